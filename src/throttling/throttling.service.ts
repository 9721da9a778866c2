import type { Database, Queries } from '../database/database.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Allowance } from './allowances.ts'
import { deleteFullThrottles, findFullAtMs, giveBackUnit, takeUnit } from './throttles.store.ts'

/** Bounds how often something may be tried, over restarts and over all servers on one database. */
export interface Throttling {
  /**
   * Takes one unit from each allowance, or none from any.
   * @returns null when all had one; otherwise when to try again
   */
  take(allowances: readonly Allowance[]): Promise<Date | null>
  /** Gives the units back, inside the transaction of what succeeded. */
  giveBack(db: Queries, allowances: readonly Allowance[]): Promise<void>
  /** Whether a unit is there, without taking it. */
  hasUnit(db: Queries, allowance: Allowance): Promise<boolean>
  /** Forgets what no longer limits anything. */
  sweep(): Promise<void>
}

export function createThrottling(database: Database, clock: Clock, scale: number): Throttling {
  const timing = ({ burst, refillSeconds, scaled }: Allowance) => {
    const factor = scaled ? scale : 1
    const intervalMs = Math.max(1, Math.round((refillSeconds * 1000) / factor))
    return { intervalMs, toleranceMs: intervalMs * Math.max(1, Math.round(burst * factor)) }
  }
  return {
    async take(allowances) {
      // One order for everyone: two transactions that lock the same rows in turn would wait for each other for ever.
      const ordered = [...allowances].sort((left, right) => (left.key < right.key ? -1 : 1))
      const nowMs = clock.now().getTime()
      return database.transaction<Date | null>(async (db, rollBackWith) => {
        for (const allowance of ordered) {
          const { intervalMs, toleranceMs } = timing(allowance)
          const taken = await takeUnit(db, allowance.key, nowMs, intervalMs, toleranceMs)
          if (taken) continue
          // A refused try costs nothing and is counted nowhere.
          const fullAtMs = (await findFullAtMs(db, allowance.key)) ?? nowMs
          return rollBackWith(new Date(fullAtMs + intervalMs - toleranceMs))
        }
        return null
      })
    },
    async giveBack(db, allowances) {
      for (const allowance of allowances) {
        await giveBackUnit(db, allowance.key, timing(allowance).intervalMs)
      }
    },
    async hasUnit(db, allowance) {
      const { intervalMs, toleranceMs } = timing(allowance)
      const nowMs = clock.now().getTime()
      const fullAtMs = await findFullAtMs(db, allowance.key)
      return fullAtMs === undefined || Math.max(fullAtMs, nowMs) + intervalMs <= nowMs + toleranceMs
    },
    sweep: () => deleteFullThrottles(database.queries, clock.now().getTime()),
  }
}
