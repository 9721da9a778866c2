import type { SessionMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const sessionMails: SessionMails = {
  loginCode: {
    subject: (appName) => `Inicie sesión en ${appName}`,
    preheader: 'No necesita ninguna contraseña.',
    title: 'Inicie sesión',
    intro: (appName) => `Aquí tiene lo necesario para iniciar sesión en ${appName} sin contraseña.`,
    button: 'Iniciar sesión',
    openLink: 'Para iniciar sesión, abra este enlace:',
    typeCode: 'O escriba este código donde quiere iniciar sesión:',
    notYou:
      'Si no quería iniciar sesión, ignore este correo y no diga a nadie lo que contiene: quien lo sepa puede entrar en su cuenta.',
    footer: footers.access,
  },
  reauthenticationCode: {
    subject: (appName) => `Confirme en ${appName} que es usted`,
    preheader: 'Su código para continuar.',
    title: 'Confirme que es usted',
    intro: (appName) =>
      `Está a punto de hacer un cambio importante en su cuenta de ${appName}. Para continuar, confirme que es usted.`,
    typeCode: 'Escriba este código donde se le ha pedido:',
    notYou:
      'Si no ha sido usted, no dé el código a nadie. Es posible que alguien haya entrado en su cuenta: cambie su contraseña, por favor.',
    footer: footers.access,
  },
  newDevice: {
    subject: (appName) => `Inicio de sesión en ${appName} desde un dispositivo nuevo`,
    preheader: 'Si ha sido usted, no tiene que hacer nada.',
    title: 'Inicio de sesión desde un dispositivo nuevo',
    intro: (appName) =>
      `Alguien acaba de iniciar sesión en su cuenta de ${appName} desde un dispositivo que no se había usado antes para ello.`,
    notYou:
      'Si ha sido usted, no tiene que hacer nada. Si no, elija enseguida una contraseña nueva: así se cierra la sesión en todos los dispositivos.',
    button: 'Elegir contraseña nueva',
    openLink: 'Puede elegir una contraseña nueva aquí:',
    footer: footers.safety,
  },
  sessionEnded: {
    subject: (appName) => `Por su seguridad, hemos cerrado una sesión de ${appName}`,
    preheader: 'Vuelva a iniciar sesión para continuar en este dispositivo.',
    title: 'Por su seguridad, hemos cerrado una sesión',
    intro: (appName) =>
      `Una clave de sesión antigua de su cuenta de ${appName} se ha utilizado por segunda vez. Por precaución, hemos cerrado esa sesión.`,
    why: 'Esto ocurre cuando otra persona tiene una copia de la clave. También puede ocurrir después de restaurar un dispositivo a partir de una copia de seguridad.',
    logInAgain: 'Para continuar en ese dispositivo, vuelva a iniciar sesión.',
    notYou: 'Si no reconoce el dispositivo, cambie su contraseña, por favor.',
    footer: footers.safety,
  },
}
