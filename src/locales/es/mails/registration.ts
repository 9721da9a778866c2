import type { RegistrationMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const registrationMails: RegistrationMails = {
  confirmEmail: {
    subject: (appName) => `Confirme su dirección de correo para ${appName}`,
    preheader: 'Un paso más y su cuenta estará lista.',
    title: 'Confirme su dirección de correo',
    intro: (appName) =>
      `Gracias por registrarse en ${appName}. Confirme que esta dirección de correo es suya y su cuenta estará lista.`,
    button: 'Confirmar dirección',
    openLink: 'Para confirmarla, abra este enlace:',
    otherDevice:
      'Si lo abre en otro dispositivo, se le pedirá la contraseña que eligió al registrarse.',
    typeCode: 'O escriba este código donde se ha registrado:',
    notYou: 'Si no se ha registrado usted, ignore este correo: no pasará nada.',
    footer: footers.registration,
  },
  accountExists: {
    subject: (appName) => `Ya tiene una cuenta en ${appName}`,
    preheader: 'No hay nada que configurar: basta con iniciar sesión.',
    title: 'Ya tiene una cuenta',
    intro: (appName) =>
      `Alguien, probablemente usted, ha intentado registrarse en ${appName} con esta dirección de correo. Ya tiene una cuenta, así que no hay nada que configurar: basta con iniciar sesión.`,
    button: 'Iniciar sesión',
    openLink: 'Puede iniciar sesión aquí:',
    notYou: 'Si no ha sido usted, no tiene que hacer nada: su cuenta no ha cambiado.',
    footer: footers.registration,
  },
  noAccount: {
    subject: (appName) => `Esta dirección no tiene cuenta en ${appName}`,
    preheader: 'Quizá se registró con otra dirección.',
    title: 'Esta dirección no tiene cuenta',
    intro: (appName) =>
      `Alguien, probablemente usted, ha querido iniciar sesión en ${appName} o elegir una contraseña nueva con esta dirección de correo, pero no hay ninguna cuenta asociada a ella.`,
    otherAddress:
      'Quizá se registró con otra dirección: en ese caso, vuelva a intentarlo con ella. O bien cree una cuenta nueva.',
    button: 'Crear una cuenta',
    openLink: 'Puede crear una cuenta aquí:',
    notYou: 'Si no ha sido usted, ignore este correo: no pasará nada.',
    footer: footers.addressEntered,
  },
}
