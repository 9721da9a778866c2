import type { Database } from '../../database/database.ts'
import type { AuthUserApi, AuthUserRow } from '../../hygraph/auth-user-api.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { Fault } from '../../runtime/faults.ts'
import type { Logger } from '../../runtime/logger.ts'
import { createProfileCache } from './profile-cache.ts'
import type { User } from './user.ts'
import type { UserSeal } from './user-seal.ts'
import { advanceState, BEING_CREATED, findState, type UserState } from './user-states.store.ts'

/** Reads users from Hygraph, and believes no row that is not what this server last wrote. */
export interface HygraphReader {
  findById(id: string): Promise<User | undefined>
  findByEmailKey(emailKey: string): Promise<User | undefined>
  findByUsernameKey(usernameKey: string): Promise<User | undefined>
  /**
   * The user as it is now, from a read that is never old.
   * @throws Fault UNAVAILABLE where there is no row, or one that somebody else changed or put back; the log says which
   */
  readCurrent(state: UserState): Promise<User>
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

  /** The user of a row that may be believed; undefined for one that is old, foreign or missing. */
  const believe = async (row: AuthUserRow | null, state: UserState): Promise<User | undefined> => {
    const user = row?.userId === state.userId ? seal.open(row) : undefined
    if (user === undefined || user.version < state.version) return undefined
    // A write whose second half has not come, or not yet: what it wrote is genuine.
    if (user.version > state.version) await advanceState(queries, user)
    const complete = { ...user, lastLoginAt: state.lastLoginAt }
    cache.put(complete)
    return complete
  }

  const readCurrent = async (state: UserState): Promise<User> => {
    const row = await api.findCurrent(state.userId)
    if (row === null) return refuse(state.userId, GONE)
    const user = seal.open(row)
    if (user === undefined) return refuse(state.userId, CHANGED)
    return (await believe(row, state)) ?? refuse(state.userId, PUT_BACK)
  }

  /** What a look-up found, or what it would have found if it had not been behind. */
  const settle = async (row: AuthUserRow | null, state: UserState | undefined) => {
    if (state === undefined || state.version <= BEING_CREATED) return undefined
    return (await believe(row, state)) ?? readCurrent(state)
  }

  const stateOf = async (row: AuthUserRow | null) =>
    row === null ? undefined : findState(queries, { user_id: row.userId })

  return {
    readCurrent,
    async findById(id) {
      const state = await findState(queries, { user_id: id })
      if (state === undefined || state.version <= BEING_CREATED) return undefined
      const cached = cache.get(id, state.version)
      if (cached !== undefined) return { ...cached, lastLoginAt: state.lastLoginAt }
      return settle(await api.find({ userId: id }), state)
    },
    async findByEmailKey(emailKey) {
      const row = await api.find({ emailKey })
      const state = (await findState(queries, { email_key: emailKey })) ?? (await stateOf(row))
      const user = await settle(row, state)
      return user?.emailKey === emailKey ? user : undefined
    },
    async findByUsernameKey(usernameKey) {
      const row = await api.find({ usernameKey })
      const state =
        (await findState(queries, { username_key: usernameKey })) ?? (await stateOf(row))
      const user = await settle(row, state)
      return user?.usernameKey === usernameKey ? user : undefined
    },
  }
}

const GONE =
  'Hygraph has no row of this user any more: it was deleted there, not by this server. Put it back, or remove the user here'
const CHANGED =
  'the row of this user in Hygraph was changed by somebody else, or sealed with a secret that AUTHOGRAPH_SECRET does not hold: it is not believed'
const PUT_BACK =
  'the row of this user in Hygraph is older than what this server last wrote: somebody put an old copy back, and it is not believed'
