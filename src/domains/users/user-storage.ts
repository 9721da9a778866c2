import type { Configuration } from '../../config/configuration.ts'
import type { Keyring } from '../../crypto/keyring.ts'
import type { Database } from '../../database/database.ts'
import { createAuthUserApi } from '../../hygraph/auth-user-api.ts'
import { createHygraphClient } from '../../hygraph/client.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/logger.ts'
import { createPeriodicTask } from '../../runtime/periodic.ts'
import type { Random } from '../../runtime/random.ts'
import { systemTimer } from '../../runtime/timer.ts'
import { createHygraphCourier, type HygraphCourier } from './hygraph-courier.ts'
import { createUserSeal } from './user-seal.ts'
import { createHygraphUsersStore } from './users.hygraph-store.ts'
import { createSqlUsersStore } from './users.sql-store.ts'
import type { UsersStore } from './users.store.ts'

/** What a store of users stands on. */
export interface UserStoreSurroundings {
  readonly configuration: Configuration
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  /** How many writes are brought to Hygraph at once, 1 by default. */
  readonly lanes?: number
  /** How long a request to Hygraph may wait for its turn. */
  readonly maxWaitMs?: number
}

/** The store that USER_STORE names, and what brings its writes to where users live. */
export interface UserStorage {
  readonly users: UsersStore
  /** What brings writes to Hygraph; null where users live in the SQL database. */
  readonly courier: HygraphCourier | null
  /** Brings what waits, now and again. */
  start(): void
  /** Brings what is due now, and comes back when that is done. */
  drain(): Promise<void>
  stop(): Promise<void>
}

const COURIER_INTERVAL_MS = 1_000

/** Opens the store that USER_STORE names. */
export function createUserStorage(
  surroundings: UserStoreSurroundings,
  keyring: Keyring,
): UserStorage {
  const { configuration, database, random, logger } = surroundings
  const { userStore, hygraph } = configuration
  if (userStore === 'sql' || hygraph === null) {
    return {
      users: createSqlUsersStore(database),
      courier: null,
      start: () => undefined,
      drain: async () => undefined,
      stop: async () => undefined,
    }
  }
  const client = createHygraphClient({ ...hygraph, ...surroundings, fetch, timer: systemTimer })
  const stands = {
    ...surroundings,
    queries: database.queries,
    api: createAuthUserApi(client, hygraph.model),
    seal: createUserSeal(keyring, random),
    timer: systemTimer,
  }
  const courier = createHygraphCourier(stands)
  const { drain } = courier
  const task = createPeriodicTask('users to Hygraph', COURIER_INTERVAL_MS, drain, logger)
  return {
    users: createHygraphUsersStore({ ...stands, onPending: task.wake }),
    courier,
    start: task.start,
    drain,
    async stop() {
      courier.stop()
      await task.stop()
    },
  }
}
