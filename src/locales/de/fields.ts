import type { FieldTexts } from '../texts.ts'

const email = 'Bitte geben Sie eine einzelne E-Mail-Adresse ein, zum Beispiel name@example.com.'
const password =
  'Das Passwort enthält Zeichen, die nicht gespeichert werden können. Bitte lassen Sie sie weg.'

export const fields: FieldTexts = {
  REQUIRED: 'Bitte füllen Sie dieses Feld aus.',
  TOO_SHORT: (minLength) => `Bitte verwenden Sie mindestens ${minLength} Zeichen.`,
  TOO_LONG: (maxLength) => `Bitte verwenden Sie höchstens ${maxLength} Zeichen.`,
  MALFORMED: {
    email,
    newEmail: email,
    password,
    currentPassword: password,
    newPassword: password,
    name: 'Bitte geben Sie den Namen in einer Zeile und ohne Steuerzeichen ein.',
    username:
      'Bitte verwenden Sie nur Buchstaben von a bis z, Ziffern, Punkte, Binde- und Unterstriche, am Anfang und am Ende einen Buchstaben oder eine Ziffer.',
    locale: 'Bitte geben Sie ein Sprachkürzel an, zum Beispiel de oder pt-BR.',
    identifier: 'Bitte geben Sie die E-Mail-Adresse oder den Benutzernamen Ihres Kontos ein.',
    roles:
      'Bitte geben Sie bis zu 20 Namen von Rollen an, zum Beispiel admin oder editor, ohne Leer- und Sonderzeichen.',
    reason: 'Bitte geben Sie den Grund in einer Zeile und ohne Steuerzeichen ein.',
  },
  NOT_ALLOWED: {
    email: 'Das ist nicht die Adresse des Kontos. Bitte geben Sie sie genau ein.',
    newEmail: 'Das ist bereits Ihre Adresse. Bitte geben Sie eine andere ein.',
    newPassword: 'Dieses Passwort haben Sie bereits. Bitte wählen Sie ein anderes.',
    username: 'Dieser Benutzername ist reserviert. Bitte wählen Sie einen anderen.',
    userId:
      'Bei einem gesperrten Konto oder einem mit Administratorrechten ist das nicht möglich. Bitte wählen Sie ein anderes.',
  },
}
