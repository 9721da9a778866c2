import { randomBytes, randomUUID } from 'node:crypto'
import { hash as bcrypt } from '@node-rs/bcrypt'
import { hash } from 'argon2'
import { insertAuditSubject } from '../../src/audit/audit.store.ts'
import { createHashCosts } from '../../src/crypto/hash-costs.ts'
import { ARGON2_OPTIONS } from '../../src/crypto/password-hasher.ts'
import type { Database } from '../../src/database/database.ts'
import { raiseFailureFloor } from '../../src/domains/users/failure-floor.ts'
import type { User } from '../../src/domains/users/user.ts'
import { createSqlUsersStore } from '../../src/domains/users/users.sql-store.ts'
import { systemTimer } from '../../src/runtime/timer.ts'
import { ALLOWANCES } from '../../src/throttling/allowances.ts'

const ADDRESSES = 20
const BCRYPT_COST = 10
const PASSWORD = 'three blind mice eat cheese'

/** Addresses whose accounts, if any, are of one kind, and what they are compared with. */
export interface SilentState {
  readonly name: string
  /** The state that must look the same. */
  readonly like: string
  readonly emails: readonly string[]
}

/** Makes accounts in the database, before any server runs on it. */
export async function createStates(database: Database) {
  const ours = await hash(PASSWORD, ARGON2_OPTIONS)
  const users = createSqlUsersStore(database)
  const create = async (name: string, like: string, change: Partial<User> | null) => {
    const emails = Array.from({ length: ADDRESSES }, () => `${randomUUID()}@example.com`)
    for (const email of change === null ? [] : emails) {
      const user = { ...newUser(email, ours), ...change }
      await users.insert(database.queries, user)
      await insertAuditSubject(database.queries, user.id, randomBytes(16).toString('base64url'))
    }
    return { name, like, emails }
  }
  return {
    unknown: () => create('unknown', 'unknown', null),
    active: () => create('active', 'unknown', {}),
    waiting: () => create('waiting for its confirmation', 'unknown', null),
    suspended: () => create('suspended', 'unknown', { status: 'SUSPENDED' }),
    passwordless: () => create('without a password', 'unknown', { passwordHash: null }),
    busy: () => create('in use and under attack', 'unknown', {}),
    async imported() {
      const theirs = `imported:${await bcrypt(PASSWORD, BCRYPT_COST)}`
      const slowestMs = await createHashCosts(systemTimer).slowestMs([theirs])
      await raiseFailureFloor(database.queries, slowestMs)
      return create('with an imported hash', 'unknown', { passwordHash: theirs })
    },
    async throttled() {
      const states = [
        await create('unknown, out of tries', 'unknown, out of tries', null),
        await create('active, out of tries', 'unknown, out of tries', {}),
      ]
      const keys = states.flatMap(({ emails }) =>
        emails.map((email) => ALLOWANCES.loginForIdentifier(email)),
      )
      const full_at = Date.now() + 86_400_000
      const rows = keys.map(({ key }) => ({ key, full_at }))
      await database.queries.insertInto('throttles').values(rows).execute()
      return states
    },
  }
}

function newUser(email: string, passwordHash: string): User {
  const now = new Date()
  return {
    id: randomUUID(),
    email,
    emailKey: email,
    emailConfirmedAt: now,
    username: null,
    usernameKey: null,
    name: null,
    locale: 'en',
    roles: [],
    status: 'ACTIVE',
    passwordHash,
    version: 1,
    createdAt: now,
    updatedAt: now,
    lastLoginAt: now,
  }
}
