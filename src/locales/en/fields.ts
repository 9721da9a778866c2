import type { FieldTexts } from '../texts.ts'

const email = 'Please enter one email address, such as name@example.com.'
const password = 'The password contains characters that cannot be stored. Please leave them out.'

export const fields: FieldTexts = {
  REQUIRED: 'Please fill in this field.',
  TOO_SHORT: (minLength) => `Please use at least ${characters(minLength)}.`,
  TOO_LONG: (maxLength) => `Please use no more than ${characters(maxLength)}.`,
  MALFORMED: {
    email,
    newEmail: email,
    password,
    currentPassword: password,
    newPassword: password,
    name: 'Please enter the name on one line, without any control characters.',
    username:
      'Please use only letters from a to z, digits, dots, dashes and underscores, with a letter or digit first and last.',
    locale: 'Please give a language tag, such as de or pt-BR.',
    identifier: 'Please enter the email address or the username of your account.',
    roles:
      'Please give up to 20 names of roles, such as admin or editor, without spaces and special characters.',
    reason: 'Please give the reason on one line, without any control characters.',
  },
  NOT_ALLOWED: {
    email: 'This is not the address of the account. Please enter it exactly.',
    newEmail: 'This is already your address. Please enter another one.',
    newPassword: 'This is the password you already have. Please choose a different one.',
    username: 'This username is reserved. Please choose another one.',
    userId:
      'This is not possible with the account of an administrator, or with a suspended one. Please choose another one.',
  },
}

function characters(count: number): string {
  return count === 1 ? 'one character' : `${count} characters`
}
