import type { MailTexts } from '../../mail-texts.ts'
import { formatMoment } from '../../moments.ts'
import { accountMails } from './accounts.ts'
import { emailChangeMails } from './email-change.ts'
import { passwordMails } from './passwords.ts'
import { registrationMails } from './registration.ts'
import { sessionMails } from './sessions.ts'

export const mails: MailTexts = {
  greeting: (name) => (name === null ? 'Bonjour,' : `Bonjour ${name},`),
  linkInFull: 'Si le bouton ne fonctionne pas, copiez ce lien dans votre navigateur\u00a0:',
  linkExpires: (at) => `Le lien est valable jusqu’au ${formatMoment(at, 'fr')}.`,
  codeExpires: (at) => `Le code est valable jusqu’au ${formatMoment(at, 'fr')}.`,
  labels: {
    device: 'Appareil\u00a0:',
    ipAddress: 'Adresse IP\u00a0:',
    time: 'Date\u00a0:',
    newEmail: 'Nouvelle adresse\u00a0:',
    inviter: 'Invitation de\u00a0:',
    reason: 'Motif\u00a0:',
  },
  unknownDevice: 'inconnu',
  ...registrationMails,
  ...sessionMails,
  ...passwordMails,
  ...emailChangeMails,
  ...accountMails,
}
