import type { Queries } from '../../database/database.ts'
import type { AuthUserApi } from '../../hygraph/auth-user-api.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { Fault } from '../../runtime/faults.ts'
import { type Logger, withoutSecrets } from '../../runtime/logger.ts'
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
  /** Brings some of what is due now. @returns what became of each; empty when nothing is due */
  bringSome(): Promise<readonly Brought[]>
}

/** What became of a write that was due. */
export type Brought =
  | { readonly userId: string; readonly arrived: true }
  | {
      readonly userId: string
      readonly arrived: false
      /** What is wrong, for the operator. It will be tried again. */
      readonly reason: string
      /** Whether Hygraph takes nothing at all now. */
      readonly isOutage: boolean
    }

export interface HygraphCourierDependencies {
  readonly queries: Queries
  readonly api: AuthUserApi
  readonly seal: UserSeal
  readonly clock: Clock
  readonly logger: Logger
  /** How many are brought at once, 1 by default: one after the other keeps the order in which they were written. */
  readonly lanes?: number
}

const BATCH = 20
/** Longer than it takes to bring a batch. */
const LEASE_SECONDS = 300
const RETRY_SECONDS = 5
/** Until an operator has mended something in Hygraph. */
const RETRY_BLOCKED_SECONDS = 60

export function createHygraphCourier(dependencies: HygraphCourierDependencies): HygraphCourier {
  const { queries, api, seal, clock, logger, lanes = 1 } = dependencies

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

  /** @returns whether it has arrived */
  async function bring(state: UserState): Promise<boolean> {
    const { userId, version, pending } = state
    if (version === BEING_REMOVED) {
      await api.remove(userId)
      await deleteState(queries, userId)
      return true
    }
    if (pending === null || (await write(pending))) {
      await settleState(queries, state)
      return true
    }
    await postponeState(queries, state, addSeconds(clock.now(), RETRY_BLOCKED_SECONDS))
    return false
  }

  async function bringOrPostpone(state: UserState): Promise<Brought> {
    const { userId } = state
    try {
      const arrived = await bring(state)
      return arrived ? { userId, arrived } : { userId, arrived, reason: BLOCKED, isOutage: false }
    } catch (error) {
      const isOutage = error instanceof Fault
      if (!isOutage) logger.error({ err: error }, 'a user cannot be written')
      await postponeState(queries, state, addSeconds(clock.now(), RETRY_SECONDS))
      return { userId, arrived: false, reason: reasonOf(error), isOutage }
    }
  }

  async function bringSome(): Promise<Brought[]> {
    const now = clock.now()
    const due = await claimDue(queries, now, addSeconds(now, LEASE_SECONDS), BATCH)
    const brought: Brought[] = []
    const waiting = due.values()
    const lane = async () => {
      for (const state of waiting) brought.push(await bringOrPostpone(state))
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    return brought
  }

  async function round(): Promise<void> {
    let brought: readonly Brought[]
    do brought = await bringSome()
    while (brought.length > 0)
  }

  let last = Promise.resolve()
  return {
    bringSome,
    drain() {
      // What a round under way has claimed is not there yet: whoever drains waits for it.
      last = last.then(round, round)
      return last
    },
  }
}

const FOREIGN_ROW =
  'a row in Hygraph that this server did not write has the address or username of an account: delete it there'
const BLOCKED = 'another row in Hygraph has the address or username of this account'

/** A fault carries the reason for the operator as its cause: its message is for clients. */
function reasonOf(error: unknown): string {
  const told = error instanceof Fault && error.cause !== undefined ? error.cause : error
  return withoutSecrets(told instanceof Error ? told.message : String(told))
}
