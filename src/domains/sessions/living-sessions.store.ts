import type { ExpressionBuilder } from 'kysely'
import type { Queries } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { Session, SessionEndReason } from './session.ts'
import { toSession } from './sessions.store.ts'

/** Ends one session of one user, if it lives. @returns whether this call ended it */
export async function endSession(
  db: Queries,
  userId: string,
  id: string,
  reason: SessionEndReason,
  living: LivingAt,
): Promise<boolean> {
  const row = await db
    .updateTable('sessions')
    .set(ending(reason, living))
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .returning('end_reason')
    .executeTakeFirst()
  return row?.end_reason === reason
}

/** Ends the living sessions of a user but one. @returns the ids of those that this call ended */
export async function endOtherSessions(
  db: Queries,
  userId: string,
  keptId: string | null,
  reason: SessionEndReason,
  living: LivingAt,
): Promise<string[]> {
  const rows = await db
    .updateTable('sessions')
    .set(ending(reason, living))
    .where('user_id', '=', userId)
    .where('id', '!=', keptId ?? '')
    .where('ended_at', 'is', null)
    .returning(['id', 'end_reason'])
    .execute()
  return rows.filter((row) => row.end_reason === reason).map((row) => row.id)
}

/** A session that expired by itself is marked too: with a longer SESSION_IDLE_TTL it would come back to life. */
function ending(reason: SessionEndReason, living: LivingAt) {
  return (columns: ExpressionBuilder<Tables, 'sessions'>) => ({
    ended_at: living.now.getTime(),
    end_reason: columns
      .case()
      .when(isLiving(living)(columns))
      .then(reason)
      .else<SessionEndReason>('EXPIRED')
      .end(),
  })
}

/** Which sessions live: not ended, not too old, not idle for too long; and impersonated ones with the session behind them. */
export interface LivingAt {
  readonly now: Date
  readonly idleTtlSeconds: number
}

/** Living sessions of a user, newest first, behind the session `beforeId`. */
export async function listLivingSessions(
  db: Queries,
  userId: string,
  living: LivingAt,
  limit: number,
  beforeId: string | null,
): Promise<Session[]> {
  let query = db
    .selectFrom('sessions')
    .selectAll()
    .where('user_id', '=', userId)
    .where(isLiving(living))
  if (beforeId !== null) query = query.where('id', '<', beforeId)
  const rows = await query.orderBy('id', 'desc').limit(limit).execute()
  return rows.map(toSession)
}

/** The ids of all living sessions of a user. */
export async function listLivingSessionIds(
  db: Queries,
  userId: string,
  living: LivingAt,
): Promise<string[]> {
  const rows = await db
    .selectFrom('sessions')
    .select('id')
    .where('user_id', '=', userId)
    .where(isLiving(living))
    .execute()
  return rows.map(({ id }) => id)
}

export async function countLivingSessions(
  db: Queries,
  userId: string,
  living: LivingAt,
): Promise<number> {
  const row = await db
    .selectFrom('sessions')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where(isLiving(living))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Forgets sessions that ended, or reached their greatest age, before `before`. */
export async function deleteEndedSessions(db: Queries, before: Date): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((where) =>
      where.or([
        where('expires_at', '<', before.getTime()),
        where('ended_at', '<', before.getTime()),
      ]),
    )
    .execute()
}

function isLiving({ now: at, idleTtlSeconds }: LivingAt) {
  return (columns: ExpressionBuilder<Tables, 'sessions'>) =>
    columns.and([
      columns('ended_at', 'is', null),
      columns('expires_at', '>', at.getTime()),
      columns('last_used_at', '>', at.getTime() - idleTtlSeconds * 1000),
      columns.or([
        columns('impersonator_session_id', 'is', null),
        columns.exists(
          columns
            .selectFrom('sessions as own')
            .select('own.id')
            .whereRef('own.id', '=', 'sessions.impersonator_session_id')
            .where('own.ended_at', 'is', null)
            .where('own.expires_at', '>', at.getTime())
            .where('own.last_used_at', '>', at.getTime() - idleTtlSeconds * 1000),
        ),
      ]),
    ])
}
