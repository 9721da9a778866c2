import type { Queries } from '../database/database.ts'
import type { AuditEvent, SecurityEventType } from './audit.service.ts'

/** An event as it is written: its subject is named by the user's id and stored by pseudonym. */
export interface NewAuditEvent {
  readonly id: string
  readonly type: SecurityEventType
  readonly occurredAt: Date
  readonly userId: string | null
  readonly ipAddress: string | null
  readonly userAgent: string | null
  readonly deviceLabel: string | null
  readonly requestId: string | null
}

export async function insertAuditSubject(db: Queries, userId: string, pseudonym: string) {
  await db.insertInto('audit_subjects').values({ user_id: userId, pseudonym }).execute()
}

export async function insertAuditEvent(db: Queries, event: NewAuditEvent): Promise<void> {
  await db
    .insertInto('audit_events')
    .values((select) => ({
      id: event.id,
      type: event.type,
      occurred_at: event.occurredAt.getTime(),
      subject: select
        .selectFrom('audit_subjects')
        .select('pseudonym')
        .where('user_id', '=', event.userId ?? ''),
      ip_address: event.ipAddress,
      user_agent: event.userAgent,
      device_label: event.deviceLabel,
      request_id: event.requestId,
      details: '{}',
    }))
    .execute()
}

/** Events of one user, newest first, behind the event `beforeId`. */
export async function listAuditEvents(
  db: Queries,
  userId: string,
  limit: number,
  beforeId: string | null,
): Promise<AuditEvent[]> {
  let query = db
    .selectFrom('audit_events')
    .innerJoin('audit_subjects', 'audit_subjects.pseudonym', 'audit_events.subject')
    .selectAll('audit_events')
    .where('audit_subjects.user_id', '=', userId)
  if (beforeId !== null) query = query.where('audit_events.id', '<', beforeId)
  const rows = await query.orderBy('audit_events.id', 'desc').limit(limit).execute()
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    occurredAt: new Date(row.occurred_at),
    ipAddress: row.ip_address,
    deviceLabel: row.device_label,
  }))
}

/** Forgets who pseudonyms are. The events stay. */
export async function deleteAuditSubjects(db: Queries, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return
  await db.deleteFrom('audit_subjects').where('user_id', 'in', userIds).execute()
}
