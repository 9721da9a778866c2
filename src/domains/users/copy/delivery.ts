import type { Queries } from '../../../database/database.ts'
import type { Clock } from '../../../runtime/clock.ts'
import type { Timer } from '../../../runtime/timer.ts'
import { findBacklog, makeDue } from '../backlog.store.ts'
import type { Brought, HygraphCourier } from '../hygraph-courier.ts'
import type { CopyProblem } from './sides.ts'

export interface DeliveryOptions {
  readonly queries: Queries
  readonly courier: HygraphCourier
  readonly clock: Clock
  readonly timer: Timer
  /** Told how many of what waits have arrived. */
  readonly onProgress: (arrived: number, total: number) => void
}

/** What came of bringing everything that waits to Hygraph. */
export interface Delivery {
  readonly arrived: number
  /** How much still waits. A later try, or a server that keeps its users in Hygraph, brings it. */
  readonly waiting: number
  /** Why it was given up; null where that is the fault of single accounts, or everything has arrived. */
  readonly outage: string | null
  /** Accounts that did not arrive, and why. */
  readonly problems: readonly CopyProblem[]
}

/** So many failures one after the other mean that Hygraph takes nothing: the client has tried each three times. */
const MOST_OUTAGES = 10
/** So often everything is tried that fails by itself. */
const MOST_IDLE_ROUNDS = 3
const PAUSE_MS = 1_000

/** Brings everything that waits, whoever left it there. Safe beside the courier of a server: writes can be repeated. */
export async function deliver(options: DeliveryOptions): Promise<Delivery> {
  const { queries, courier, clock, timer, onProgress } = options
  const { count: total } = await findBacklog(queries)
  const failures = createFailures()
  let waiting = total

  /** @returns whether anything arrived */
  async function round(): Promise<boolean> {
    const before = waiting
    await makeDue(queries, clock.now())
    for (;;) {
      const brought = await courier.bringSome()
      failures.note(brought)
      waiting -= brought.filter(({ arrived }) => arrived).length
      onProgress(Math.max(0, total - waiting), total)
      if (brought.length === 0 || failures.isDown) break
    }
    // A server may have brought some, or left more behind.
    waiting = (await findBacklog(queries)).count
    return waiting < before
  }

  onProgress(0, total)
  for (let idleRounds = 0; waiting > 0 && idleRounds < MOST_IDLE_ROUNDS; ) {
    idleRounds = (await round()) ? 0 : idleRounds + 1
    if (failures.isDown) break
    if (waiting > 0) await timer.sleep(PAUSE_MS)
  }
  const arrived = Math.max(0, total - waiting)
  if (waiting === 0) return { arrived, waiting, outage: null, problems: [] }
  return { arrived, waiting, outage: failures.outage, problems: failures.list() }
}

/** Remembers what did not arrive, and notices when nothing does. */
function createFailures() {
  const reasons = new Map<string, string>()
  let outagesInARow = 0
  let outage: string | null = null

  function noteOne(one: Brought): void {
    if (one.arrived) {
      reasons.delete(one.userId)
      outagesInARow = 0
      outage = null
    } else if (one.isOutage) {
      outagesInARow += 1
      outage = one.reason
    } else {
      reasons.set(one.userId, one.reason)
    }
  }

  return {
    note: (brought: readonly Brought[]) => brought.forEach(noteOne),
    /** Why nothing has arrived of late; null where something has. */
    get outage() {
      return outage
    },
    get isDown() {
      return outagesInARow >= MOST_OUTAGES
    },
    list: (): CopyProblem[] =>
      [...reasons].map(([userId, reason]) => ({ userId, code: 'NOT_ARRIVED', reason })),
  }
}
