import type { SessionMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const sessionMails: SessionMails = {
  loginCode: {
    subject: (appName) => `Ihre Anmeldung bei ${appName}`,
    preheader: 'Ein Passwort brauchen Sie dafür nicht.',
    title: 'Ihre Anmeldung',
    intro: (appName) =>
      `hier ist, was Sie brauchen, um sich ohne Passwort bei ${appName} anzumelden.`,
    button: 'Anmelden',
    openLink: 'Öffnen Sie dazu diesen Link:',
    typeCode: 'Oder geben Sie diesen Code dort ein, wo Sie sich anmelden möchten:',
    notYou:
      'Wenn Sie sich nicht anmelden wollten, ignorieren Sie diese E-Mail einfach und verraten Sie niemandem, was darin steht: Wer es weiß, kann sich in Ihrem Konto anmelden.',
    footer: footers.access,
  },
  reauthenticationCode: {
    subject: (appName) => `Bestätigen Sie bei ${appName}, dass Sie es sind`,
    preheader: 'Ihr Code, um fortzufahren.',
    title: 'Bestätigen Sie, dass Sie es sind',
    intro: (appName) =>
      `Sie sind dabei, in Ihrem Konto bei ${appName} etwas Wichtiges zu ändern. Bitte bestätigen Sie zuerst, dass Sie es sind.`,
    typeCode: 'Geben Sie diesen Code dort ein, wo Sie danach gefragt wurden:',
    notYou:
      'Falls Sie es nicht waren, verraten Sie niemandem den Code. Möglicherweise ist jemand in Ihrem Konto angemeldet: Bitte ändern Sie Ihr Passwort.',
    footer: footers.access,
  },
  newDevice: {
    subject: (appName) => `Anmeldung bei ${appName} auf einem neuen Gerät`,
    preheader: 'Wenn Sie es waren, müssen Sie nichts tun.',
    title: 'Anmeldung auf einem neuen Gerät',
    intro: (appName) =>
      `soeben hat sich jemand in Ihrem Konto bei ${appName} auf einem Gerät angemeldet, das dafür noch nie verwendet wurde.`,
    notYou:
      'Wenn Sie es waren, müssen Sie nichts tun. Falls nicht, wählen Sie bitte sofort ein neues Passwort: Damit werden alle Geräte abgemeldet.',
    button: 'Neues Passwort wählen',
    openLink: 'Hier können Sie ein neues Passwort wählen:',
    footer: footers.safety,
  },
  sessionEnded: {
    subject: (appName) => `Zu Ihrer Sicherheit haben wir eine Sitzung bei ${appName} beendet`,
    preheader: 'Melden Sie sich auf diesem Gerät bitte wieder an.',
    title: 'Zu Ihrer Sicherheit haben wir eine Sitzung beendet',
    intro: (appName) =>
      `ein alter Sitzungsschlüssel Ihres Kontos bei ${appName} wurde ein zweites Mal verwendet. Vorsichtshalber haben wir diese Sitzung beendet.`,
    why: 'Das geschieht, wenn jemand anderes eine Kopie des Schlüssels hat. Es kann auch vorkommen, nachdem ein Gerät aus einer Sicherung wiederhergestellt wurde.',
    logInAgain: 'Um auf diesem Gerät fortzufahren, melden Sie sich bitte wieder an.',
    notYou: 'Wenn Sie das Gerät nicht erkennen, ändern Sie bitte Ihr Passwort.',
    footer: footers.safety,
  },
}
