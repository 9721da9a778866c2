import type { PasswordMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const passwordMails: PasswordMails = {
  resetPassword: {
    subject: (appName) => `Elija una contraseña nueva para ${appName}`,
    preheader: 'Así volverá a entrar en su cuenta.',
    title: 'Elija una contraseña nueva',
    intro: (appName) =>
      `Se ha solicitado una contraseña nueva para su cuenta de ${appName}. En cuanto la elija, se cerrará la sesión en todos los dispositivos.`,
    button: 'Elegir contraseña nueva',
    openLink: 'Para elegir una contraseña nueva, abra este enlace:',
    typeCode: 'O escriba este código donde ha solicitado la contraseña nueva:',
    notYou:
      'Si no la ha solicitado usted, ignore este correo y no lo reenvíe a nadie: su contraseña no cambia.',
    footer: footers.access,
  },
  passwordChanged: {
    subject: (appName) => `Se ha cambiado su contraseña de ${appName}`,
    preheader: 'Si ha sido usted, no tiene que hacer nada.',
    title: 'Se ha cambiado su contraseña',
    intro: (appName) => `Se ha cambiado la contraseña de su cuenta de ${appName}.`,
    notYou:
      'Si ha sido usted, no tiene que hacer nada. Si no, elija enseguida una contraseña nueva: así se cierra la sesión en todos los dispositivos.',
    button: 'Elegir contraseña nueva',
    openLink: 'Puede elegir una contraseña nueva aquí:',
    footer: footers.safety,
  },
}
