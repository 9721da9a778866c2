import type { Translated } from '../en.ts'

export const common: Translated['common'] = {
  language: 'Sprache',
  toContent: 'Zum Inhalt',
  loading: 'Einen Moment …',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  currentPassword: 'Aktuelles Passwort',
  newPassword: 'Neues Passwort',
  passwordHint:
    'Mindestens {minLength} Zeichen. Ein paar Wörter, die nicht zusammengehören, sind stark und leicht zu merken.',
  name: 'Name',
  nameOptional: 'Name (freiwillig)',
  username: 'Benutzername',
  code: 'Code',
  codeHint: 'Die {digits} Ziffern aus unserer E-Mail.',
  show: 'Zeigen',
  hide: 'Verbergen',
  showPassword: 'Passwort zeigen',
  or: 'oder',
  save: 'Speichern',
  saved: 'Gespeichert.',
  cancel: 'Abbrechen',
  logOut: 'Abmelden',
  previous: 'Zurück',
  next: 'Weiter',
  tryAgain: 'Noch einmal versuchen',
  notFoundTitle: 'Hier ist nichts',
  notFound: 'Diese Seite gibt es nicht oder nicht mehr.',
  toStart: 'Zum Anfang',
  unforeseen:
    'Das hat nicht geklappt. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
  problemTitles: {
    SESSION_ENDED: 'Ihre Sitzung ist beendet',
    FORBIDDEN: 'Das ist nicht für Sie bestimmt',
    BUSY: 'Gerade ist viel los',
    OFFLINE: 'Keine Verbindung',
    FAULT: 'Etwas ist schiefgegangen',
  },
  problems: {
    SESSION_ENDED: 'Ihre Sitzung ist beendet. Bitte melden Sie sich wieder an, um fortzufahren.',
    FORBIDDEN: 'Ihr Konto darf das nicht.',
    BUSY: 'Gerade ist viel los. Bitte versuchen Sie es gleich noch einmal.',
    OFFLINE:
      'Wir erreichen den Server nicht. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    FAULT: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
  },
  sessionEnds: {
    LOGGED_OUT: 'Sie haben sich abgemeldet. Bitte melden Sie sich wieder an, um fortzufahren.',
    REVOKED:
      'Diese Sitzung wurde von einem anderen Gerät aus beendet. Bitte melden Sie sich wieder an, um fortzufahren.',
    EXPIRED: 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich wieder an, um fortzufahren.',
    CREDENTIALS_CHANGED:
      'Ihre Anmeldedaten haben sich geändert. Bitte melden Sie sich wieder an, um fortzufahren.',
    SUSPENDED:
      'Ihr Konto wurde gesperrt. Wenn Sie Fragen haben, wenden Sie sich bitte an die Betreiber dieses Dienstes.',
  },
}

export const nav: Translated['nav'] = {
  label: 'Konto',
  profile: 'Profil',
  security: 'Sicherheit',
  sessions: 'Geräte',
  activity: 'Aktivität',
  administration: 'Verwaltung',
  users: 'Konten',
  invite: 'Einladen',
  mails: 'E-Mails',
  audit: 'Protokoll',
  diagnosis: 'Diagnose',
}
