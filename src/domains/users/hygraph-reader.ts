import type { Database } from '../../database/database.ts'
import { type AuthUserApi, type AuthUserRow, MOST_LISTED } from '../../hygraph/auth-user-api.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { Fault } from '../../runtime/faults.ts'
import type { Logger } from '../../runtime/logger.ts'
import { createProfileCache } from './profile-cache.ts'
import { judgeRow, REFUSALS } from './row-verdict.ts'
import type { User } from './user.ts'
import type { SealedUser, UserSeal } from './user-seal.ts'
import {
  advanceState,
  BEING_REMOVED,
  findState,
  listStates,
  noteLocale,
  type UserState,
  type UserStateKey,
} from './user-states.store.ts'

/**
 * Reads users from Hygraph, and believes no row that is not what this server last wrote. Throws a `Fault` UNAVAILABLE
 * where there is no row, or one that somebody else changed or put back; the log says which.
 */
export interface HygraphReader {
  findById(id: string): Promise<User | undefined>
  findByEmailKey(emailKey: string): Promise<User | undefined>
  findByUsernameKey(usernameKey: string): Promise<User | undefined>
  /** The users of these ids in this order. Of one whose row is not believed only what the SQL database knows is shown. */
  list(ids: readonly string[]): Promise<User[]>
}

export interface HygraphReaderDependencies {
  readonly database: Database
  readonly api: AuthUserApi
  readonly seal: UserSeal
  readonly clock: Clock
  readonly logger: Logger
}

const RETRY_SECONDS = 60

export function createHygraphReader(dependencies: HygraphReaderDependencies): HygraphReader {
  const { database, api, seal, clock, logger } = dependencies
  const { queries } = database
  const cache = createProfileCache(clock)

  const refuse = (userId: string, reason: string): never => {
    logger.error({ userId }, reason)
    throw new Fault(
      'UNAVAILABLE',
      'The account cannot be used now: tell whoever runs this server.',
      {
        retryAt: addSeconds(clock.now(), RETRY_SECONDS),
      },
    )
  }

  const accept = async (user: User, state: UserState): Promise<User> => {
    await noteNews(user, state)
    cache.put(user)
    return user
  }

  /** The user of a row that may be believed; undefined for one that is old, foreign or missing. */
  const believe = async (row: SealedUser | null, state: UserState): Promise<User | undefined> => {
    const verdict = judgeRow(seal, row, state)
    return verdict.believed ? accept(verdict.user, state) : undefined
  }

  /** Tells this database what it does not know yet. */
  const noteNews = async (user: User, state: UserState): Promise<void> => {
    const isMoved = state.pending === null && user.emailKey !== state.emailKey
    // Genuine, and newer than this database, which must have been put back to an older state.
    if (user.version > state.version || isMoved) return advanceState(queries, user)
    if (user.locale !== state.locale) await noteLocale(queries, user)
  }

  /** The user as it is now, from a read that is never old. */
  const readCurrent = async (state: UserState): Promise<User> => {
    const verdict = judgeRow(seal, await api.findCurrent(state.userId), state)
    if (verdict.believed) return accept(verdict.user, state)
    return (await findAgain(state)) ?? refuse(state.userId, REFUSALS[verdict.refusal])
  }

  /** The state may have been read before a write, and the row after it. */
  const findAgain = async ({ userId, version }: UserState) => {
    const state = await findState(queries, { user_id: userId })
    return state !== undefined && state.version !== version ? settle(null, state) : undefined
  }

  /** What a look-up found, or what it would have found if it had not been behind. */
  const settle = async (
    row: AuthUserRow | null,
    state: UserState | undefined,
  ): Promise<User | undefined> => {
    if (state === undefined || state.version <= BEING_REMOVED) return undefined
    if (state.pending === null) return (await believe(row, state)) ?? readCurrent(state)
    return (await believe(state.pending.row, state)) ?? refuse(state.userId, REFUSALS.CHANGED)
  }

  /** The user of a key. A database put back to an older state may know it as somebody else's, or not at all. */
  const findByKey = async (
    row: AuthUserRow | null,
    key: UserStateKey,
    hasKey: (user: User) => boolean,
  ): Promise<User | undefined> => {
    const known = await settle(row, await findState(queries, key))
    if (known !== undefined && hasKey(known)) return known
    const state = row === null ? undefined : await findState(queries, { user_id: row.userId })
    if (state === undefined || state.userId === known?.id) return undefined
    const user = await settle(row, state)
    return user !== undefined && hasKey(user) ? user : undefined
  }

  /** The user of a state, from the cache, from what waits or from a row that was just read. */
  const present = async (state: UserState, rows: ReadonlyMap<string, AuthUserRow>) => {
    const cached = cache.get(state.userId, state.version)
    if (cached !== undefined) return { ...cached, lastLoginAt: state.lastLoginAt }
    const row = rows.get(state.userId) ?? null
    const user = await believe(state.pending?.row ?? row, state)
    return user ?? readCurrent(state).catch((error) => orKnown(error, state))
  }

  return {
    async list(ids) {
      const states = new Map((await listStates(queries, ids)).map((state) => [state.userId, state]))
      const needed = [...states.values()].filter(
        ({ userId, version, pending }) =>
          pending === null && cache.get(userId, version) === undefined,
      )
      const rows = new Map<string, AuthUserRow>()
      for (let at = 0; at < needed.length; at += MOST_LISTED) {
        const page = needed.slice(at, at + MOST_LISTED).map(({ userId }) => userId)
        for (const row of await api.list(page)) rows.set(row.userId, row)
      }
      const users = ids.map((id) => states.get(id)).map((state) => state && present(state, rows))
      return (await Promise.all(users)).filter((user) => user !== undefined)
    },
    async findById(id) {
      const state = await findState(queries, { user_id: id })
      if (state === undefined || state.version <= BEING_REMOVED) return undefined
      const cached = cache.get(id, state.version)
      if (cached !== undefined) return { ...cached, lastLoginAt: state.lastLoginAt }
      return settle(state.pending === null ? await api.find({ userId: id }) : null, state)
    },
    async findByEmailKey(emailKey) {
      // Hygraph is asked for any address: the time that it takes must not tell which ones have an account.
      const row = await api.find({ emailKey })
      return findByKey(row, { email_key: emailKey }, (user) => user.emailKey === emailKey)
    },
    async findByUsernameKey(usernameKey) {
      const row = await api.find({ usernameKey })
      const hasKey = (user: User) => user.usernameKey === usernameKey
      return findByKey(row, { username_key: usernameKey }, hasKey)
    },
  }
}

/** A list shows an account whose row is not believed all the same; what is not foreseen is a bug. */
function orKnown(error: unknown, state: UserState): User {
  if (error instanceof Fault) return knownOf(state)
  throw error
}

/** What the SQL database alone knows of a user. */
function knownOf(state: UserState): User {
  const { userId, emailKey, usernameKey, version, roles, status, locale } = state
  const { createdAt, lastLoginAt } = state
  return {
    id: userId,
    email: emailKey,
    emailKey,
    emailConfirmedAt: null,
    username: usernameKey,
    usernameKey,
    name: null,
    locale,
    roles,
    status,
    passwordHash: null,
    version,
    createdAt,
    updatedAt: createdAt,
    lastLoginAt,
  }
}
