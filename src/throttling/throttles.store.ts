import { sql } from 'kysely'
import type { Queries } from '../database/database.ts'

/** One unit of an allowance. */
export interface Unit {
  readonly key: string
  /** How long it takes to come back. */
  readonly intervalMs: number
  /** How far ahead of now the allowance may be taken: (burst) × (interval). */
  readonly toleranceMs: number
}

/**
 * Takes each of these units that there is: the generic cell rate algorithm (ITU-T I.371) in one statement, so that any
 * number of requests and servers may race for the last unit. Rows are locked in the order of `units`.
 *
 * @param units at least one, each of another allowance
 * @returns the keys of those that were there
 */
export async function takeUnits(
  db: Queries,
  units: readonly Unit[],
  nowMs: number,
): Promise<ReadonlySet<string>> {
  const fromMs = sql<number>`case when throttles.full_at > ${nowMs} then throttles.full_at else ${nowMs} end`
  const fullAtMs = sql<number>`${fromMs} + excluded.full_at - ${nowMs}`
  const latestOf = ({ key, toleranceMs }: Unit) =>
    sql`when ${key} then cast(${nowMs + toleranceMs} as bigint)`
  const latestMs = sql<number>`case throttles.key ${sql.join(units.map(latestOf), sql` `)} end`
  const taken = await db
    .insertInto('throttles')
    .values(units.map(({ key, intervalMs }) => ({ key, full_at: nowMs + intervalMs })))
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ full_at: fullAtMs })
        .where(sql<boolean>`${fullAtMs} <= ${latestMs}`),
    )
    .returning('key')
    .execute()
  return new Set(taken.map(({ key }) => key))
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
