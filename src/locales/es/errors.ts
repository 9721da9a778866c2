import { formatWait } from '../moments.ts'
import type { ErrorTexts } from '../texts.ts'

export const errors: ErrorTexts = {
  InvalidInputError: 'Hay campos que deben corregirse.',
  TooManyRequestsError: (waitSeconds) =>
    `Ha habido demasiados intentos. Vuelva a intentarlo ${formatWait(waitSeconds, 'es')}.`,
  CaptchaRequiredError: 'Demuestre que no es un robot y vuelva a intentarlo.',
  ReauthenticationRequiredError: 'Confirme primero que es usted y vuelva a intentarlo.',
  NotFoundError: 'No hemos encontrado lo que busca.',
  WeakPasswordError: {
    common: 'Muchas personas usan esta contraseña y se adivina enseguida. Elija otra, por favor.',
    guessable: 'Esta contraseña es demasiado fácil de adivinar. Elija una más segura, por favor.',
    breached:
      'Esta contraseña ha aparecido en una filtración de datos, así que será de las primeras que se prueben. Elija otra, por favor.',
  },
  EmailTakenError: {
    newcomer: 'Ya existe una cuenta con esta dirección de correo. Inicie sesión, por favor.',
    member: 'Ya existe una cuenta con esta dirección de correo. Elija otra, por favor.',
  },
  UsernameTakenError: 'Este nombre de usuario ya está en uso. Elija otro, por favor.',
  RegistrationClosedError: 'Por el momento no es posible registrar cuentas nuevas.',
  InvalidCredentialsError: {
    login:
      'Estos datos no coinciden. Compruebe lo que ha escrito. Si se ha registrado hace poco, mire también su bandeja de entrada: es posible que su dirección aún esté pendiente de confirmación.',
    registration: 'Esta no es la contraseña de su registro. Compruebe lo que ha escrito.',
    session: 'Esta no es su contraseña actual. Compruebe lo que ha escrito.',
  },
  EmailNotConfirmedError:
    'Su dirección de correo aún no está confirmada. Busque nuestro mensaje en su bandeja de entrada, por favor.',
  AccountSuspendedError:
    'Esta cuenta se ha suspendido. Si tiene preguntas, póngase en contacto con los responsables de este servicio.',
  InvalidCodeError: (triesLeft) => {
    if (triesLeft <= 0)
      return 'Este código es incorrecto y ya no se puede usar. Solicite un nuevo correo.'
    return `Este código es incorrecto. Le ${triesLeft === 1 ? 'queda un intento' : `quedan ${triesLeft} intentos`}.`
  },
  InvalidTokenError:
    'Este enlace o código no es válido o ya se ha utilizado. Solicite un nuevo correo o, si ya lo había hecho, inicie sesión.',
  TokenExpiredError: 'Este enlace o código ha caducado. Solicite un nuevo correo.',
  LastAdministratorError:
    'Es la última cuenta de administración. Nombre antes a otra persona para ese papel, por favor.',
  UnknownAudienceError:
    'Este servidor no emite tokens para ese servicio. Compruebe el nombre o pida a los responsables del servidor que lo añadan.',
  SessionEndedError: {
    LOGGED_OUT: 'Ha cerrado la sesión. Vuelva a iniciarla para continuar.',
    REVOKED:
      'Esta sesión se ha cerrado desde otro dispositivo. Vuelva a iniciar sesión para continuar.',
    EXPIRED: 'Su sesión ha caducado. Vuelva a iniciar sesión para continuar.',
    REUSED: 'Por su seguridad, hemos cerrado esta sesión. Vuelva a iniciar sesión para continuar.',
    CREDENTIALS_CHANGED:
      'Sus datos de acceso han cambiado. Vuelva a iniciar sesión para continuar.',
    SUSPENDED:
      'Su cuenta se ha suspendido. Si tiene preguntas, póngase en contacto con los responsables de este servicio.',
    UNKNOWN: 'No ha iniciado sesión. Inicie sesión para continuar.',
  },
}
