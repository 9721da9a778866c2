import type { AccountMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const accountMails: AccountMails = {
  invitation: {
    subject: (appName) => `Tiene una invitación de ${appName}`,
    preheader: 'Elija una contraseña y podrá empezar.',
    title: 'Tiene una invitación',
    intro: (appName) =>
      `Hemos preparado una cuenta para usted en ${appName}. Elija una contraseña y podrá empezar.`,
    button: 'Aceptar invitación',
    openLink: 'Para aceptar la invitación, abra este enlace:',
    notYou:
      'Si no esperaba este correo, ignórelo: mientras usted no elija una contraseña, nadie podrá usar la cuenta.',
    footer: footers.invitation,
  },
  accountSuspended: {
    subject: (appName) => `Su cuenta de ${appName} se ha suspendido`,
    preheader: 'Por el momento no puede iniciar sesión.',
    title: 'Su cuenta se ha suspendido',
    intro: (appName) =>
      `Su cuenta de ${appName} se ha suspendido y se ha cerrado la sesión en todos los dispositivos. Por el momento no puede iniciar sesión. Sus datos no se han perdido.`,
    questions: (appName) =>
      `Si tiene preguntas o cree que se trata de un error, póngase en contacto con el equipo de ${appName}.`,
    footer: footers.account,
  },
  accountRestored: {
    subject: (appName) => `Su cuenta de ${appName} vuelve a estar abierta`,
    preheader: 'Puede iniciar sesión como antes.',
    title: 'Su cuenta vuelve a estar abierta',
    intro: (appName) =>
      `Buenas noticias: su cuenta de ${appName} ya no está suspendida. Puede iniciar sesión como antes.`,
    button: 'Iniciar sesión',
    openLink: 'Puede iniciar sesión aquí:',
    footer: footers.account,
  },
  accountDeleted: {
    subject: (appName) => `Su cuenta de ${appName} se ha eliminado`,
    preheader: 'No tiene que hacer nada más.',
    title: 'Su cuenta se ha eliminado',
    intro: (appName) =>
      `Su cuenta de ${appName} y los datos personales que contenía se han eliminado. Esto no se puede deshacer. No tiene que hacer nada más.`,
    questions: (appName) =>
      `Si tiene preguntas o no esperaba este correo, póngase en contacto con el equipo de ${appName}.`,
    footer: footers.account,
  },
  impersonated: {
    subject: (appName) => `La administración de ${appName} ha abierto su cuenta`,
    preheader: 'Para que lo sepa: cuándo y por qué motivo.',
    title: 'La administración ha abierto su cuenta',
    intro: (appName) =>
      `Para que lo sepa: la administración de ${appName} ha abierto su cuenta durante un breve tiempo y la ha visto como la ve usted.`,
    limits: 'Su contraseña ha permanecido oculta y no se podían cambiar sus datos de acceso.',
    questions: (appName) =>
      `Si tiene preguntas al respecto, póngase en contacto con el equipo de ${appName}.`,
    footer: footers.safety,
  },
}
