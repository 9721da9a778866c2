import type { Queries } from '../../database/database.ts'
import type { AuthUserApi } from '../../hygraph/auth-user-api.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { Fault } from '../../runtime/faults.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { SealedUser, UserSeal } from './user-seal.ts'
import {
  BEING_REMOVED,
  claimDue,
  deleteState,
  findState,
  type PendingRow,
  postponeState,
  type ReplacedRow,
  settleState,
  type UserState,
} from './user-states.store.ts'

/** Brings what was committed in the SQL database to Hygraph. */
export interface HygraphCourier {
  /** Brings everything that is due now. */
  drain(): Promise<void>
}

export interface HygraphCourierDependencies {
  readonly queries: Queries
  readonly api: AuthUserApi
  readonly seal: UserSeal
  readonly clock: Clock
  readonly logger: Logger
}

const BATCH = 20
/** Longer than it takes to bring a batch. */
const LEASE_SECONDS = 300
const RETRY_SECONDS = 5
/** Until an operator has mended something in Hygraph. */
const RETRY_BLOCKED_SECONDS = 60

export function createHygraphCourier(dependencies: HygraphCourierDependencies): HygraphCourier {
  const { queries, api, seal, clock, logger } = dependencies

  const isThere = (wanted: SealedUser, found: SealedUser) =>
    (seal.open(found)?.version ?? 0) >= wanted.version

  /** Changes the row that has the version `replaces`; false where there is none. */
  async function replace(row: SealedUser, replaces: ReplacedRow): Promise<boolean> {
    const { userId, emailKey, usernameKey, name, preferredLocale, ...rest } = row
    const data = {
      ...rest,
      // What does not change is left out: an editor may have given the person another name in the meantime.
      ...(name === replaces.name ? {} : { name }),
      ...(preferredLocale === replaces.preferredLocale ? {} : { preferredLocale }),
    }
    // Unique fields can be changed by a unique key only, not on the condition of a version.
    const isRenamed =
      emailKey !== replaces.emailKey || (usernameKey ?? null) !== (replaces.usernameKey ?? null)
    if (!isRenamed) return (await api.updateIfVersion(userId, replaces.version, data)) !== null
    const where = { emailKey: replaces.emailKey }
    const updated = await api.update(where, { ...data, emailKey, usernameKey })
    return updated.status === 'updated' && updated.row.userId === userId
  }

  /** @returns whether the row is there */
  async function insert(row: SealedUser): Promise<boolean> {
    const created = await api.create(row)
    if (created.status !== 'taken') return isThere(row, created.row)
    return (await removeOrphan(row)) && (await api.create(row)).status !== 'taken'
  }

  /** Another row has the address or username: one that no account stands behind, as after a restored backup, gives way. */
  async function removeOrphan({ emailKey, usernameKey }: SealedUser): Promise<boolean> {
    const byAddress = await api.find({ emailKey })
    const holder = byAddress ?? (usernameKey ? await api.find({ usernameKey }) : null)
    if (holder === null) return false
    const state = await findState(queries, { user_id: holder.userId })
    // Of an account that is leaving the address or is about to be removed: that is brought first.
    if (state !== undefined) return false
    if (seal.open(holder) === undefined) {
      logger.error({ userId: holder.userId }, FOREIGN_ROW)
      return false
    }
    await api.remove(holder.userId)
    return true
  }

  async function write({ row, replaces }: PendingRow): Promise<boolean> {
    if (replaces === null ? await insert(row) : await replace(row, replaces)) return true
    // An earlier try that no answer came to may have done it, or something older may be there.
    const current = await api.findCurrent(row.userId)
    if (current === null) return insert(row)
    if (isThere(row, current)) return true
    return replace(row, current)
  }

  async function bring(state: UserState): Promise<void> {
    const { userId, version, pending } = state
    if (version === BEING_REMOVED) {
      await api.remove(userId)
      return deleteState(queries, userId)
    }
    if (pending === null || (await write(pending))) return settleState(queries, state)
    await postponeState(queries, state, addSeconds(clock.now(), RETRY_BLOCKED_SECONDS))
  }

  async function bringOrPostpone(state: UserState): Promise<void> {
    try {
      await bring(state)
    } catch (error) {
      if (!(error instanceof Fault)) logger.error({ err: error }, 'a user cannot be written')
      await postponeState(queries, state, addSeconds(clock.now(), RETRY_SECONDS))
    }
  }

  async function round(): Promise<void> {
    for (;;) {
      const now = clock.now()
      const due = await claimDue(queries, now, addSeconds(now, LEASE_SECONDS), BATCH)
      if (due.length === 0) return
      for (const state of due) await bringOrPostpone(state)
    }
  }

  let last = Promise.resolve()
  return {
    drain() {
      // What a round under way has claimed is not there yet: whoever drains waits for it.
      last = last.then(round, round)
      return last
    },
  }
}

const FOREIGN_ROW =
  'a row in Hygraph that this server did not write has the address or username of an account: delete it there'
