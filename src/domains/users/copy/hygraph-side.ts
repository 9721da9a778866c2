import type { Database, Queries } from '../../../database/database.ts'
import type { AuthUserApi, AuthUserRow } from '../../../hygraph/auth-user-api.ts'
import type { Clock } from '../../../runtime/clock.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { Timer } from '../../../runtime/timer.ts'
import { judgeRow, REFUSALS, type Refusal, type Verdict } from '../row-verdict.ts'
import type { User } from '../user.ts'
import type { SealedUser, UserSeal } from '../user-seal.ts'
import {
  BEING_REMOVED,
  findState,
  listStates,
  type PendingRow,
  type UserState,
} from '../user-states.store.ts'
import { takenBy } from '../user-taken.ts'
import { createHygraphUsersStore } from '../users.hygraph-store.ts'
import type { UserUpdate } from '../users.store.ts'
import {
  countStates,
  listStatesAfter,
  listStatesWithoutUser,
  overwriteState,
} from './copy.store.ts'
import { type CopyProblem, type CopySource, type CopyTarget, PAGE, type Standing } from './sides.ts'
import { hasEarlierLogin } from './sql-side.ts'

export interface HygraphSideDependencies {
  readonly database: Database
  readonly api: AuthUserApi
  readonly seal: UserSeal
  readonly clock: Clock
  readonly timer: Timer
  readonly logger: Logger
  /** Nothing is changed: a row that seems to be an old one is not looked at again, since that takes a write. */
  readonly dryRun: boolean
}

/**
 * The users in Hygraph, to copy from and to. What is copied there is committed in the SQL database, where it waits for a
 * courier; what is copied from there is what a login would believe.
 */
export function createHygraphSide(dependencies: HygraphSideDependencies): CopySource & CopyTarget {
  const { database, api, seal, clock, dryRun } = dependencies
  const { queries } = database
  const store = createHygraphUsersStore({ ...dependencies, onPending: () => undefined })

  /** The rows in Hygraph of those states that have nothing waiting. */
  async function findRows(states: readonly UserState[]): Promise<Map<string, AuthUserRow>> {
    const settled = states.filter(({ pending }) => pending === null)
    const rows = await api.list(settled.map(({ userId }) => userId))
    return new Map(rows.map((row) => [row.userId, row]))
  }

  const judge = (state: UserState, row: SealedUser | undefined): Verdict =>
    judgeRow(seal, state.pending?.row ?? row ?? null, state)

  /** The state may have been read before a write, and the row from a server that is behind. */
  async function judgeAgain({ userId }: UserState): Promise<Verdict | undefined> {
    const state = await findState(queries, { user_id: userId })
    if (state === undefined || state.version === BEING_REMOVED) return undefined
    const row = state.pending === null ? await api.findCurrent(userId) : null
    return judge(state, row ?? undefined)
  }

  async function compareAll(states: readonly UserState[], users: ReadonlyMap<string, User>) {
    const rows = await findRows(states.filter((state) => isLevel(state, users.get(state.userId))))
    return (user: User, state: UserState | undefined): Standing => {
      if (state === undefined) return 'ABSENT'
      if (state.version === BEING_REMOVED) return 'BEING_REMOVED'
      if (state.version !== user.version) return state.version < user.version ? 'OLDER' : 'NEWER'
      const row = state.pending?.row ?? rows.get(user.id)
      const verdict = judgeRow(seal, row ?? null, state)
      // Whatever happened to the row, it is written again; so is one that an older secret has sealed.
      if (row === undefined || !verdict.believed) return 'OLDER'
      if (verdict.user.version > user.version) return 'NEWER'
      if (!seal.isCurrent(row)) return 'OLDER'
      return hasEarlierLogin(state, user) ? 'EARLIER_LOGIN' : 'SAME'
    }
  }

  return {
    insert: store.insert,
    recordLogin: store.recordLogin,
    findOwnerId: store.findOwnerId,
    count: () => countStates(queries),
    async read(afterId) {
      const states = await listStatesAfter(queries, afterId, PAGE)
      const rows = await findRows(states)
      const users: User[] = []
      const problems: CopyProblem[] = []
      for (const state of states) {
        const first = judge(state, rows.get(state.userId))
        const verdict = first.believed || dryRun ? first : await judgeAgain(state)
        if (verdict?.believed) users.push(verdict.user)
        else if (verdict !== undefined) problems.push(refused(state.userId, verdict.refusal))
      }
      return { users, problems, lastId: states.at(-1)?.userId ?? null }
    },
    async compare(users) {
      const byId = new Map(users.map((user) => [user.id, user]))
      const known = await listStates(queries, [...byId.keys()])
      const states = new Map(known.map((state) => [state.userId, state]))
      const standingOf = await compareAll(known, byId)
      return users.map((user) => standingOf(user, states.get(user.id)))
    },
    async overwrite(db: Queries, user: User): Promise<UserUpdate['result']> {
      const state = await findState(db, { user_id: user.id })
      if (state === undefined) return 'CONFLICT'
      const replaces = replacedBy(state, user)
      const pending = { row: seal.close(user), replaces, changesName: true, changesLocale: true }
      try {
        return (await overwriteState(db, user, pending, clock.now())) ? 'DONE' : 'CONFLICT'
      } catch (error) {
        return takenBy(error)
      }
    },
    listOthers: async () => new Set(await listStatesWithoutUser(queries)),
  }
}

/** Whether a state has the version of a user and says that it has arrived in Hygraph. */
function isLevel({ pending, version }: UserState, user: User | undefined): boolean {
  return pending === null && version === user?.version
}

/** What a user will find in Hygraph; null where anything or nothing may be there. */
function replacedBy(state: UserState, user: User): PendingRow['replaces'] {
  if (state.pending !== null) return state.pending.replaces
  if (state.version === user.version) return null
  const { version, emailKey, usernameKey } = state
  return { version, emailKey, usernameKey }
}

function refused(userId: string, code: Refusal): CopyProblem {
  return { userId, code, reason: REFUSALS[code] }
}
