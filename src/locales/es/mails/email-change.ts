import type { EmailChangeMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const emailChangeMails: EmailChangeMails = {
  confirmEmailChange: {
    subject: (appName) => `Confirme su nueva dirección de correo para ${appName}`,
    preheader: 'Un paso más y su dirección quedará cambiada.',
    title: 'Confirme su nueva dirección de correo',
    intro: (appName) =>
      `Alguien, probablemente usted, quiere usar esta dirección de correo para una cuenta de ${appName}. Confirme que es suya y el cambio quedará hecho.`,
    button: 'Confirmar dirección',
    openLink: 'Para confirmarla, abra este enlace:',
    typeCode: 'O escriba este código donde ha solicitado el cambio:',
    notYou: 'Si no lo ha solicitado usted, ignore este correo: no pasará nada.',
    footer: footers.addressEntered,
  },
  emailChangeRequested: {
    subject: (appName) => `Se va a cambiar su dirección de correo en ${appName}`,
    preheader: 'Aún no ha cambiado nada. Si no ha sido usted, deténgalo.',
    title: 'Se va a cambiar su dirección de correo',
    intro: (appName) =>
      `Alguien, probablemente usted, quiere cambiar la dirección de correo de su cuenta de ${appName}. Aún no ha cambiado nada: primero hay que confirmar la nueva dirección.`,
    notYou:
      'Si ha sido usted, no tiene que hacer nada. Si no, detenga el cambio y elija una contraseña nueva, por favor.',
    button: 'Detener el cambio',
    openLink: 'Puede detener el cambio aquí:',
    footer: footers.safety,
  },
  emailChanged: {
    subject: (appName) => `Se ha cambiado su dirección de correo en ${appName}`,
    preheader: 'Si no ha sido usted, puede deshacer el cambio.',
    title: 'Se ha cambiado su dirección de correo',
    intro: (appName) =>
      `Se ha cambiado la dirección de correo de su cuenta de ${appName}. A partir de ahora, le escribiremos a la nueva.`,
    notYou:
      'Si ha sido usted, no tiene que hacer nada. Si no, deshaga el cambio, por favor: esta dirección volverá a ser la de su cuenta y se cerrará la sesión en todos los dispositivos. Después, elija una contraseña nueva.',
    button: 'Deshacer el cambio',
    openLink: 'Puede deshacer el cambio aquí:',
    footer: footers.safety,
  },
  emailChangeUndone: {
    subject: (appName) => `Se ha deshecho el cambio de su dirección de correo en ${appName}`,
    preheader: 'Su cuenta vuelve a tener la dirección anterior.',
    title: 'Se ha deshecho el cambio de dirección',
    intro: (appName) =>
      `Alguien que lee los correos enviados a la dirección anterior ha deshecho el cambio de la dirección de correo de su cuenta de ${appName}. La cuenta vuelve a tener esa dirección y se ha cerrado la sesión en todos los dispositivos.`,
    newPassword:
      'La contraseña ya no vale, por si otra persona la conoce: elija ahora una nueva con «¿Ha olvidado su contraseña?».',
    notYou:
      'Si no ha sido usted, otra persona lee los correos enviados a la dirección anterior: proteja primero ese buzón.',
    footer: footers.safety,
  },
  addressInUse: {
    subject: (appName) => `Esta dirección ya tiene una cuenta en ${appName}`,
    preheader: 'No ha cambiado nada: puede iniciar sesión como siempre.',
    title: 'Esta dirección ya tiene una cuenta',
    intro: (appName) =>
      `Alguien, probablemente usted, ha querido usar esta dirección de correo para otra cuenta de ${appName}. Ya pertenece a la suya, así que no ha cambiado nada: puede iniciar sesión como siempre.`,
    button: 'Iniciar sesión',
    openLink: 'Puede iniciar sesión aquí:',
    notYou: 'Si no ha sido usted, no tiene que hacer nada: su cuenta no ha cambiado.',
    footer: footers.addressEntered,
  },
}
