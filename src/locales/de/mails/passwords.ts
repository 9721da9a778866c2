import type { PasswordMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const passwordMails: PasswordMails = {
  resetPassword: {
    subject: (appName) => `Wählen Sie ein neues Passwort für ${appName}`,
    preheader: 'So kommen Sie wieder in Ihr Konto.',
    title: 'Wählen Sie ein neues Passwort',
    intro: (appName) =>
      `für Ihr Konto bei ${appName} wurde ein neues Passwort angefordert. Sobald Sie eines gewählt haben, werden alle Geräte abgemeldet.`,
    button: 'Neues Passwort wählen',
    openLink: 'Öffnen Sie dazu diesen Link:',
    typeCode: 'Oder geben Sie diesen Code dort ein, wo Sie das neue Passwort angefordert haben:',
    notYou:
      'Wenn Sie das nicht angefordert haben, ignorieren Sie diese E-Mail einfach und leiten Sie sie nicht weiter: Ihr Passwort bleibt, wie es ist.',
    footer: footers.access,
  },
  passwordChanged: {
    subject: (appName) => `Ihr Passwort für ${appName} wurde geändert`,
    preheader: 'Wenn Sie es waren, müssen Sie nichts tun.',
    title: 'Ihr Passwort wurde geändert',
    intro: (appName) => `das Passwort Ihres Kontos bei ${appName} wurde geändert.`,
    notYou:
      'Wenn Sie es waren, müssen Sie nichts tun. Falls nicht, wählen Sie bitte sofort ein neues Passwort: Damit werden alle Geräte abgemeldet.',
    button: 'Neues Passwort wählen',
    openLink: 'Hier können Sie ein neues Passwort wählen:',
    footer: footers.safety,
  },
}
