import { sql } from 'kysely'
import type { Queries } from '../database/database.ts'

/**
 * Takes one unit from an allowance, if there is one: the generic cell rate algorithm (ITU-T I.371) in one statement,
 * so that any number of requests and servers may race for the last unit.
 *
 * @param toleranceMs how far ahead of now the allowance may be taken: (burst) × (interval)
 * @returns whether a unit was there
 */
export async function takeUnit(
  db: Queries,
  key: string,
  nowMs: number,
  intervalMs: number,
  toleranceMs: number,
): Promise<boolean> {
  const base = sql<number>`case when throttles.full_at > ${nowMs} then throttles.full_at else ${nowMs} end`
  const taken = await db
    .insertInto('throttles')
    .values({ key, full_at: nowMs + intervalMs })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ full_at: sql<number>`${base} + ${intervalMs}` })
        .where(sql<boolean>`${base} + ${intervalMs} <= ${nowMs + toleranceMs}`),
    )
    .returning('key')
    .executeTakeFirst()
  return taken !== undefined
}

/** When each of these allowances would be full again; those that are untouched are missing. */
export async function findFullAtMsByKey(
  db: Queries,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('throttles').selectAll().where('key', 'in', keys).execute()
  return new Map(rows.map((row) => [row.key, row.full_at]))
}

/** When the allowance would be full again; undefined where it is untouched. */
export async function findFullAtMs(db: Queries, key: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('throttles')
    .select('full_at')
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.full_at
}

/** Gives one unit back. */
export async function giveBackUnit(db: Queries, key: string, intervalMs: number): Promise<void> {
  await db
    .updateTable('throttles')
    .set((column) => ({ full_at: column('full_at', '-', intervalMs) }))
    .where('key', '=', key)
    .execute()
}

/** Forgets allowances that are full again. */
export async function deleteFullThrottles(db: Queries, nowMs: number): Promise<void> {
  await db.deleteFrom('throttles').where('full_at', '<', nowMs).execute()
}
