import type { Translated } from '../en.ts'

export const account: Translated['account'] = {
  profile: 'Profil',
  profileIntro: 'Wie Sie heißen und in welcher Sprache wir Ihnen schreiben.',
  usernameHint:
    'Auch damit können Sie sich anmelden. Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.',
  language: 'Sprache unserer E-Mails',
  security: 'Sicherheit',
  securityIntro: 'Womit Sie sich anmelden.',
  password: 'Passwort',
  changePassword: 'Passwort ändern',
  setPassword: 'Passwort festlegen',
  passwordChanged: 'Ihr Passwort wurde geändert.',
  endOtherSessionsToo: 'Auch alle anderen Geräte abmelden',
  email: 'E-Mail-Adresse',
  presentAddress: 'Ihr Konto hat die Adresse {email}.',
  addressWaits:
    '{email} wartet auf die Bestätigung: Bitte sehen Sie in dieses Postfach. Bis dahin ändert sich nichts.',
  newEmail: 'Neue E-Mail-Adresse',
  changeEmail: 'Adresse ändern',
  confirmNewEmail: 'Neue Adresse bestätigen',
  emailChanged: 'Ihre Adresse wurde geändert.',
  sessions: 'Geräte',
  sessionsIntro:
    'Wo Sie angemeldet sind. Melden Sie ab, was Sie nicht kennen, und ändern Sie dann Ihr Passwort.',
  thisDevice: 'Dieses Gerät',
  loggedInAt: 'Angemeldet am {moment}',
  lastUsed: 'Zuletzt verwendet: {ago}',
  endSession: 'Abmelden',
  endSessionOn: '{device} abmelden',
  endOthers: 'Alle anderen Geräte abmelden',
  noOtherSessions: 'Sie sind auf keinem anderen Gerät angemeldet.',
  activity: 'Aktivität',
  activityIntro:
    'Was mit Ihrem Konto geschehen ist. Wenn Sie etwas davon nicht waren, ändern Sie bitte Ihr Passwort.',
  byAdministrator: 'Durch die Verwaltung',
  deleteAccount: 'Konto löschen',
  deleteIntro: 'Ihr Konto und alles, was Sie nennt, wird endgültig gelöscht.',
  deleteWarning:
    'Ihr Konto und alles, was Sie nennt, wird sofort und endgültig gelöscht. Das lässt sich nicht rückgängig machen.',
  typeAddress: 'Geben Sie zur Bestätigung Ihre E-Mail-Adresse ein',
  deleteForGood: 'Endgültig löschen',
}

export const stepUp: Translated['stepUp'] = {
  title: 'Sind Sie es?',
  intro:
    'Sie sind schon eine Weile angemeldet. Bitte bestätigen Sie, dass Sie es sind, bevor es weitergeht.',
  confirm: 'Bestätigen',
  mailCode: 'Stattdessen einen Code zusenden',
  codeMailed: 'Wir haben einen Code an {email} gesendet.',
}
