import type { Database, Queries } from '../database/database.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Allowance } from './allowances.ts'
import { deleteFullThrottles, findFullAtMs, giveBackUnit, takeUnit } from './throttles.store.ts'

/** Bounds how often something may be tried, over restarts and over all servers on one database. */
export interface Throttling {
  /**
   * Takes one unit from each allowance, or none from any.
   * @returns null when all had one; otherwise when all of them have one again
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
      const nowMs = clock.now().getTime()
      return database.transaction<Date | null>(async (db, rollBackWith) => {
        let retryAtMs: number | undefined
        for (const allowance of inOneOrder(allowances)) {
          const { intervalMs, toleranceMs } = timing(allowance)
          if (await takeUnit(db, allowance.key, nowMs, intervalMs, toleranceMs)) continue
          const fullAtMs = (await findFullAtMs(db, allowance.key)) ?? nowMs
          retryAtMs = Math.max(retryAtMs ?? 0, fullAtMs + intervalMs - toleranceMs)
        }
        // A refused try costs nothing and is counted nowhere.
        return retryAtMs === undefined ? null : rollBackWith(new Date(retryAtMs))
      })
    },
    async giveBack(db, allowances) {
      for (const allowance of inOneOrder(allowances)) {
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

/** One order for everyone: two transactions that lock the same rows in turn would wait for each other for ever. */
function inOneOrder(allowances: readonly Allowance[]): Allowance[] {
  return [...allowances].sort((left, right) => (left.key < right.key ? -1 : 1))
}
