import { sql } from 'kysely'
import type { Queries } from '../../database/database.ts'
import type { FailureFloorTable } from '../../database/tables.ts'

const ONLY = 1

export async function findFloor(db: Queries): Promise<FailureFloorTable | undefined> {
  return db.selectFrom('failure_floor').selectAll().executeTakeFirst()
}

/** Raises the floor where it is lower, and notes in any case that hashes were imported. */
export async function raiseFloor(db: Queries, slowestMs: number): Promise<void> {
  await db
    .insertInto('failure_floor')
    .values({ id: ONLY, slowest_ms: slowestMs, revision: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((columns) => ({
        slowest_ms: columns
          .case()
          .when('failure_floor.slowest_ms', '>', slowestMs)
          .then(columns.ref('failure_floor.slowest_ms'))
          .else(slowestMs)
          .end(),
        revision: columns('failure_floor.revision', '+', 1),
      })),
    )
    .execute()
}

/** Ends the floor, unless something has been imported since it was at this revision. */
export async function deleteFloor(db: Queries, revision: number): Promise<boolean> {
  const deleted = await db
    .deleteFrom('failure_floor')
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}

/** Whether any user of the SQL database has a hash that another system made. In the words of the index. */
export async function hasImportedHash(db: Queries): Promise<boolean> {
  const found = await db
    .selectFrom('users')
    .select('id')
    .where(sql`substr(password_hash, 1, 9)`, '=', sql`'imported:'`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
