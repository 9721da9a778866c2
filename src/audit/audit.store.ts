import type { Queries } from '../database/database.ts'
import type { AuditEventsTable, SecurityEventType } from '../database/tables.ts'
import type { StoredEvent } from './seals.ts'

/** Which events; what is left out limits nothing, and no more does an empty list. */
export interface AuditFilter {
  readonly id?: string
  readonly types?: readonly SecurityEventType[]
  readonly subjectId?: string
  readonly actorId?: string
  /** From this instant on. */
  readonly occurredAfter?: Date
  /** Up to, and without, this instant. */
  readonly occurredBefore?: Date
}

/** Something that happened to an account. */
export interface AuditEvent {
  readonly id: string
  readonly type: SecurityEventType
  readonly occurredAt: Date
  /** Who acted: null where nobody was logged in, or the account is gone. */
  readonly actorId: string | null
  /** Whom it happened to: null where nobody is known, or the account is gone. */
  readonly subjectId: string | null
  /** Whether somebody else acted than the one whom it happened to. */
  readonly byAdministrator: boolean
  readonly ipAddress: string | null
  readonly userAgent: string | null
  readonly deviceLabel: string | null
  readonly requestId: string | null
  readonly details: readonly AuditDetail[]
}

export interface AuditDetail {
  readonly name: string
  readonly value: string
}

/** Ids hold the time of their making, which runs ahead of the clock after that was put back: by less than this. */
const CLOCK_SLACK_MS = 86_400_000

/** Leaves one who has a pseudonym already with it, as an account that comes again by an import. */
export async function insertAuditSubject(db: Queries, userId: string, pseudonym: string) {
  await db
    .insertInto('audit_subjects')
    .values({ user_id: userId, pseudonym })
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .execute()
}

/** Forgets who pseudonyms are. The events stay. */
export async function deleteAuditSubjects(db: Queries, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return
  await db.deleteFrom('audit_subjects').where('user_id', 'in', userIds).execute()
}

/** The pseudonyms of those who have one, by user. The same work whoever is asked for, and for nobody. */
export async function findPseudonyms(
  db: Queries,
  userIds: readonly (string | null)[],
): Promise<Map<string | null, string>> {
  const rows = await db
    .selectFrom('audit_subjects')
    .selectAll()
    .where(
      'user_id',
      'in',
      userIds.map((id) => id ?? ''),
    )
    .execute()
  return new Map(rows.map((row) => [row.user_id, row.pseudonym]))
}

export async function insertAuditEvent(
  db: Queries,
  event: StoredEvent & { readonly type: SecurityEventType },
): Promise<void> {
  await db
    .insertInto('audit_events')
    .values({
      id: event.id,
      type: event.type,
      occurred_at: event.occurredAtMs,
      subject: event.subject,
      actor: event.actor,
      ip_address: event.ipAddress,
      user_agent: event.userAgent,
      device_label: event.deviceLabel,
      request_id: event.requestId,
      details: event.details,
      key_id: event.seal?.keyId ?? null,
      mac: event.seal?.mac ?? null,
    })
    .execute()
}

/** Events that the filter lets through, newest first. @param beforeId the event behind which to go on; null for the newest */
export async function listAuditEvents(
  db: Queries,
  filter: AuditFilter,
  limit: number,
  beforeId: string | null,
): Promise<AuditEvent[]> {
  let query = selectEvents(db, filter).orderBy('events.id', 'desc').limit(limit)
  if (beforeId !== null) query = query.where('events.id', '<', beforeId)
  return (await query.execute()).map(toAuditEvent)
}

/** Oldest first, after the event `afterId`. */
export async function listAuditEventsUpwards(
  db: Queries,
  filter: AuditFilter,
  limit: number,
  afterId: string | null,
): Promise<AuditEvent[]> {
  let query = selectEvents(db, filter).orderBy('events.id').limit(limit)
  if (afterId !== null) query = query.where('events.id', '>', afterId)
  return (await query.execute()).map(toAuditEvent)
}

function selectEvents(db: Queries, filter: AuditFilter) {
  const { id, types, subjectId, actorId, occurredAfter, occurredBefore } = filter
  let query = db
    .selectFrom('audit_events as events')
    .leftJoin('audit_subjects as subjects', 'subjects.pseudonym', 'events.subject')
    .leftJoin('audit_subjects as actors', 'actors.pseudonym', 'events.actor')
    .selectAll('events')
    .select(['subjects.user_id as subject_id', 'actors.user_id as actor_id'])
  if (id !== undefined) query = query.where('events.id', '=', id)
  if (types?.length) query = query.where('events.type', 'in', types)
  if (subjectId !== undefined)
    query = query.where('events.subject', '=', pseudonymOf(db, subjectId))
  if (actorId !== undefined) query = query.where('events.actor', '=', pseudonymOf(db, actorId))
  // The ids besides, since they are what the list is sorted by and what has an index.
  if (occurredAfter !== undefined) {
    query = query
      .where('events.occurred_at', '>=', occurredAfter.getTime())
      .where('events.id', '>=', earliestId(occurredAfter.getTime()))
  }
  if (occurredBefore !== undefined) {
    query = query
      .where('events.occurred_at', '<', occurredBefore.getTime())
      .where('events.id', '<', earliestId(occurredBefore.getTime() + CLOCK_SLACK_MS))
  }
  return query
}

function pseudonymOf(db: Queries, userId: string) {
  return db.selectFrom('audit_subjects').select('pseudonym').where('user_id', '=', userId)
}

/** The beginning of all ids that were made at an instant (RFC 9562 §5.7): 48 bits of milliseconds. */
function earliestId(ms: number): string {
  const hex = Math.max(0, ms).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}`
}

type JoinedRow = AuditEventsTable & {
  readonly subject_id: string | null
  readonly actor_id: string | null
}

function toAuditEvent(row: JoinedRow): AuditEvent {
  return {
    id: row.id,
    type: row.type,
    occurredAt: new Date(row.occurred_at),
    actorId: row.actor_id,
    subjectId: row.subject_id,
    byAdministrator: row.actor !== null && row.subject !== null && row.actor !== row.subject,
    ipAddress: row.ip_address,
    userAgent: row.user_agent,
    deviceLabel: row.device_label,
    requestId: row.request_id,
    details: toDetails(row.details),
  }
}

function toDetails(json: string): AuditDetail[] {
  try {
    const details: Readonly<Record<string, string>> = JSON.parse(json)
    return Object.entries(details).map(([name, value]) => ({ name, value: String(value) }))
  } catch {
    // Somebody has changed it by hand: that must not hide the event, nor those beside it.
    return [{ name: 'unreadable', value: json }]
  }
}
