import type { Configuration } from '../../config/configuration.ts'
import type { Database, Queries } from '../../database/database.ts'
import { deleteFloor, findFloor, hasImportedHash, raiseFloor } from './failure-floor.store.ts'

/** The least time of a failed verification of a password: imported hashes, which differ in cost, would tell accounts apart. */
export interface FailureFloor {
  /** Milliseconds, as last read; 0 where there is none. */
  currentMs(): number
  /** Reads the floor. Ends it where users live in the SQL database and none of them has an imported hash any more. */
  refresh(): Promise<void>
}

export interface FailureFloorDependencies {
  readonly database: Database
  readonly userStore: Configuration['userStore']
}

/** A password is tried in two forms where they differ, and a machine that is busy takes longer than when it was measured. */
const TIMES_THE_SLOWEST = 2.5

export function createFailureFloor({
  database: { queries },
  userStore,
}: FailureFloorDependencies): FailureFloor {
  let currentMs = 0
  return {
    currentMs: () => currentMs,
    async refresh() {
      const floor = await findFloor(queries)
      // In Hygraph the hashes are sealed: nobody can look whether there is one left.
      const isOver =
        floor !== undefined &&
        userStore === 'sql' &&
        !(await hasImportedHash(queries)) &&
        (await deleteFloor(queries, floor.revision))
      currentMs = floor === undefined || isOver ? 0 : failureFloorMs(floor.slowest_ms)
    },
  }
}

/** How long a failure has to take. @param slowestMs what the slowest hash takes to verify one password */
export function failureFloorMs(slowestMs: number): number {
  return Math.ceil(TIMES_THE_SLOWEST * slowestMs)
}

/**
 * Keeps failures above what imported hashes cost, as soon as the servers read it. In the transaction that writes the
 * hashes: a floor that ends at the same moment stays.
 */
export async function raiseFailureFloor(db: Queries, slowestMs: number): Promise<void> {
  await raiseFloor(db, Math.ceil(slowestMs))
}
