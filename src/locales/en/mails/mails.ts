import type { MailTexts } from '../../mail-texts.ts'
import { formatMoment } from '../../moments.ts'
import { accountMails } from './accounts.ts'
import { emailChangeMails } from './email-change.ts'
import { passwordMails } from './passwords.ts'
import { registrationMails } from './registration.ts'
import { sessionMails } from './sessions.ts'

export const mails: MailTexts = {
  greeting: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
  linkInFull: 'If the button does not work, copy this link into your browser:',
  linkExpires: (at) => `The link works until ${formatMoment(at, 'en')}.`,
  codeExpires: (at) => `The code works until ${formatMoment(at, 'en')}.`,
  labels: {
    device: 'Device:',
    ipAddress: 'IP address:',
    time: 'Time:',
    newEmail: 'New address:',
    inviter: 'Invited by:',
    reason: 'Reason:',
  },
  unknownDevice: 'unknown',
  ...registrationMails,
  ...sessionMails,
  ...passwordMails,
  ...emailChangeMails,
  ...accountMails,
}
