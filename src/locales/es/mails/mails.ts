import type { MailTexts } from '../../mail-texts.ts'
import { formatMoment } from '../../moments.ts'
import { accountMails } from './accounts.ts'
import { emailChangeMails } from './email-change.ts'
import { passwordMails } from './passwords.ts'
import { registrationMails } from './registration.ts'
import { sessionMails } from './sessions.ts'

export const mails: MailTexts = {
  greeting: (name) => (name === null ? 'Buenos días:' : `Hola, ${name}:`),
  linkInFull: 'Si el botón no funciona, copie este enlace en su navegador:',
  linkExpires: (at) => `El enlace es válido hasta el ${formatMoment(at, 'es')}.`,
  codeExpires: (at) => `El código es válido hasta el ${formatMoment(at, 'es')}.`,
  labels: {
    device: 'Dispositivo:',
    ipAddress: 'Dirección IP:',
    time: 'Fecha:',
    newEmail: 'Nueva dirección:',
    inviter: 'Invitación de:',
    reason: 'Motivo:',
  },
  unknownDevice: 'desconocido',
  ...registrationMails,
  ...sessionMails,
  ...passwordMails,
  ...emailChangeMails,
  ...accountMails,
}
