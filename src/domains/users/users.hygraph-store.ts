import type { Database } from '../../database/database.ts'
import type { AuthUserApi } from '../../hygraph/auth-user-api.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Timer } from '../../runtime/timer.ts'
import { createHygraphChanges, type EndSessions } from './hygraph-change.ts'
import { ABANDONED_AFTER_SECONDS, createHygraphCreation } from './hygraph-creation.ts'
import { createHygraphReader } from './hygraph-reader.ts'
import type { UserSeal } from './user-seal.ts'
import {
  BEING_CREATED,
  findState,
  listUnfinished,
  recordLogin,
  type UserState,
} from './user-states.store.ts'
import type { UsersStore } from './users.store.ts'

export interface HygraphUsersStoreDependencies {
  readonly database: Database
  readonly api: AuthUserApi
  readonly seal: UserSeal
  readonly clock: Clock
  readonly timer: Timer
  readonly logger: Logger
  readonly endSessions: EndSessions
}

const SWEEP_BATCH = 100
/** How long an answer of Hygraph stands for its being there. */
const PROBE_TTL_MS = 15_000

/**
 * Users in Hygraph. The SQL database keeps a state of each: what access checks need, so that sessions go on while
 * Hygraph is away, and the version below which no row is believed. Each write is begun there, sent to Hygraph, and
 * settled in the use case's transaction.
 */
export function createHygraphUsersStore(dependencies: HygraphUsersStoreDependencies): UsersStore {
  const { database, api, clock, timer, logger } = dependencies
  const { queries } = database
  const reader = createHygraphReader(dependencies)
  const writes = { ...dependencies, queries, reader }
  const creation = createHygraphCreation(writes)
  const changes = createHygraphChanges(writes, dependencies.endSessions)
  let probe: { readonly atMs: number; readonly answer: Promise<boolean> } | undefined

  const repair = async (state: UserState) => {
    try {
      await (state.version <= BEING_CREATED ? creation.takeBack(state) : changes.finish(state))
    } catch (error) {
      logger.warn({ err: error, userId: state.userId }, 'an unfinished write waits for Hygraph')
    }
  }

  return {
    findById: reader.findById,
    findByEmailKey: reader.findByEmailKey,
    findByUsernameKey: reader.findByUsernameKey,
    async findOwnerId(emailKey) {
      const state = await findState(queries, { email_key: emailKey })
      return state !== undefined && state.version > BEING_CREATED ? state.userId : undefined
    },
    create: creation.create,
    change: changes.change,
    recordLogin,
    async sweep() {
      const before = addSeconds(clock.now(), -ABANDONED_AFTER_SECONDS)
      const unfinished = await listUnfinished(queries, before, SWEEP_BATCH)
      for (const state of unfinished) await repair(state)
    },
    isAvailable() {
      if (probe === undefined || timer.nowMs() - probe.atMs > PROBE_TTL_MS) {
        const answer = api.find({ userId: 'probe' }).then(
          () => true,
          () => false,
        )
        probe = { atMs: timer.nowMs(), answer }
      }
      return probe.answer
    },
  }
}
