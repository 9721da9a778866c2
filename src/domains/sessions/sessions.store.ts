import { type ExpressionBuilder, sql } from 'kysely'
import type { Queries } from '../../database/database.ts'
import { prepared } from '../../database/prepared.ts'
import type { SessionsTable, Tables } from '../../database/tables.ts'
import type { User } from '../users/user.ts'
import { toUser } from '../users/users.sql-store.ts'
import type { AuthenticationMethod, Session, SessionEndReason } from './session.ts'

const now = sql<number>`authograph_now()`

export async function insertSession(db: Queries, session: Session): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      id: session.id,
      user_id: session.userId,
      transport: session.transport,
      salt: session.salt,
      key_id: session.keyId,
      counter: session.counter,
      issued_at: now,
      seen_at: null,
      created_at: session.createdAt.getTime(),
      last_used_at: session.lastUsedAt.getTime(),
      authenticated_at: session.authenticatedAt.getTime(),
      methods: JSON.stringify(session.methods),
      expires_at: session.expiresAt.getTime(),
      ended_at: null,
      end_reason: null,
      ip_address: session.ipAddress,
      user_agent: session.userAgent,
      device_label: session.deviceLabel,
    })
    .execute()
}

/** The session and its user in one statement; the one place where a store reads another domain's table. */
export async function findViewer(
  db: Queries,
  sessionId: string,
): Promise<{ readonly session: Session; readonly user: User } | undefined> {
  const [row] = await selectViewer(db, [sessionId])
  if (row === undefined) return undefined
  const user = toUser({ ...row, id: row.user_id, created_at: row.user_created_at })
  return { session: toSession(row), user }
}

const selectViewer = prepared((db) =>
  db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .selectAll('sessions')
    .select([
      'users.email',
      'users.email_key',
      'users.email_confirmed_at',
      'users.name',
      'users.locale',
      'users.roles',
      'users.password_hash',
      'users.created_at as user_created_at',
      'users.updated_at',
      'users.last_login_at',
    ])
    .where('sessions.id', '=', ''),
)

/** A session as it stands, with the database's clock of the same moment. */
export async function findSessionAndTime(
  db: Queries,
  id: string,
): Promise<{ readonly session: Session; readonly now: Date } | undefined> {
  const row = await db
    .selectFrom('sessions')
    .selectAll()
    .select(now.as('now'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { session: toSession(row), now: new Date(row.now) }
}

/**
 * Moves a living session from one generation to the next, unless the present one has only just begun.
 *
 * @param counter the generation that the caller holds
 * @returns the session in its new generation, or undefined when nothing was moved
 */
export async function advanceSession(
  db: Queries,
  id: string,
  counter: number,
  graceMs: number,
  idleTtlMs: number,
): Promise<Session | undefined> {
  const row = await db
    .updateTable('sessions')
    .set({ counter: counter + 1, issued_at: now, seen_at: null, last_used_at: now })
    .where('id', '=', id)
    .where('counter', '=', counter)
    .where('transport', '=', 'BEARER')
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('last_used_at', '>', sql<number>`authograph_now() - ${idleTtlMs}`)
    .where((where) =>
      where.or([
        where('counter', '=', 0),
        where('issued_at', '<=', sql<number>`authograph_now() - ${graceMs}`),
      ]),
    )
    .returningAll()
    .executeTakeFirst()
  return row && toSession(row)
}

/** Notes that an access token of the present generation arrived; does something once for each generation. */
export async function markSeen(db: Queries, id: string, counter: number): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ seen_at: now, last_used_at: now })
    .where('id', '=', id)
    .where('counter', '=', counter)
    .where('seen_at', 'is', null)
    .execute()
}

export async function touchSession(db: Queries, id: string): Promise<void> {
  await db.updateTable('sessions').set({ last_used_at: now }).where('id', '=', id).execute()
}

/** Makes a session fresh. @returns the session as it is then, or undefined when it has ended in the meantime */
export async function markAuthenticated(
  db: Queries,
  id: string,
  at: Date,
  methods: readonly AuthenticationMethod[],
): Promise<Session | undefined> {
  const row = await db
    .updateTable('sessions')
    .set({ authenticated_at: at.getTime(), methods: JSON.stringify(methods) })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row && toSession(row)
}

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

/** Which sessions live: not ended, not too old, not idle for too long. */
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
    ])
}

function toSession(row: SessionsTable): Session {
  return {
    id: row.id,
    userId: row.user_id,
    transport: row.transport,
    salt: row.salt,
    keyId: row.key_id,
    counter: row.counter,
    issuedAt: new Date(row.issued_at),
    seenAt: row.seen_at === null ? null : new Date(row.seen_at),
    createdAt: new Date(row.created_at),
    lastUsedAt: new Date(row.last_used_at),
    authenticatedAt: new Date(row.authenticated_at),
    methods: JSON.parse(row.methods),
    expiresAt: new Date(row.expires_at),
    endedAt: row.ended_at === null ? null : new Date(row.ended_at),
    endReason: row.end_reason,
    ipAddress: row.ip_address,
    userAgent: row.user_agent,
    deviceLabel: row.device_label,
  }
}
