import type { Queries } from '../../database/database.ts'

/** What was committed here and has yet to be brought to where users live. */
export interface Backlog {
  readonly count: number
  /** Since when the oldest of it waits; null where there is none. */
  readonly since: Date | null
}

export async function findBacklog(db: Queries): Promise<Backlog> {
  const { count, since } = await db
    .selectFrom('user_states')
    .select((rows) => [rows.fn.countAll().as('count'), rows.fn.min('waiting_since').as('since')])
    .where('due_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return { count: Number(count), since: since === null ? null : new Date(Number(since)) }
}

/** Makes everything that waits due: what a courier that is gone had taken, and what was put off. */
export async function makeDue(db: Queries, now: Date): Promise<void> {
  await db
    .updateTable('user_states')
    .set({ due_at: now.getTime() })
    .where('due_at', '>', now.getTime())
    .execute()
}
