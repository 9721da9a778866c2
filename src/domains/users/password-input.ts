import { type Checked, invalid } from './invalid-fields.ts'

/** The greatest length of a password in code points. Bounds the work of hashing and of estimating. */
export const PASSWORD_MAX_LENGTH = 128

/** The names under which inputs carry a password. */
export type PasswordField = 'password' | 'currentPassword' | 'newPassword'

/**
 * A password in the form in which it is hashed: NFKC, so that "é" is one password however a keyboard composes it
 * (NIST SP 800-63B-4 §3.1.1.2); nothing else is changed.
 *
 * @param minLength 0 where an existing password is typed again
 */
export function checkPassword(
  password: string,
  minLength: number,
  field: PasswordField = 'password',
): Checked<string> {
  if (password === '') return invalid(field, 'REQUIRED')
  // Before normalising, which is work too. Four units are the most that a decomposed character of a living script has.
  if (password.length > 4 * PASSWORD_MAX_LENGTH)
    return invalid(field, 'TOO_LONG', PASSWORD_MAX_LENGTH)
  // A lone surrogate becomes U+FFFD on its way to the hash: different passwords would be one.
  if (!password.isWellFormed() || password.includes('\0')) return invalid(field, 'MALFORMED')
  const value = password.normalize('NFKC')
  const length = [...value].length
  if (length > PASSWORD_MAX_LENGTH) return invalid(field, 'TOO_LONG', PASSWORD_MAX_LENGTH)
  if (length < minLength) return invalid(field, 'TOO_SHORT', minLength)
  return { ok: true, value }
}
