import type { Queries } from '../../database/database.ts'
import type { AuthUserApi, Created, Taken, Updated } from '../../hygraph/auth-user-api.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { Fault } from '../../runtime/faults.ts'
import { type Logger, withoutSecrets } from '../../runtime/logger.ts'
import type { SealedUser, UserSeal } from './user-seal.ts'
import {
  BEING_REMOVED,
  claimDue,
  deleteState,
  findState,
  LEASE_SECONDS,
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
  /** Lets what is on its way arrive, and brings no more. */
  stop(): void
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
const RETRY_SECONDS = 5
/** Until an operator has mended something in Hygraph. */
const RETRY_BLOCKED_SECONDS = 60

export function createHygraphCourier(dependencies: HygraphCourierDependencies): HygraphCourier {
  const { queries, api, seal, clock, logger, lanes = 1 } = dependencies

  /** Whether what was found is what was to be written, or newer. */
  const isThere = (wanted: SealedUser, found: SealedUser) => {
    const user = seal.open(found)
    if (user === undefined) return false
    // Of the same version, and yet another one: written before a backup of the database was restored.
    return user.version > wanted.version || found.sealed === wanted.sealed
  }

  /** Writes, and once more where the row that was in the way could be removed. */
  async function makeWay<Result extends Created | Updated>(
    row: SealedUser,
    write: () => Promise<Result>,
  ): Promise<Result> {
    const result = await write()
    return result.status === 'taken' && (await removeOrphan(row, result)) ? write() : result
  }

  /** Another row has the address or username: one that no account stands behind, as after a restored backup, gives way. */
  async function removeOrphan(
    { userId, emailKey, usernameKey }: SealedUser,
    { field }: Taken,
  ): Promise<boolean> {
    const isName = field === 'usernameKey' && typeof usernameKey === 'string'
    const holder = await api.find(isName ? { usernameKey } : { emailKey })
    if (holder === null) return false
    const state = await findState(queries, { user_id: holder.userId })
    // Of an account that is leaving the address or is about to be removed: that is brought first.
    if (state !== undefined) return false
    if (seal.open(holder) === undefined) {
      // Not the id in that row: whoever made it may have written anything there.
      logger.error({ userId }, FOREIGN_ROW)
      return false
    }
    await api.remove(holder.userId)
    return true
  }

  /** @returns whether the row is there */
  async function insert(row: SealedUser): Promise<boolean> {
    const created = await makeWay(row, () => api.create(row))
    return created.status !== 'taken' && isThere(row, created.row)
  }

  /** Changes the row that is there; false where it is another one by now. */
  async function replace({ row, ...change }: PendingRow, there: ReplacedRow): Promise<boolean> {
    const { userId, emailKey, usernameKey, name, preferredLocale, ...rest } = row
    const data = {
      ...rest,
      // What did not change is left out: an editor may have given the person another name in the meantime.
      ...(change.changesName ? { name } : {}),
      ...(change.changesLocale ? { preferredLocale } : {}),
    }
    if (!isRenamed(row, there)) {
      return (await api.updateIfVersion(userId, there.version, data)) !== null
    }
    // Unique fields can be changed by a unique key only, not on the condition of a version.
    const where = { emailKey: there.emailKey }
    const updated = await makeWay(row, () => api.update(where, { ...data, emailKey, usernameKey }))
    return updated.status === 'updated' && updated.row.userId === userId
  }

  /** Writes to where there should be nothing, or the row that is replaced. */
  async function writeAtOnce(pending: PendingRow): Promise<boolean> {
    const { row, replaces } = pending
    if (replaces === null) return insert(row)
    // Where an earlier try was carried out, somebody else may have the address by now: look first.
    return !isRenamed(row, replaces) && replace(pending, replaces)
  }

  async function write(pending: PendingRow): Promise<boolean> {
    if (await writeAtOnce(pending)) return true
    // An earlier try that no answer came to may have done it, or something older may be there.
    const current = await api.findCurrent(pending.row.userId)
    if (current === null) return insert(pending.row)
    return isThere(pending.row, current) || replace(pending, current)
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
    logger.warn({ userId }, IN_THE_WAY)
    await postponeState(queries, state, addSeconds(clock.now(), RETRY_BLOCKED_SECONDS))
    return false
  }

  async function bringOrPostpone(state: UserState): Promise<Brought> {
    const { userId } = state
    try {
      const arrived = await bring(state)
      if (arrived) return { userId, arrived }
      return { userId, arrived, reason: IN_THE_WAY, isOutage: false }
    } catch (error) {
      const isOutage = error instanceof Fault
      if (!isOutage) logger.error({ err: error }, 'a user cannot be written')
      await postponeState(queries, state, addSeconds(clock.now(), RETRY_SECONDS))
      return { userId, arrived: false, reason: reasonOf(error), isOutage }
    }
  }

  let stopped = false
  async function bringSome(): Promise<Brought[]> {
    const now = clock.now()
    const until = addSeconds(now, LEASE_SECONDS)
    const due = stopped ? [] : await claimDue(queries, now, until, BATCH)
    const brought: Brought[] = []
    const waiting = due.values()
    const lane = async () => {
      for (const state of waiting) {
        // What was claimed and not begun is left to another server, or to the next one here.
        if (stopped) await postponeState(queries, state, clock.now())
        else brought.push(await bringOrPostpone(state))
      }
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
    stop() {
      stopped = true
    },
  }
}

/** Whether a change is one of a unique field. */
function isRenamed(row: SealedUser, there: ReplacedRow): boolean {
  const isMoved = row.emailKey !== there.emailKey
  return isMoved || (row.usernameKey ?? null) !== (there.usernameKey ?? null)
}

const FOREIGN_ROW =
  'a row in Hygraph that this server did not write has the address or username of this user: delete it there'
const IN_THE_WAY =
  'this user cannot be written to Hygraph yet: another row has the address or username, or changes at the same time'

/** A fault carries the reason for the operator as its cause: its message is for clients. */
function reasonOf(error: unknown): string {
  const told = error instanceof Fault && error.cause !== undefined ? error.cause : error
  return withoutSecrets(told instanceof Error ? told.message : String(told))
}
