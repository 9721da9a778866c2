import type { Queries } from '../../database/database.ts'
import type { Session } from './session.ts'
import { toSession } from './sessions.store.ts'

/** Sessions that have not been ended, newest first; of everybody, or of one user. */
export async function listUnendedSessions(
  db: Queries,
  userId: string | null,
  limit: number,
): Promise<Session[]> {
  let sessions = db.selectFrom('sessions').selectAll().where('ended_at', 'is', null)
  if (userId !== null) sessions = sessions.where('user_id', '=', userId)
  const rows = await sessions.orderBy('id', 'desc').limit(limit).execute()
  return rows.map(toSession)
}

/** Ends sessions by their ids. @returns those that lived, with whose they were */
export async function endSessionsById(
  db: Queries,
  ids: readonly string[],
  now: Date,
): Promise<readonly { readonly id: string; readonly userId: string }[]> {
  const rows = await db
    .updateTable('sessions')
    .set({ ended_at: now.getTime(), end_reason: 'REVOKED' })
    .where('id', 'in', ids)
    .where('ended_at', 'is', null)
    .returning(['id', 'user_id'])
    .execute()
  return rows.map((row) => ({ id: row.id, userId: row.user_id }))
}

/** Ends every session there is and forgets every known device. @returns how many sessions lived */
export async function endEverything(db: Queries, now: Date): Promise<number> {
  const ended = await db
    .updateTable('sessions')
    .set({ ended_at: now.getTime(), end_reason: 'REVOKED' })
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  await db.deleteFrom('devices').execute()
  return Number(ended.numUpdatedRows)
}
