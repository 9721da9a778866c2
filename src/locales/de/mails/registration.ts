import type { RegistrationMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const registrationMails: RegistrationMails = {
  confirmEmail: {
    subject: (appName) => `Bestätigen Sie Ihre E-Mail-Adresse für ${appName}`,
    preheader: 'Noch ein Schritt, dann ist Ihr Konto bereit.',
    title: 'Bestätigen Sie Ihre Adresse',
    intro: (appName) =>
      `vielen Dank für Ihre Registrierung bei ${appName}. Bitte bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört; danach ist Ihr Konto bereit.`,
    button: 'Adresse bestätigen',
    openLink: 'Öffnen Sie dazu diesen Link:',
    otherDevice:
      'Wenn Sie ihn auf einem anderen Gerät öffnen, werden Sie nach dem Passwort gefragt, das Sie bei der Registrierung gewählt haben.',
    typeCode: 'Oder geben Sie diesen Code dort ein, wo Sie sich registriert haben:',
    notYou:
      'Wenn Sie sich nicht registriert haben, ignorieren Sie diese E-Mail einfach: Es geschieht nichts.',
    footer: footers.registration,
  },
  accountExists: {
    subject: (appName) => `Sie haben bereits ein Konto bei ${appName}`,
    preheader: 'Sie müssen nichts einrichten und können sich einfach anmelden.',
    title: 'Sie haben bereits ein Konto',
    intro: (appName) =>
      `jemand, vermutlich Sie selbst, wollte sich mit dieser E-Mail-Adresse bei ${appName} registrieren. Zu ihr gibt es bereits ein Konto: Sie müssen nichts einrichten und können sich einfach anmelden.`,
    button: 'Anmelden',
    openLink: 'Hier können Sie sich anmelden:',
    notYou:
      'Falls Sie es nicht waren, müssen Sie nichts tun: An Ihrem Konto wurde nichts geändert.',
    footer: footers.registration,
  },
  noAccount: {
    subject: (appName) => `Zu dieser Adresse gibt es kein Konto bei ${appName}`,
    preheader: 'Vielleicht haben Sie sich mit einer anderen Adresse registriert.',
    title: 'Zu dieser Adresse gibt es kein Konto',
    intro: (appName) =>
      `jemand, vermutlich Sie selbst, wollte sich mit dieser E-Mail-Adresse bei ${appName} anmelden oder ein neues Passwort wählen. Zu ihr gibt es aber kein Konto.`,
    otherAddress:
      'Vielleicht haben Sie sich mit einer anderen Adresse registriert: Dann versuchen Sie es bitte mit dieser noch einmal. Oder legen Sie ein neues Konto an.',
    button: 'Konto anlegen',
    openLink: 'Hier können Sie ein Konto anlegen:',
    notYou: 'Falls Sie es nicht waren, ignorieren Sie diese E-Mail einfach: Es geschieht nichts.',
    footer: footers.addressEntered,
  },
}
