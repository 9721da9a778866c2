import type { Texts } from '../en.ts'

export const entry: Texts['entry'] = {
  logIn: 'Iniciar sesión',
  identifier: 'Dirección de correo o nombre de usuario',
  forgotPassword: '¿Ha olvidado su contraseña?',
  logInByMail: 'Iniciar sesión por correo',
  logInByPassword: 'Iniciar sesión con contraseña',
  logInByMailIntro: 'Le enviamos un código y un enlace. No necesita contraseña.',
  logInByLinkIntro: 'Pulse el botón para iniciar sesión en este dispositivo.',
  mailCode: 'Enviarme un código',
  noAccountYet: '¿Aún no tiene cuenta?',
  register: 'Crear una cuenta',
  registrationClosed: 'Por el momento no es posible registrar cuentas nuevas.',
  accountAlready: '¿Ya tiene una cuenta?',
  checkYourMail: 'Mire su correo',
  confirmationMailed: (email) =>
    `Hemos enviado un correo a ${email}. Escriba aquí su código o abra su enlace.`,
  codeMailed: (email) =>
    `Si existe una cuenta para ${email}, hay un código en camino. Escríbalo aquí o abra el enlace del correo.`,
  resetMailed: (email) =>
    `Si existe una cuenta para ${email}, hay un código en camino. Escríbalo aquí y elija una contraseña nueva, o abra el enlace del correo.`,
  confirm: 'Confirmar',
  mailbox: 'Este servidor todavía no envía correos: están en su buzón.',
  openMailbox: 'Abrir el buzón',
  noMail: '¿No llega nada? Mire también en la carpeta de correo no deseado.',
  mailAgain: 'Enviarlo de nuevo',
  mailedAgain: 'Hay otro correo en camino.',
  otherAddress: 'Usar otra dirección',
  startAgain: 'Empezar de nuevo',
  confirmAddress: 'Confirmar dirección',
  confirmAddressIntro: 'Un paso más y su cuenta estará lista.',
  passwordOfRegistration: 'Su contraseña, por favor',
  passwordOfRegistrationIntro: (email) =>
    `Ha abierto el enlace en otro dispositivo. Para confirmar ${email}, escriba la contraseña que eligió al registrarse.`,
  brokenLink: 'Este enlace está incompleto',
  brokenLinkIntro: 'Vuelva a abrir el enlace de nuestro correo o cópielo entero, por favor.',
  toLogin: 'Ir al inicio de sesión',
  toAccount: 'Ir a su cuenta',
  forgotPasswordIntro: 'Le enviamos un código y un enlace para elegir una contraseña nueva.',
  choosePassword: 'Elegir una contraseña nueva',
  choosePasswordIntro: 'Después se cerrará la sesión en todos los dispositivos.',
  setPassword: 'Establecer contraseña',
  passwordChanged: 'Su contraseña se ha cambiado',
  passwordChangedIntro:
    'Se ha cerrado la sesión en todos los dispositivos. Ya puede iniciar sesión con la contraseña nueva.',
  invitation: (appName) => `Le damos la bienvenida a ${appName}`,
  invitationIntro: 'Ha recibido una invitación. Elija una contraseña y su cuenta estará lista.',
  acceptInvitation: 'Aceptar la invitación',
  confirmNewAddress: 'Confirmar la nueva dirección',
  confirmNewAddressIntro: 'A partir de entonces su cuenta tendrá esta dirección de correo.',
  addressChanged: 'Su dirección se ha cambiado',
  addressChangedIntro: (email) => `Su cuenta tiene ahora la dirección ${email}.`,
  stopChange: 'Conservar la dirección anterior',
  stopChangeIntro:
    'Si no ha pedido otra dirección de correo, detenga el cambio aquí. Si ya se ha hecho, se deshace y se cierra la sesión en todos los dispositivos.',
  changeStopped: 'Su dirección sigue como estaba',
  changeStoppedIntro: (email) =>
    `Su cuenta tiene la dirección ${email}. Si fue otra persona quien pidió el cambio, elija también una contraseña nueva.`,
  captcha: '¿Es usted una persona?',
  captchaIntro: 'Ha habido muchos intentos. Muestre que es una persona y todo seguirá por sí solo.',
  captchaBroken:
    'No se ha podido mostrar la comprobación. Compruebe su conexión, cierre esto y vuelva a intentarlo.',
  done: {
    ACCOUNT_DELETED: 'Su cuenta se ha eliminado.',
    LOGGED_OUT: 'Ha cerrado la sesión.',
  },
}
