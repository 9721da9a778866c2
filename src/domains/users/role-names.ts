import { type Checked, invalid } from './invalid-fields.ts'

const MOST_ROLES = 20
/** What stands in a token and is compared by other services: one spelling, no quotes, no spaces. */
export const ROLE_NAME = /^[A-Za-z][A-Za-z0-9_.:-]{0,63}$/

/** The names of a user's roles, each once. */
export function checkRoles(names: readonly string[]): Checked<readonly string[]> {
  const value = [...new Set(names)]
  const good = value.length <= MOST_ROLES && value.every((name) => ROLE_NAME.test(name))
  return good ? { ok: true, value } : invalid('roles', 'MALFORMED')
}
