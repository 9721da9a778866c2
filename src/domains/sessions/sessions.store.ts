import { sql } from 'kysely'
import type { Queries } from '../../database/database.ts'
import type { SessionsTable } from '../../database/tables.ts'
import type { AuthenticationMethod, Impersonator, Session } from './session.ts'

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
      impersonator_id: session.impersonator?.userId ?? null,
      impersonator_session_id: session.impersonator?.sessionId ?? null,
    })
    .execute()
}

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

/** Notes that a session was used, by the database's clock. */
export async function touchSession(db: Queries, id: string): Promise<void> {
  await db.updateTable('sessions').set({ last_used_at: now }).where('id', '=', id).execute()
}

/** Makes a session of the user's own fresh. @returns it as it is then, or undefined when it has ended in the meantime */
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
    .where('impersonator_id', 'is', null)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row && toSession(row)
}

/** All sessions of a user, ended ones too, oldest first. */
export async function listSessionsOf(db: Queries, userId: string): Promise<Session[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute()
  return rows.map(toSession)
}

/** Those in which the user acted as somebody else, too. */
export async function deleteSessionsOf(db: Queries, userId: string): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((session) =>
      session.or([session('user_id', '=', userId), session('impersonator_id', '=', userId)]),
    )
    .execute()
}

/** A row of `sessions` as the product knows it. */
export function toSession(row: SessionsTable): Session {
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
    impersonator: impersonatorOf(row),
  }
}

function impersonatorOf(row: SessionsTable): Impersonator | null {
  const { impersonator_id: userId, impersonator_session_id: sessionId } = row
  return userId === null || sessionId === null ? null : { userId, sessionId }
}
