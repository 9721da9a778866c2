import type { Database, Queries } from '../database/database.ts'
import type { Clock } from '../runtime/clock.ts'
import { Fault } from '../runtime/faults.ts'
import type { Allowance } from './allowances.ts'
import {
  deleteFullThrottles,
  findFullAtMs,
  findFullAtMsByKey,
  giveBackUnit,
  takeUnits,
  type Unit,
} from './throttles.store.ts'

/** An allowance is used up. */
export interface TooManyRequests {
  readonly outcome: 'TOO_MANY_REQUESTS'
  readonly retryAt: Date
}

/** How much of some allowances is used up. */
export interface Usage {
  /** Of the one that is used up most: 0 for untouched ones, 1 when no unit is left. */
  readonly usedShare: number
  /** When all of them have a unit again; null when they have. */
  readonly retryAt: Date | null
}

/** Bounds how often something may be tried, over restarts and over all servers on one database. */
export interface Throttling {
  /**
   * Takes one unit from each allowance, or none from any.
   * @returns null when all had one; otherwise when all of them have one again
   */
  take(allowances: readonly Allowance[]): Promise<Date | null>
  /**
   * Does `work` if each allowance has a unit left. A try that the server had no time for, or that something it depends
   * on left unanswered, was none: its units come back.
   */
  limit<Result>(
    allowances: readonly Allowance[],
    work: () => Promise<Result>,
  ): Promise<Result | TooManyRequests>
  /** Gives the units back, inside the transaction of what succeeded. */
  giveBack(db: Queries, allowances: readonly Allowance[]): Promise<void>
  /** Takes a unit inside the caller's transaction, for what is left out rather than refused. @returns whether one was there */
  takeWithin(db: Queries, allowance: Allowance): Promise<boolean>
  /** Whether a unit is there, without taking it. */
  hasUnit(db: Queries, allowance: Allowance): Promise<boolean>
  /** How much of the allowances is used up. Takes none. */
  usageOf(allowances: readonly Allowance[]): Promise<Usage>
  /** Forgets what no longer limits anything. */
  sweep(): Promise<void>
}

export function createThrottling(database: Database, clock: Clock, scale: number): Throttling {
  const unitOf = ({ key, burst, refillSeconds, scaled }: Allowance): Unit => {
    const factor = scaled ? scale : 1
    const intervalMs = Math.max(1, Math.round((refillSeconds * 1000) / factor))
    return { key, intervalMs, toleranceMs: intervalMs * Math.max(1, Math.round(burst * factor)) }
  }
  const take = async (allowances: readonly Allowance[]) => {
    const nowMs = clock.now().getTime()
    const units = inOneOrder(allowances).map(unitOf)
    return database.unsyncedTransaction<Date | null>(async (db, rollBackWith) => {
      const taken = await takeUnits(db, units, nowMs)
      const refused = units.filter(({ key }) => !taken.has(key))
      if (refused.length === 0) return null
      const fullAtMs = await findFullAtMsByKey(
        db,
        refused.map(({ key }) => key),
      )
      const retryAtMs = refused.map(
        ({ key, intervalMs, toleranceMs }) =>
          (fullAtMs.get(key) ?? nowMs) + intervalMs - toleranceMs,
      )
      // A refused try costs nothing and is counted nowhere.
      return rollBackWith(new Date(Math.max(...retryAtMs)))
    })
  }
  const giveBack = async (db: Queries, allowances: readonly Allowance[]) => {
    for (const allowance of inOneOrder(allowances)) {
      await giveBackUnit(db, allowance.key, unitOf(allowance).intervalMs)
    }
  }
  return {
    take,
    giveBack,
    async limit(allowances, work) {
      const retryAt = await take(allowances)
      if (retryAt !== null) return { outcome: 'TOO_MANY_REQUESTS', retryAt }
      try {
        return await work()
      } catch (error) {
        if (isNoAnswer(error)) await giveBack(database.queries, allowances)
        throw error
      }
    },
    async takeWithin(db, allowance) {
      const taken = await takeUnits(db, [unitOf(allowance)], clock.now().getTime())
      return taken.size > 0
    },
    async hasUnit(db, allowance) {
      const { intervalMs, toleranceMs } = unitOf(allowance)
      const nowMs = clock.now().getTime()
      const fullAtMs = await findFullAtMs(db, allowance.key)
      return fullAtMs === undefined || Math.max(fullAtMs, nowMs) + intervalMs <= nowMs + toleranceMs
    },
    async usageOf(allowances) {
      const nowMs = clock.now().getTime()
      const keys = allowances.map(({ key }) => key)
      const fullAtMs = await findFullAtMsByKey(database.queries, keys)
      let usedShare = 0
      let retryAtMs = nowMs
      for (const allowance of allowances) {
        const { intervalMs, toleranceMs } = unitOf(allowance)
        const usedUntilMs = fullAtMs.get(allowance.key) ?? nowMs
        usedShare = Math.max(usedShare, (usedUntilMs - nowMs) / toleranceMs)
        retryAtMs = Math.max(retryAtMs, usedUntilMs + intervalMs - toleranceMs)
      }
      return { usedShare, retryAt: retryAtMs > nowMs ? new Date(retryAtMs) : null }
    },
    sweep: () => deleteFullThrottles(database.queries, clock.now().getTime()),
  }
}

/** Whether somebody was told nothing but to come back. */
function isNoAnswer(error: unknown): boolean {
  return error instanceof Fault && (error.code === 'OVERLOADED' || error.code === 'UNAVAILABLE')
}

/** One order for everyone: two transactions that lock the same rows in turn would wait for each other for ever. */
function inOneOrder(allowances: readonly Allowance[]): Allowance[] {
  return [...allowances].sort((left, right) => (left.key < right.key ? -1 : 1))
}
