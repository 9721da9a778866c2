import type { MailTexts } from '../../mail-texts.ts'
import { formatMoment } from '../../moments.ts'
import { accountMails } from './accounts.ts'
import { emailChangeMails } from './email-change.ts'
import { passwordMails } from './passwords.ts'
import { registrationMails } from './registration.ts'
import { sessionMails } from './sessions.ts'

/** The greeting ends in a comma: each `intro` goes on in lower case. */
export const mails: MailTexts = {
  greeting: (name) => (name === null ? 'Guten Tag,' : `Guten Tag ${name},`),
  linkInFull:
    'Falls die Schaltfläche nicht funktioniert, kopieren Sie diesen Link in Ihren Browser:',
  linkExpires: (at) => `Der Link gilt bis ${formatMoment(at, 'de')}.`,
  codeExpires: (at) => `Der Code gilt bis ${formatMoment(at, 'de')}.`,
  labels: {
    device: 'Gerät:',
    ipAddress: 'IP-Adresse:',
    time: 'Zeitpunkt:',
    newEmail: 'Neue Adresse:',
    inviter: 'Eingeladen von:',
    reason: 'Grund:',
  },
  unknownDevice: 'unbekannt',
  ...registrationMails,
  ...sessionMails,
  ...passwordMails,
  ...emailChangeMails,
  ...accountMails,
}
