import { isUserId } from '../../runtime/random.ts'
import { type Checked, checkEmail, invalid } from './invalid-fields.ts'
import type { User } from './user.ts'
import { parseUsername } from './username.ts'
import type { UsersStore } from './users.store.ts'

/** By what somebody says which account is meant. No username has an `@`, so the keys of both never meet. */
export interface Identifier {
  readonly kind: 'email' | 'username'
  /** One key for all spellings of the address or username. */
  readonly key: string
}

const LONGEST_IDENTIFIER = 254

/** Reads an address, which has an `@`, or a username. The field is `identifier`. */
export function checkIdentifier(text: string): Checked<Identifier> {
  if (text.includes('@')) {
    const address = checkEmail('identifier', text)
    return address.ok ? { ok: true, value: { kind: 'email', key: address.value.key } } : address
  }
  if (text.trim() === '') return invalid('identifier', 'REQUIRED')
  if (text.length > LONGEST_IDENTIFIER) return invalid('identifier', 'TOO_LONG', LONGEST_IDENTIFIER)
  const username = parseUsername(text)
  if (username === undefined) return invalid('identifier', 'MALFORMED')
  return { ok: true, value: { kind: 'username', key: username.key } }
}

/** The account that is meant. Asks where users live, and does the same work whether there is one or not. */
export function findByIdentifier(
  users: Pick<UsersStore, 'findByEmailKey' | 'findByUsernameKey'>,
  { kind, key }: Identifier,
): Promise<User | undefined> {
  return kind === 'email' ? users.findByEmailKey(key) : users.findByUsernameKey(key)
}

/** The account that somebody who runs the server means by an id, address or username, in this order. */
export async function findByReference(
  users: Pick<UsersStore, 'findById' | 'findByEmailKey' | 'findByUsernameKey'>,
  reference: string,
): Promise<User | undefined> {
  const byId = isUserId(reference) ? await users.findById(reference) : undefined
  if (byId !== undefined) return byId
  const identifier = checkIdentifier(reference)
  return identifier.ok ? findByIdentifier(users, identifier.value) : undefined
}
