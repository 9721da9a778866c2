import type { Translated } from '../en.ts'

export const common: Translated['common'] = {
  language: 'Idioma',
  toContent: 'Ir al contenido',
  loading: 'Un momento…',
  email: 'Dirección de correo',
  password: 'Contraseña',
  currentPassword: 'Contraseña actual',
  newPassword: 'Contraseña nueva',
  passwordHint:
    'Al menos {minLength} caracteres. Unas cuantas palabras sin relación entre sí son seguras y fáciles de recordar.',
  name: 'Nombre',
  nameOptional: 'Nombre (opcional)',
  username: 'Nombre de usuario',
  code: 'Código',
  codeHint: 'Las {digits} cifras de nuestro correo.',
  show: 'Mostrar',
  hide: 'Ocultar',
  showPassword: 'Mostrar la contraseña',
  or: 'o',
  save: 'Guardar',
  saved: 'Guardado.',
  cancel: 'Cancelar',
  logOut: 'Cerrar sesión',
  previous: 'Anterior',
  next: 'Siguiente',
  tryAgain: 'Volver a intentarlo',
  notFoundTitle: 'Aquí no hay nada',
  notFound: 'Esta página no existe o ya no existe.',
  toStart: 'Ir al inicio',
  unforeseen: 'No ha funcionado. Vuelva a cargar la página e inténtelo de nuevo.',
  problemTitles: {
    SESSION_ENDED: 'Su sesión ha terminado',
    FORBIDDEN: 'Esto no es para usted',
    BUSY: 'Hay mucha actividad en este momento',
    OFFLINE: 'Sin conexión',
    FAULT: 'Algo ha fallado',
  },
  problems: {
    SESSION_ENDED: 'Su sesión ha terminado. Vuelva a iniciarla para continuar.',
    FORBIDDEN: 'Su cuenta no tiene permiso para esto.',
    BUSY: 'Hay mucha actividad en este momento. Vuelva a intentarlo dentro de un rato.',
    OFFLINE: 'No podemos conectar con el servidor. Compruebe su conexión y vuelva a intentarlo.',
    FAULT: 'Algo ha fallado por nuestra parte. Vuelva a intentarlo dentro de un momento.',
  },
  sessionEnds: {
    LOGGED_OUT: 'Ha cerrado la sesión. Vuelva a iniciarla para continuar.',
    REVOKED:
      'Esta sesión se ha cerrado desde otro dispositivo. Vuelva a iniciar sesión para continuar.',
    EXPIRED: 'Su sesión ha caducado. Vuelva a iniciar sesión para continuar.',
    CREDENTIALS_CHANGED:
      'Sus datos de acceso han cambiado. Vuelva a iniciar sesión para continuar.',
    SUSPENDED:
      'Su cuenta se ha suspendido. Si tiene preguntas, póngase en contacto con los responsables de este servicio.',
  },
}

export const nav: Translated['nav'] = {
  label: 'Cuenta',
  profile: 'Perfil',
  security: 'Seguridad',
  sessions: 'Dispositivos',
  activity: 'Actividad',
  administration: 'Administración',
  users: 'Cuentas',
  invite: 'Invitar',
  mails: 'Correos',
  audit: 'Registro',
  diagnosis: 'Diagnóstico',
}
