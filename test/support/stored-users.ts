import { createKeyring } from '../../src/crypto/keyring.ts'
import type { User, UserChange } from '../../src/domains/users/user.ts'
import { createUserStorage } from '../../src/domains/users/user-storage.ts'
import type { UsersStore } from '../../src/domains/users/users.store.ts'
import { createLogger } from '../../src/runtime/logger.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import type { TestApp } from './app.ts'

/** The store of an app's users, as another server on the same databases has it. */
export function storeOf({ app, configuration, clock }: TestApp): UsersStore {
  const random = createSystemRandom(clock)
  const logger = createLogger('silent')
  const { database } = app
  const keyring = createKeyring(configuration.secrets ?? [])
  return createUserStorage({ configuration, database, clock, random, logger }, keyring).users
}

/** An account as it is stored. */
export async function storedUser(app: TestApp, email: string): Promise<User> {
  const user = await storeOf(app).findByEmailKey(email.toLowerCase())
  if (user === undefined) throw new Error('there is no such user')
  return user
}

/** Changes an account as another server would. */
export async function changeStoredUser(
  app: TestApp,
  email: string,
  change: UserChange,
): Promise<void> {
  const user = await storedUser(app, email)
  const { result } = await app.app.database.transaction((db) =>
    storeOf(app).update(db, user, change),
  )
  if (result !== 'DONE') throw new Error(`the change came to ${result}`)
}

/** Removes an account as another server would. */
export async function removeStoredUser(app: TestApp, email: string): Promise<void> {
  const { id } = await storedUser(app, email)
  await app.app.database.transaction((db) => storeOf(app).remove(db, id))
}

/** How many accounts there are, or with one address. */
export async function countUsers({ app, configuration }: TestApp, emailKey?: string) {
  const table = configuration.userStore === 'sql' ? 'users' : 'user_states'
  let query = app.database.queries
    .selectFrom(table)
    .select((rows) => rows.fn.countAll().as('count'))
    .where('version', '>', 0)
  if (emailKey !== undefined) query = query.where('email_key', '=', emailKey)
  return Number((await query.executeTakeFirstOrThrow()).count)
}
