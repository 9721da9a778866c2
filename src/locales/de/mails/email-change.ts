import type { EmailChangeMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const emailChangeMails: EmailChangeMails = {
  confirmEmailChange: {
    subject: (appName) => `Bestätigen Sie Ihre neue E-Mail-Adresse für ${appName}`,
    preheader: 'Noch ein Schritt, dann ist Ihre Adresse geändert.',
    title: 'Bestätigen Sie Ihre neue Adresse',
    intro: (appName) =>
      `jemand, vermutlich Sie selbst, möchte diese E-Mail-Adresse für ein Konto bei ${appName} verwenden. Bitte bestätigen Sie, dass sie Ihnen gehört; danach ist die Adresse geändert.`,
    button: 'Adresse bestätigen',
    openLink: 'Öffnen Sie dazu diesen Link:',
    typeCode: 'Oder geben Sie diesen Code dort ein, wo Sie die Änderung begonnen haben:',
    notYou:
      'Wenn Sie das nicht angefordert haben, ignorieren Sie diese E-Mail einfach: Es geschieht nichts.',
    footer: footers.addressEntered,
  },
  emailChangeRequested: {
    subject: (appName) => `Ihre E-Mail-Adresse für ${appName} soll geändert werden`,
    preheader: 'Noch ist nichts geändert. Falls Sie es nicht waren, halten Sie es auf.',
    title: 'Ihre E-Mail-Adresse soll geändert werden',
    intro: (appName) =>
      `jemand, vermutlich Sie selbst, möchte die E-Mail-Adresse Ihres Kontos bei ${appName} ändern. Noch ist nichts geändert: Zuerst muss die neue Adresse bestätigt werden.`,
    notYou:
      'Wenn Sie es waren, müssen Sie nichts tun. Falls nicht, halten Sie die Änderung bitte auf und wählen Sie ein neues Passwort.',
    button: 'Änderung aufhalten',
    openLink: 'Hier können Sie die Änderung aufhalten:',
    footer: footers.safety,
  },
  emailChanged: {
    subject: (appName) => `Ihre E-Mail-Adresse für ${appName} wurde geändert`,
    preheader: 'Falls Sie es nicht waren, können Sie es rückgängig machen.',
    title: 'Ihre E-Mail-Adresse wurde geändert',
    intro: (appName) =>
      `die E-Mail-Adresse Ihres Kontos bei ${appName} wurde geändert. Von nun an schreiben wir an die neue Adresse.`,
    notYou:
      'Wenn Sie es waren, müssen Sie nichts tun. Falls nicht, machen Sie die Änderung bitte rückgängig: Dann gilt wieder diese Adresse, und alle Geräte werden abgemeldet. Wählen Sie danach ein neues Passwort.',
    button: 'Rückgängig machen',
    openLink: 'Hier können Sie die Änderung rückgängig machen:',
    footer: footers.safety,
  },
  emailChangeUndone: {
    subject: (appName) => `Die Änderung Ihrer E-Mail-Adresse für ${appName} ist rückgängig gemacht`,
    preheader: 'Für Ihr Konto gilt wieder die frühere Adresse.',
    title: 'Die Änderung ist rückgängig gemacht',
    intro: (appName) =>
      `jemand, der die E-Mails an die frühere Adresse liest, hat die Änderung der E-Mail-Adresse Ihres Kontos bei ${appName} rückgängig gemacht. Für das Konto gilt wieder die frühere Adresse, und alle Geräte wurden abgemeldet.`,
    newPassword:
      'Das Passwort gilt nicht mehr, falls noch jemand anderes es kennt: Bitte wählen Sie jetzt mit „Passwort vergessen?“ ein neues.',
    notYou:
      'Wenn Sie es nicht waren, liest jemand anderes die E-Mails an die frühere Adresse: Bitte sichern Sie zuerst dieses Postfach.',
    footer: footers.safety,
  },
  addressInUse: {
    subject: (appName) => `Zu dieser Adresse haben Sie bereits ein Konto bei ${appName}`,
    preheader: 'Es wurde nichts geändert: Sie können sich wie immer anmelden.',
    title: 'Zu dieser Adresse gibt es bereits ein Konto',
    intro: (appName) =>
      `jemand, vermutlich Sie selbst, wollte diese E-Mail-Adresse für ein anderes Konto bei ${appName} verwenden. Sie gehört aber schon zu Ihrem; darum wurde nichts geändert, und Sie können sich wie immer anmelden.`,
    button: 'Anmelden',
    openLink: 'Hier können Sie sich anmelden:',
    notYou:
      'Falls Sie es nicht waren, müssen Sie nichts tun: An Ihrem Konto wurde nichts geändert.',
    footer: footers.addressEntered,
  },
}
