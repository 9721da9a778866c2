import { type Selectable, sql } from 'kysely'
import type { Queries } from '../database/database.ts'
import type { OutboxStatus, OutboxTable } from '../database/tables.ts'

/** What became of a mail, as an administrator sees it. */
export interface EmailDelivery {
  readonly id: string
  readonly to: string
  readonly template: string
  readonly status: OutboxStatus
  readonly attempts: number
  readonly createdAt: Date
  /** When it will be tried, where it waits for that. */
  readonly nextAttemptAt: Date | null
  readonly sentAt: Date | null
  /** What went wrong last, without any address. */
  readonly lastError: string | null
  /** The provider's name for it. */
  readonly providerId: string | null
}

/** Which mails to list. A condition that is left out holds for all. */
export interface DeliveryFilter {
  readonly status?: OutboxStatus | undefined
  /** A whole address, in any case. */
  readonly to?: string | undefined
  readonly template?: string | undefined
}

/** Newest first, from behind `beforeId`. */
export async function listDeliveries(
  db: Queries,
  { status, to, template }: DeliveryFilter,
  limit: number,
  beforeId: string | null,
): Promise<EmailDelivery[]> {
  let query = db.selectFrom('outbox').selectAll().orderBy('id', 'desc').limit(limit)
  if (status !== undefined) query = query.where('status', '=', status)
  // The database folds both sides: locales differ in what is the lower case of a letter.
  if (to !== undefined) query = query.where(sql`lower(to_address)`, '=', sql`lower(${to})`)
  if (template !== undefined) query = query.where('template', '=', template)
  if (beforeId !== null) query = query.where('id', '<', beforeId)
  const rows = await query.execute()
  return rows.map(toDelivery)
}

export async function findDelivery(db: Queries, id: string): Promise<EmailDelivery | undefined> {
  const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toDelivery(row)
}

/**
 * Puts a mail that did not arrive back into the queue, due at once. Where the provider is known to have taken it, it
 * becomes another sending: under the old key the provider would only repeat its old answer. Where nobody knows, it stays
 * the same sending, so that nobody gets it twice.
 *
 * @returns undefined when there is no such mail, or it is waiting, on its way or sent
 */
export async function requeueMail(db: Queries, id: string): Promise<EmailDelivery | undefined> {
  const row = await db
    .updateTable('outbox')
    .set({
      status: 'QUEUED',
      attempts: 0,
      resends: sql<number>`case when provider_id is null then resends else resends + 1 end`,
      next_attempt_at: sql<number>`authograph_now()`,
      first_attempt_at: null,
      sent_at: null,
      provider_id: null,
      last_error: null,
    })
    .where('id', '=', id)
    .where('status', 'in', ['FAILED', 'BOUNCED', 'COMPLAINED'])
    .returningAll()
    .executeTakeFirst()
  return row && toDelivery(row)
}

function toDelivery(row: Selectable<OutboxTable>): EmailDelivery {
  return {
    id: row.id,
    to: row.to_address,
    template: row.template,
    status: row.status,
    attempts: row.attempts,
    createdAt: new Date(row.created_at),
    nextAttemptAt: row.status === 'QUEUED' ? new Date(row.next_attempt_at) : null,
    sentAt: row.sent_at === null ? null : new Date(row.sent_at),
    lastError: row.last_error,
    providerId: row.provider_id,
  }
}
