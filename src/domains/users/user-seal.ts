import { z } from 'zod'
import type { Keyring } from '../../crypto/keyring.ts'
import { seal, unseal } from '../../crypto/seal.ts'
import type { AuthUserRow } from '../../hygraph/auth-user-api.ts'
import type { Random } from '../../runtime/random.ts'
import { parseEmailAddress } from './email-address.ts'
import type { User } from './user.ts'

const PURPOSE = 'hygraph-user'

const instant = z.number().transform((milliseconds) => new Date(milliseconds))

/** What nobody but this server may write. */
const secretsSchema = z.object({
  version: z.number().int().positive(),
  passwordHash: z.string().nullable(),
  roles: z.array(z.string()),
  status: z.enum(['ACTIVE', 'SUSPENDED']),
  emailConfirmedAt: instant.nullable(),
  createdAt: instant,
  updatedAt: instant,
})

/** A user as it is written to Hygraph. */
export type SealedUser = Omit<AuthUserRow, 'createdAt'>

/** Makes rows of users, and finds out whether one is still as it was made. */
export interface UserSeal {
  close(user: User): SealedUser
  /**
   * Everything that decides who gets in is sealed, and bound to id, address and username: whoever may edit content in
   * Hygraph can neither change it nor move it to another row. Name and locale are free.
   *
   * @returns undefined for a row that was changed by anyone else, or sealed with a secret that is not configured any more
   */
  open(row: SealedUser): User | undefined
  /** Whether a row was sealed with the newest secret. */
  isCurrent(row: SealedUser): boolean
}

export function createUserSeal(keyring: Keyring, random: Random): UserSeal {
  return {
    close(user) {
      const { id, version, emailConfirmedAt, createdAt, updatedAt } = user
      const { passwordHash, roles, status } = user
      const secrets = JSON.stringify({
        version,
        passwordHash,
        roles,
        status,
        emailConfirmedAt: emailConfirmedAt?.getTime() ?? null,
        createdAt: createdAt.getTime(),
        updatedAt: updatedAt.getTime(),
      })
      const { current } = keyring
      const ciphertext = seal(current.derive(PURPOSE), secrets, bindingOf(id, user), random)
      return {
        userId: id,
        emailKey: user.emailKey,
        email: user.email,
        usernameKey: user.usernameKey,
        username: user.username,
        name: user.name,
        preferredLocale: user.locale,
        version,
        sealed: `${current.id}.${ciphertext.toString('base64url')}`,
      }
    },
    isCurrent: ({ sealed }) => sealed.startsWith(`${keyring.current.id}.`),
    open(row) {
      const secrets = readSecrets(keyring, row)
      if (secrets === undefined || secrets.version !== row.version) return undefined
      // Mails go to the address as it was typed: it must be a spelling of the sealed one.
      if (parseEmailAddress(row.email)?.key !== row.emailKey) return undefined
      return {
        ...secrets,
        id: row.userId,
        email: row.email,
        emailKey: row.emailKey,
        username: row.username ?? null,
        usernameKey: row.usernameKey ?? null,
        name: row.name ?? null,
        locale: row.preferredLocale,
        lastLoginAt: null,
      }
    },
  }
}

function readSecrets(keyring: Keyring, row: SealedUser) {
  const [keyId = '', ciphertext = ''] = row.sealed.split('.')
  const key = keyring.find(keyId)
  if (key === undefined) return undefined
  try {
    const sealed = Buffer.from(ciphertext, 'base64url')
    const text = unseal(key.derive(PURPOSE), sealed, bindingOf(row.userId, row))
    return secretsSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

function bindingOf(
  id: string,
  { emailKey, usernameKey, username }: Pick<SealedUser, 'emailKey' | 'usernameKey' | 'username'>,
): string {
  return JSON.stringify([id, emailKey, usernameKey ?? null, username ?? null])
}
