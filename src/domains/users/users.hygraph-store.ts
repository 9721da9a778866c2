import type { Database, Queries } from '../../database/database.ts'
import type { AuthUserApi } from '../../hygraph/auth-user-api.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Timer } from '../../runtime/timer.ts'
import { createHygraphReader } from './hygraph-reader.ts'
import type { User, UserChange } from './user.ts'
import type { UserSeal } from './user-seal.ts'
import type { UserSearch } from './user-search.ts'
import {
  countStates,
  findState,
  insertState,
  isLastAdministrator,
  markForRemoval,
  type PendingRow,
  recordLogin,
  searchStates,
  updateState,
} from './user-states.store.ts'
import { takenBy } from './user-taken.ts'
import { removeUser } from './users.sql-store.ts'
import type { UserInsertion, UsersStore, UserUpdate } from './users.store.ts'

export interface HygraphUsersStoreDependencies {
  readonly database: Database
  readonly api: AuthUserApi
  readonly seal: UserSeal
  readonly clock: Clock
  readonly timer: Timer
  readonly logger: Logger
  /** Told that there will be something to bring, before the transaction commits. */
  readonly onPending: () => void
}

const PROBE_INTERVAL_MS = 15_000

/**
 * Users in Hygraph. The SQL database keeps a state of each: what access checks need, so that sessions go on while
 * Hygraph is away, and the version below which no row is believed. A write is committed there together with the rest of
 * its use case, as a sealed row that waits to be brought to Hygraph; until then that row is the user.
 */
export function createHygraphUsersStore(dependencies: HygraphUsersStoreDependencies): UsersStore {
  const { database, api, seal, clock, timer, onPending } = dependencies
  const { queries } = database
  const reader = createHygraphReader(dependencies)

  async function insert(db: Queries, user: User): Promise<UserInsertion> {
    const row = seal.close(user)
    const pending = { row, replaces: null, changesName: false, changesLocale: false }
    onPending()
    if (await insertState(db, user, pending, clock.now())) return 'DONE'
    const holder = await findState(db, { email_key: user.emailKey })
    return holder === undefined ? 'USERNAME_TAKEN' : 'EMAIL_TAKEN'
  }

  async function update(db: Queries, before: User, change: UserChange): Promise<UserUpdate> {
    const user = { ...before, ...change, version: before.version + 1 }
    const pending = await pendingOf(db, before, user)
    onPending()
    try {
      const isUpdated = await updateState(db, user, pending, clock.now())
      return isUpdated ? { result: 'DONE', user } : { result: 'CONFLICT' }
    } catch (error) {
      return { result: takenBy(error) }
    }
  }

  /** A change finds in Hygraph what an earlier one replaces, where that has not been brought there yet. */
  async function pendingOf(db: Queries, before: User, user: User): Promise<PendingRow> {
    const earlier = (await findState(db, { user_id: before.id }))?.pending ?? null
    const { version, emailKey, usernameKey } = before
    return {
      row: seal.close(user),
      replaces: earlier === null ? { version, emailKey, usernameKey } : earlier.replaces,
      changesName: user.name !== before.name || earlier?.changesName === true,
      changesLocale: user.locale !== before.locale || earlier?.changesLocale === true,
    }
  }

  /** Names are the one thing to search by that only Hygraph knows. */
  const namedIn = async ({ text }: UserSearch) => (text === null ? [] : api.findIdsByName(text))

  const { list, ...finders } = reader
  return {
    ...finders,
    async findOwnerId(emailKey) {
      return (await findState(queries, { email_key: emailKey }))?.userId
    },
    async search(search, limit, place) {
      return list(await searchStates(database, search, await namedIn(search), limit, place))
    },
    count: async (search) => countStates(database, search, await namedIn(search)),
    insert,
    update,
    async remove(db, id) {
      onPending()
      // What was left when the accounts were copied from there.
      await removeUser(db, id)
      return markForRemoval(db, id, clock.now())
    },
    isLastAdministrator: (db, id) => isLastAdministrator(db, database.kind, id),
    recordLogin,
    isAvailable: createProbe(api, timer),
  }
}

/** Asks Hygraph now and then whether it is there. Only who asks first waits for an answer. */
function createProbe(api: AuthUserApi, timer: Timer): () => Promise<boolean> {
  let known: boolean | Promise<boolean> | undefined
  let askedMs = Number.NEGATIVE_INFINITY
  const ask = async () => {
    const isThere = await api.find({ userId: 'probe' }).then(
      () => true,
      () => false,
    )
    known = isThere
    return isThere
  }
  return async () => {
    if (timer.nowMs() - askedMs > PROBE_INTERVAL_MS) {
      askedMs = timer.nowMs()
      const asked = ask()
      known ??= asked
    }
    return known ?? false
  }
}
