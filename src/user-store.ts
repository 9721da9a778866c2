import type { Configuration } from './config/configuration.ts'
import type { Keyring } from './crypto/keyring.ts'
import type { Database } from './database/database.ts'
import {
  type FindSessionHolder,
  prepareFindRemoteSessionHolder,
  prepareFindSessionHolder,
} from './domains/sessions/session-holder.store.ts'
import { createHygraphCourier } from './domains/users/hygraph-courier.ts'
import { changedMeanwhile } from './domains/users/user-conflict.ts'
import { createUserSeal } from './domains/users/user-seal.ts'
import { createHygraphUsersStore } from './domains/users/users.hygraph-store.ts'
import { createSqlUsersStore } from './domains/users/users.sql-store.ts'
import type { UsersStore } from './domains/users/users.store.ts'
import { createAuthUserApi } from './hygraph/auth-user-api.ts'
import { createHygraphClient } from './hygraph/client.ts'
import type { Clock } from './runtime/clock.ts'
import type { Logger } from './runtime/logger.ts'
import { createPeriodicTask } from './runtime/periodic.ts'
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

/** The store that USER_STORE names, and what brings its writes to where users live. */
export interface UserStorage {
  readonly users: UsersStore
  /** Brings what waits, now and again. */
  start(): void
  /** Brings what is due now, and comes back when that is done. */
  drain(): Promise<void>
  stop(): Promise<void>
}

const COURIER_INTERVAL_MS = 1_000

export function createUserStorage(
  surroundings: UserStoreSurroundings,
  keyring: Keyring,
): UserStorage {
  const { configuration, database, clock, random, logger } = surroundings
  const { userStore, hygraph } = configuration
  if (userStore === 'sql' || hygraph === null) {
    return {
      users: createSqlUsersStore(database),
      start: () => undefined,
      drain: async () => undefined,
      stop: async () => undefined,
    }
  }
  const client = createHygraphClient({ ...hygraph, fetch, clock, random, logger })
  const stands = {
    ...surroundings,
    queries: database.queries,
    api: createAuthUserApi(client, hygraph.model),
    seal: createUserSeal(keyring, random),
    timer: systemTimer,
  }
  const courier = createHygraphCourier(stands)
  const task = createPeriodicTask('users to Hygraph', COURIER_INTERVAL_MS, courier.drain, logger)
  return {
    users: createHygraphUsersStore({ ...stands, onPending: task.wake }),
    start: task.start,
    drain: courier.drain,
    async stop() {
      courier.stop()
      await task.stop()
    },
  }
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
