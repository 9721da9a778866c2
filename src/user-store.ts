import type { Configuration } from './config/configuration.ts'
import type { Keyring } from './crypto/keyring.ts'
import type { Database } from './database/database.ts'
import { endOtherSessions } from './domains/sessions/living-sessions.store.ts'
import {
  type FindSessionHolder,
  prepareFindRemoteSessionHolder,
  prepareFindSessionHolder,
} from './domains/sessions/session-holder.store.ts'
import { changedMeanwhile } from './domains/users/user-conflict.ts'
import { createUserSeal } from './domains/users/user-seal.ts'
import { createHygraphUsersStore } from './domains/users/users.hygraph-store.ts'
import { createSqlUsersStore } from './domains/users/users.sql-store.ts'
import type { UsersStore } from './domains/users/users.store.ts'
import { createAuthUserApi } from './hygraph/auth-user-api.ts'
import { createHygraphClient } from './hygraph/client.ts'
import type { Clock } from './runtime/clock.ts'
import type { Logger } from './runtime/logger.ts'
import type { Random } from './runtime/random.ts'
import { systemTimer } from './runtime/timer.ts'

/** What a store of users stands on. */
export interface UserStoreSurroundings {
  readonly configuration: Configuration
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
}

/** The store that USER_STORE names. */
export function createUsersStore(
  surroundings: UserStoreSurroundings,
  keyring: Keyring,
): UsersStore {
  const { configuration, database, clock, random, logger } = surroundings
  const { userStore, hygraph, sessions } = configuration
  if (userStore === 'sql' || hygraph === null) return createSqlUsersStore(database)
  const client = createHygraphClient({ ...hygraph, fetch, clock, random, logger })
  const { idleTtlSeconds } = sessions
  return createHygraphUsersStore({
    ...surroundings,
    api: createAuthUserApi(client, hygraph.model),
    seal: createUserSeal(keyring, random),
    timer: systemTimer,
    async endSessions(userId) {
      const living = { now: clock.now(), idleTtlSeconds }
      await endOtherSessions(database.queries, userId, null, 'CREDENTIALS_CHANGED', living)
    },
  })
}

/** How the session of a request is read, with as much of its user as the SQL database has. */
export function createFindSessionHolder({
  configuration,
  database,
  clock,
  users,
}: UserStoreSurroundings & { readonly users: UsersStore }): FindSessionHolder {
  if (configuration.userStore === 'sql') return prepareFindSessionHolder(database)
  return prepareFindRemoteSessionHolder(database, async (userId) => {
    const user = await users.findById(userId)
    // There a moment ago: it is being removed.
    if (user === undefined) throw changedMeanwhile(clock)
    return user
  })
}
