import type { AccountMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const accountMails: AccountMails = {
  invitation: {
    subject: (appName) => `Sie sind zu ${appName} eingeladen`,
    preheader: 'Wählen Sie ein Passwort, dann können Sie beginnen.',
    title: 'Sie sind eingeladen',
    intro: (appName) =>
      `bei ${appName} wurde ein Konto für Sie eingerichtet. Wählen Sie ein Passwort, dann können Sie beginnen.`,
    button: 'Einladung annehmen',
    openLink: 'Öffnen Sie dazu diesen Link:',
    notYou:
      'Wenn Sie das nicht erwartet haben, ignorieren Sie diese E-Mail einfach: Solange Sie kein Passwort wählen, kann niemand das Konto benutzen.',
    footer: footers.invitation,
  },
  accountSuspended: {
    subject: (appName) => `Ihr Konto bei ${appName} wurde gesperrt`,
    preheader: 'Sie können sich vorerst nicht anmelden.',
    title: 'Ihr Konto wurde gesperrt',
    intro: (appName) =>
      `Ihr Konto bei ${appName} wurde gesperrt, und alle Geräte wurden abgemeldet. Vorerst können Sie sich nicht anmelden. Ihre Daten sind nicht verloren.`,
    questions: (appName) =>
      `Wenn Sie Fragen haben oder das für einen Irrtum halten, wenden Sie sich bitte an das Team von ${appName}.`,
    footer: footers.account,
  },
  accountRestored: {
    subject: (appName) => `Ihr Konto bei ${appName} ist wieder offen`,
    preheader: 'Sie können sich wie zuvor anmelden.',
    title: 'Ihr Konto ist wieder offen',
    intro: (appName) =>
      `gute Nachrichten: Ihr Konto bei ${appName} ist nicht mehr gesperrt. Sie können sich wie zuvor anmelden.`,
    button: 'Anmelden',
    openLink: 'Hier können Sie sich anmelden:',
    footer: footers.account,
  },
  accountDeleted: {
    subject: (appName) => `Ihr Konto bei ${appName} wurde gelöscht`,
    preheader: 'Sie müssen nichts weiter tun.',
    title: 'Ihr Konto wurde gelöscht',
    intro: (appName) =>
      `Ihr Konto bei ${appName} und die persönlichen Daten darin wurden gelöscht. Das lässt sich nicht rückgängig machen. Sie müssen nichts weiter tun.`,
    questions: (appName) =>
      `Wenn Sie Fragen haben oder das nicht erwartet haben, wenden Sie sich bitte an das Team von ${appName}.`,
    footer: footers.account,
  },
  impersonated: {
    subject: (appName) => `Ihr Konto bei ${appName} wurde von der Verwaltung geöffnet`,
    preheader: 'Zu Ihrer Kenntnis: wann und aus welchem Grund.',
    title: 'Ihr Konto wurde von der Verwaltung geöffnet',
    intro: (appName) =>
      `zu Ihrer Kenntnis: Die Verwaltung von ${appName} hat Ihr Konto für kurze Zeit geöffnet und es so gesehen, wie Sie es sehen.`,
    limits:
      'Ihr Passwort blieb dabei verborgen, und Ihre Anmeldedaten konnten nicht geändert werden.',
    questions: (appName) =>
      `Wenn Sie Fragen dazu haben, wenden Sie sich bitte an das Team von ${appName}.`,
    footer: footers.safety,
  },
}
