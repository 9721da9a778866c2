import type { Translated } from '../en.ts'

export const account: Translated['account'] = {
  profile: 'Perfil',
  profileIntro: 'Cómo se llama y en qué idioma le escribimos.',
  usernameHint:
    'También puede iniciar sesión con él. Letras, cifras, puntos, guiones y guiones bajos.',
  language: 'Idioma de nuestros correos',
  security: 'Seguridad',
  securityIntro: 'Con qué inicia sesión.',
  password: 'Contraseña',
  changePassword: 'Cambiar contraseña',
  setPassword: 'Establecer contraseña',
  passwordChanged: 'Su contraseña se ha cambiado.',
  endOtherSessionsToo: 'Cerrar también la sesión en los demás dispositivos',
  email: 'Dirección de correo',
  presentAddress: 'Su cuenta tiene la dirección {email}.',
  addressWaits:
    '{email} está pendiente de confirmación: mire ese buzón. Hasta entonces no cambia nada.',
  newEmail: 'Nueva dirección de correo',
  changeEmail: 'Cambiar dirección',
  confirmNewEmail: 'Confirmar la nueva dirección',
  emailChanged: 'Su dirección se ha cambiado.',
  sessions: 'Dispositivos',
  sessionsIntro:
    'Dónde tiene la sesión iniciada. Cierre lo que no reconozca y cambie después su contraseña.',
  thisDevice: 'Este dispositivo',
  loggedInAt: 'Sesión iniciada: {moment}',
  lastUsed: 'Último uso: {ago}',
  endSession: 'Cerrar sesión',
  endSessionOn: 'Cerrar sesión en {device}',
  endOthers: 'Cerrar sesión en los demás dispositivos',
  noOtherSessions: 'No tiene la sesión iniciada en ningún otro dispositivo.',
  activity: 'Actividad',
  activityIntro:
    'Lo que ha pasado en su cuenta. Si algo no ha sido cosa suya, cambie su contraseña.',
  byAdministrator: 'Por la administración',
  deleteAccount: 'Eliminar cuenta',
  deleteIntro: 'Su cuenta y todo lo que le nombra se eliminan para siempre.',
  deleteWarning:
    'Su cuenta y todo lo que le nombra se eliminan en el acto y para siempre. No se puede deshacer.',
  typeAddress: 'Escriba su dirección de correo para confirmarlo',
  deleteForGood: 'Eliminar para siempre',
}

export const stepUp: Translated['stepUp'] = {
  title: '¿Es usted?',
  intro: 'Hace tiempo que inició la sesión. Confirme que es usted antes de continuar, por favor.',
  confirm: 'Confirmar',
  mailCode: 'Enviarme un código en su lugar',
  codeMailed: 'Hemos enviado un código a {email}.',
}
