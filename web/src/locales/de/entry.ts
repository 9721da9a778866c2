import type { Translated } from '../en.ts'

export const entry: Translated['entry'] = {
  logIn: 'Anmelden',
  identifier: 'E-Mail-Adresse oder Benutzername',
  forgotPassword: 'Passwort vergessen?',
  logInByMail: 'Per E-Mail anmelden',
  logInByPassword: 'Mit Passwort anmelden',
  logInByMailIntro: 'Wir senden Ihnen einen Code und einen Link. Sie brauchen kein Passwort.',
  logInByLinkIntro: 'Drücken Sie den Knopf, um sich auf diesem Gerät anzumelden.',
  mailCode: 'Code zusenden',
  noAccountYet: 'Noch kein Konto?',
  register: 'Konto anlegen',
  registrationClosed: 'Zurzeit können hier keine neuen Konten angelegt werden.',
  accountAlready: 'Haben Sie schon ein Konto?',
  checkYourMail: 'Sehen Sie in Ihr Postfach',
  confirmationMailed:
    'Wir haben eine E-Mail an {email} gesendet. Geben Sie hier ihren Code ein oder öffnen Sie ihren Link.',
  codeMailed:
    'Wenn es zu {email} ein Konto gibt, ist ein Code unterwegs. Geben Sie ihn hier ein oder öffnen Sie den Link in der E-Mail.',
  resetMailed:
    'Wenn es zu {email} ein Konto gibt, ist ein Code unterwegs. Geben Sie ihn hier ein und wählen Sie ein neues Passwort, oder öffnen Sie den Link in der E-Mail.',
  confirm: 'Bestätigen',
  mailbox: 'Dieser Server verschickt noch keine E-Mails: Sie liegen in seinem Postfach.',
  openMailbox: 'Postfach öffnen',
  noMail: 'Es kommt nichts an? Bitte sehen Sie auch im Spam-Ordner nach.',
  mailAgain: 'Noch einmal senden',
  mailedAgain: 'Eine weitere E-Mail ist unterwegs.',
  otherAddress: 'Eine andere Adresse verwenden',
  startAgain: 'Von vorn beginnen',
  confirmAddress: 'Adresse bestätigen',
  confirmAddressIntro: 'Noch ein Schritt, dann ist Ihr Konto bereit.',
  passwordOfRegistration: 'Ihr Passwort, bitte',
  passwordOfRegistrationIntro:
    'Sie haben den Link auf einem anderen Gerät geöffnet. Um {email} zu bestätigen, geben Sie bitte das Passwort ein, das Sie bei der Registrierung gewählt haben.',
  brokenLink: 'Dieser Link ist unvollständig',
  brokenLinkIntro:
    'Bitte öffnen Sie den Link in unserer E-Mail noch einmal oder kopieren Sie ihn ganz.',
  toLogin: 'Zur Anmeldung',
  toAccount: 'Zu Ihrem Konto',
  forgotPasswordIntro:
    'Wir senden Ihnen einen Code und einen Link, mit denen Sie ein neues Passwort wählen können.',
  choosePassword: 'Neues Passwort wählen',
  choosePasswordIntro: 'Danach sind alle Geräte abgemeldet.',
  setPassword: 'Passwort festlegen',
  passwordChanged: 'Ihr Passwort wurde geändert',
  passwordChangedIntro:
    'Alle Geräte wurden abgemeldet. Sie können sich jetzt mit dem neuen Passwort anmelden.',
  invitation: 'Willkommen bei {appName}',
  invitationIntro: 'Sie wurden eingeladen. Wählen Sie ein Passwort, dann ist Ihr Konto bereit.',
  acceptInvitation: 'Einladung annehmen',
  confirmNewAddress: 'Neue Adresse bestätigen',
  confirmNewAddressIntro: 'Von da an hat Ihr Konto diese E-Mail-Adresse.',
  addressChanged: 'Ihre Adresse wurde geändert',
  addressChangedIntro: 'Ihr Konto hat jetzt die Adresse {email}.',
  stopChange: 'Frühere Adresse behalten',
  stopChangeIntro:
    'Wenn Sie keine andere E-Mail-Adresse gewünscht haben, halten Sie die Änderung hier auf. Ist sie schon geschehen, wird sie zurückgenommen, alle Geräte werden abgemeldet, und das Passwort gilt nicht mehr.',
  changeStopped: 'Ihre Adresse bleibt, wie sie ist',
  changeStoppedIntro:
    'Ihr Konto hat die Adresse {email}. Wenn jemand anderes die Änderung gewünscht hat, wählen Sie bitte ein neues Passwort. Sie brauchen auch eines, wenn die Änderung schon geschehen war.',
  captcha: 'Sind Sie ein Mensch?',
  captchaIntro:
    'Es waren viele Versuche. Bitte zeigen Sie, dass Sie ein Mensch sind: Dann geht es von selbst weiter.',
  captchaBroken:
    'Die Prüfung konnte nicht angezeigt werden. Bitte prüfen Sie Ihre Verbindung, schließen Sie dies und versuchen Sie es noch einmal.',
  done: {
    ACCOUNT_DELETED: 'Ihr Konto wurde gelöscht.',
    LOGGED_OUT: 'Sie haben sich abgemeldet.',
  },
}
