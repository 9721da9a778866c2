import { formatMoment, formatWait } from './moments.ts'
import type { Catalogue } from './texts.ts'

/** Spanish, with "usted". */
export const es: Catalogue = {
  errors: {
    InvalidInputError: 'Hay campos que deben corregirse.',
    TooManyRequestsError: (waitSeconds) =>
      `Ha habido demasiados intentos. Vuelva a intentarlo ${formatWait(waitSeconds, 'es')}.`,
    ReauthenticationRequiredError: 'Confirme primero que es usted y vuelva a intentarlo.',
    NotFoundError: 'No hemos encontrado lo que busca.',
    WeakPasswordError: {
      common: 'Muchas personas usan esta contraseña y se adivina enseguida. Elija otra, por favor.',
      guessable: 'Esta contraseña es demasiado fácil de adivinar. Elija una más segura, por favor.',
    },
    EmailTakenError: 'Ya existe una cuenta con esta dirección de correo. Inicie sesión, por favor.',
    RegistrationClosedError: 'Por el momento no es posible registrar cuentas nuevas.',
    InvalidCredentialsError:
      'Estos datos no coinciden. Compruebe lo que ha escrito. Si se ha registrado hace poco, mire también su bandeja de entrada: es posible que su dirección aún esté pendiente de confirmación.',
    EmailNotConfirmedError:
      'Su dirección de correo aún no está confirmada. Busque nuestro mensaje en su bandeja de entrada, por favor.',
    InvalidCodeError: (triesLeft) => {
      if (triesLeft <= 0)
        return 'Este código es incorrecto y ya no se puede usar. Solicite un nuevo correo.'
      return `Este código es incorrecto. Le ${triesLeft === 1 ? 'queda un intento' : `quedan ${triesLeft} intentos`}.`
    },
    InvalidTokenError:
      'Este enlace o código no es válido o ya se ha utilizado. Solicite un nuevo correo o, si ya lo había hecho, inicie sesión.',
    TokenExpiredError: 'Este enlace o código ha caducado. Solicite un nuevo correo.',
    SessionEndedError: {
      LOGGED_OUT: 'Ha cerrado la sesión. Vuelva a iniciarla para continuar.',
      REVOKED:
        'Ha cerrado esta sesión desde otro dispositivo. Vuelva a iniciar sesión para continuar.',
      EXPIRED: 'Su sesión ha caducado. Vuelva a iniciar sesión para continuar.',
      REUSED:
        'Por su seguridad, hemos cerrado esta sesión. Vuelva a iniciar sesión para continuar.',
      CREDENTIALS_CHANGED:
        'Sus datos de acceso han cambiado. Vuelva a iniciar sesión para continuar.',
      UNKNOWN: 'No ha iniciado sesión. Inicie sesión para continuar.',
    },
  },
  fields: {
    REQUIRED: 'Rellene este campo, por favor.',
    TOO_SHORT: (minLength) => `Use al menos ${caracteres(minLength)}, por favor.`,
    TOO_LONG: (maxLength) => `Use como máximo ${caracteres(maxLength)}, por favor.`,
    MALFORMED: {
      email: 'Escriba una sola dirección de correo, por ejemplo nombre@example.com.',
      password: 'La contraseña contiene caracteres que no se pueden guardar. Quítelos, por favor.',
      name: 'Escriba el nombre en una sola línea y sin caracteres de control.',
      locale: 'Indique un código de idioma, por ejemplo de o pt-BR.',
      identifier: 'Escriba la dirección de correo de su cuenta.',
    },
  },
  passwordSuggestions: {
    straightRow: 'Las teclas seguidas del teclado son fáciles de adivinar.',
    keyPattern: 'Los patrones cortos de teclado son fáciles de adivinar.',
    simpleRepeat: 'Los caracteres repetidos como «aaa» son fáciles de adivinar.',
    extendedRepeat: 'Los patrones repetidos como «abcabcabc» son fáciles de adivinar.',
    sequences: 'Evite las secuencias comunes como «abc» o «123».',
    recentYears: 'Evite los años recientes.',
    dates: 'Evite las fechas y los años relacionados con usted.',
    topTen: 'Es una de las diez contraseñas más usadas.',
    topHundred: 'Es una de las cien contraseñas más usadas.',
    common: 'Es una contraseña muy extendida.',
    similarToCommon: 'Se parece a una contraseña muy extendida.',
    wordByItself: 'Una sola palabra es fácil de adivinar.',
    namesByThemselves: 'Un nombre por sí solo es fácil de adivinar.',
    commonNames: 'Los nombres comunes son fáciles de adivinar.',
    userInputs: 'Evite su nombre, su dirección y el nombre de este servicio.',
    pwned:
      'Esta contraseña ha aparecido en una filtración de datos. Si la usa en otros sitios, cámbiela también allí.',
    l33t: 'Las sustituciones previsibles, como «@» por «a», apenas ayudan.',
    reverseWords: 'Escribir una palabra común al revés apenas ayuda.',
    allUppercase:
      'Escribirlo todo en mayúsculas apenas ayuda. Ponga en mayúscula solo algunas letras.',
    capitalization: 'No ponga en mayúscula solo la primera letra.',
    associatedYears: 'Evite los años relacionados con usted.',
    repeated: 'Evite repetir palabras y caracteres.',
    longerKeyboardPattern: 'Use patrones de teclado más largos y cambie varias veces de dirección.',
    anotherWord: 'Añada más palabras que sean menos comunes.',
    useWords: 'Use varias palabras, pero evite las frases hechas.',
    noNeed: 'Puede ser segura sin símbolos, cifras ni mayúsculas.',
  },
  mails: {
    greeting: (name) => (name === null ? 'Buenos días:' : `Hola, ${name}:`),
    linkInFull: 'Si el botón no funciona, copie este enlace en su navegador:',
    confirmEmail: {
      subject: (appName) => `Confirme su dirección de correo para ${appName}`,
      preheader: 'Un paso más y su cuenta estará lista.',
      title: 'Confirme su dirección de correo',
      intro: (appName) =>
        `Gracias por registrarse en ${appName}. Confirme que esta dirección de correo es suya y su cuenta estará lista.`,
      button: 'Confirmar dirección',
      openLink: 'Para confirmarla, abra este enlace:',
      linkExpires: (at) => `El enlace es válido hasta el ${formatMoment(at, 'es')}.`,
      otherDevice:
        'Si lo abre en otro dispositivo, se le pedirá la contraseña que eligió al registrarse.',
      typeCode: 'O escriba este código donde se ha registrado:',
      codeExpires: (at) => `El código es válido hasta el ${formatMoment(at, 'es')}.`,
      notYou: 'Si no se ha registrado usted, ignore este correo: no pasará nada.',
      footer: (appName) =>
        `Recibe este correo porque esta dirección se ha utilizado para un registro en ${appName}.`,
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
      footer: (appName) =>
        `Recibe este correo porque esta dirección se ha utilizado para un registro en ${appName}.`,
    },
    sessionEnded: {
      subject: (appName) => `Por su seguridad, hemos cerrado una sesión de ${appName}`,
      preheader: 'Vuelva a iniciar sesión para continuar en este dispositivo.',
      title: 'Por su seguridad, hemos cerrado una sesión',
      intro: (appName) =>
        `Una clave de sesión antigua de su cuenta de ${appName} se ha utilizado por segunda vez. Por precaución, hemos cerrado esa sesión.`,
      device: 'Dispositivo:',
      unknownDevice: 'desconocido',
      time: 'Fecha:',
      why: 'Esto ocurre cuando otra persona tiene una copia de la clave. También puede ocurrir después de restaurar un dispositivo a partir de una copia de seguridad.',
      logInAgain: 'Para continuar en ese dispositivo, vuelva a iniciar sesión.',
      notYou: 'Si no reconoce el dispositivo, cambie su contraseña, por favor.',
      footer: (appName) =>
        `Recibe este correo porque afecta a la seguridad de su cuenta de ${appName}.`,
    },
  },
}

function caracteres(count: number): string {
  return count === 1 ? 'un carácter' : `${count} caracteres`
}
