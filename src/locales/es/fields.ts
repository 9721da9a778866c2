import type { FieldTexts } from '../texts.ts'

const email = 'Escriba una sola dirección de correo, por ejemplo nombre@example.com.'
const password = 'La contraseña contiene caracteres que no se pueden guardar. Quítelos, por favor.'

export const fields: FieldTexts = {
  REQUIRED: 'Rellene este campo, por favor.',
  TOO_SHORT: (minLength) => `Use al menos ${caracteres(minLength)}, por favor.`,
  TOO_LONG: (maxLength) => `Use como máximo ${caracteres(maxLength)}, por favor.`,
  MALFORMED: {
    email,
    newEmail: email,
    password,
    currentPassword: password,
    newPassword: password,
    name: 'Escriba el nombre en una sola línea y sin caracteres de control.',
    username:
      'Use solo letras de la a a la z, cifras, puntos, guiones y guiones bajos, con una letra o una cifra al principio y al final.',
    locale: 'Indique un código de idioma, por ejemplo de o pt-BR.',
    identifier: 'Escriba la dirección de correo o el nombre de usuario de su cuenta.',
    roles:
      'Indique hasta 20 nombres de roles, por ejemplo admin o editor, sin espacios ni caracteres especiales.',
    reason: 'Escriba el motivo en una sola línea y sin caracteres de control.',
  },
  NOT_ALLOWED: {
    email: 'No es la dirección de la cuenta. Escríbala exactamente, por favor.',
    newEmail: 'Esta ya es su dirección. Escriba otra, por favor.',
    newPassword: 'Ya tiene esta contraseña. Elija otra distinta, por favor.',
    username: 'Este nombre de usuario está reservado. Elija otro, por favor.',
    userId:
      'No es posible con la cuenta de un administrador ni con una cuenta suspendida. Elija otra, por favor.',
  },
}

function caracteres(count: number): string {
  return count === 1 ? 'un carácter' : `${count} caracteres`
}
