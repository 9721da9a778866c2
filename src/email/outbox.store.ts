import { sql } from 'kysely'
import type { Database, Queries } from '../database/database.ts'
import type { OutboxTable } from '../database/tables.ts'
import type { DeliveryReport } from './resend-events.ts'

/** A mail in the outbox, claimed by a worker. */
export interface QueuedMail {
  readonly id: string
  readonly template: string
  /** Empty until the address of `payload.userId` has been looked up. */
  readonly to: string
  /** A BCP 47 tag. */
  readonly locale: string
  readonly payload: Readonly<Record<string, string>>
  /** How often it was claimed, this time included. */
  readonly attempts: number
  /** How often it was sent anew on an administrator's word. */
  readonly resends: number
  readonly createdAt: Date
  readonly firstAttemptAt: Date
  /** When it was claimed, by the database's clock. */
  readonly claimedAt: Date
}

const now = sql<number>`authograph_now()`

/** Writes a mail that is due at once. */
export async function insertMail(
  db: Queries,
  mail: Pick<QueuedMail, 'id' | 'template' | 'to' | 'locale' | 'payload' | 'createdAt'> & {
    readonly userId: string | null
  },
): Promise<void> {
  await db
    .insertInto('outbox')
    .values({
      id: mail.id,
      template: mail.template,
      to_address: mail.to,
      user_id: mail.userId,
      locale: mail.locale,
      payload: JSON.stringify(mail.payload),
      status: 'QUEUED',
      created_at: mail.createdAt.getTime(),
      next_attempt_at: mail.createdAt.getTime(),
    })
    .execute()
}

/**
 * Claims mails that are due, for `leaseMs`: those that wait, and those whose worker has not come back in time. Workers
 * of several servers never claim the same one: PostgreSQL skips rows that another is claiming, SQLite has one writer.
 */
export async function claimMails(
  database: Database,
  limit: number,
  leaseMs: number,
): Promise<QueuedMail[]> {
  const { queries, kind } = database
  let due = queries
    .selectFrom('outbox')
    .select('id')
    .where('status', 'in', ['QUEUED', 'SENDING'])
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
    .limit(limit)
  if (kind === 'postgres') due = due.forUpdate().skipLocked()
  const rows = await queries
    .updateTable('outbox')
    .set((column) => ({
      status: 'SENDING',
      attempts: column('attempts', '+', 1),
      first_attempt_at: column.fn.coalesce('first_attempt_at', now),
      next_attempt_at: sql<number>`authograph_now() + ${leaseMs}`,
    }))
    .where('id', 'in', due)
    .returningAll()
    .execute()
  return rows.map((row) => toQueuedMail(row, leaseMs))
}

/** Keeps which mail a claimed row turned out to be, and to whom, so that every try of it is the same mail. */
export async function settleTemplate(
  db: Queries,
  { id, payload }: Pick<QueuedMail, 'id' | 'payload'>,
  { template, name = null }: { readonly template: string; readonly name?: string | null },
): Promise<void> {
  const settled = JSON.stringify(name === null ? payload : { ...payload, name })
  await db.updateTable('outbox').set({ template, payload: settled }).where('id', '=', id).execute()
}

/** Keeps whom a claimed mail goes to, for the same reason. */
export async function settleRecipient(
  db: Queries,
  { id, to, locale, payload }: Pick<QueuedMail, 'id' | 'to' | 'locale' | 'payload'>,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ to_address: to, locale, payload: JSON.stringify(payload) })
    .where('id', '=', id)
    .execute()
}

/** A claim that may have run out in the meantime: whoever claimed the mail after it has the say. */
export type Claim = Pick<QueuedMail, 'id' | 'attempts' | 'resends'>

/**
 * Whoever sent it, it is sent: a claim that has run out since changes nothing about that. What the provider has told of
 * it already, faster than its answer came, stays.
 */
export async function markSent(
  db: Queries,
  claim: Claim,
  providerId: string | null,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status: 'SENT', sent_at: now, provider_id: providerId, last_error: null })
    .where('id', '=', claim.id)
    .where('resends', '=', claim.resends)
    .where('provider_id', 'is', null)
    .execute()
}

/** Puts a mail back, to be claimed again after `delayMs`. `error` is kept for the operator. */
export async function markForRetry(
  db: Queries,
  claim: Claim,
  error: string,
  delayMs: number,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({
      status: 'QUEUED',
      next_attempt_at: sql<number>`authograph_now() + ${delayMs}`,
      last_error: error,
    })
    .where('id', '=', claim.id)
    .where('status', '=', 'SENDING')
    .where('attempts', '=', claim.attempts)
    .where('resends', '=', claim.resends)
    .execute()
}

/** Gives a mail up. It stays in the table, with `error` for the operator. */
export async function markFailed(db: Queries, claim: Claim, error: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status: 'FAILED', last_error: error })
    .where('id', '=', claim.id)
    .where('status', '=', 'SENDING')
    .where('attempts', '=', claim.attempts)
    .where('resends', '=', claim.resends)
    .execute()
}

/** A mail of which the provider has told something. */
export type ReportedMail = Pick<QueuedMail, 'id' | 'template' | 'to'>

/** What a mail may have come to before it comes to this: one that bounced has not merely failed, and may not yet arrive. */
const BEFORE = {
  BOUNCED: ['QUEUED', 'SENDING', 'SENT', 'FAILED', 'BOUNCED', 'COMPLAINED'],
  COMPLAINED: ['QUEUED', 'SENDING', 'SENT', 'FAILED', 'BOUNCED', 'COMPLAINED'],
  FAILED: ['QUEUED', 'SENDING', 'SENT', 'FAILED'],
  SENT: ['SENT'],
} as const

/**
 * Takes down what the provider tells of a mail. The mail is found by the provider's name for it, or where its answer has
 * not come or was lost, by its tag.
 *
 * @returns undefined when it is no mail of ours, an older sending of one, a farewell, or one that has come to more already
 */
export async function settleReported(
  db: Queries,
  { providerId, sending, status, reason }: DeliveryReport,
): Promise<ReportedMail | undefined> {
  const row = await db
    .updateTable('outbox')
    .set({ status: status ?? 'SENT', provider_id: providerId, last_error: reason })
    .where((mail) => {
      const named = mail('provider_id', '=', providerId)
      if (sending === null) return named
      const tagged = mail.and({ id: sending.mailId, resends: sending.resends })
      return mail.or([named, tagged.and('provider_id', 'is', null)])
    })
    .where('status', 'in', BEFORE[status ?? 'SENT'])
    .where('template', '!=', FAREWELL)
    .returning(['id', 'template', 'to_address'])
    .executeTakeFirst()
  return row && { id: row.id, template: row.template, to: row.to_address }
}

/**
 * The last mail to somebody of whom nothing may stay: once there is nothing more to do about it, its row goes, and what
 * the provider tells of it later is not noted.
 */
export const FAREWELL = 'account-deleted'

export async function deleteMail(db: Queries, id: string): Promise<void> {
  await db.deleteFrom('outbox').where('id', '=', id).execute()
}

/** Gives claimed mails back untried, as when the server stops. */
export async function releaseMails(db: Queries, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('outbox')
    .set({ status: 'QUEUED', next_attempt_at: now })
    .where('id', 'in', ids)
    .where('status', '=', 'SENDING')
    .execute()
}

/**
 * Forgets mails that were handed over before `before`, to within a lease: the index is on `next_attempt_at`. Mails that
 * were given up stay.
 */
export async function deleteSentMails(db: Queries, before: Date): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('status', 'in', ['SENT', 'BOUNCED', 'COMPLAINED'])
    .where('next_attempt_at', '<', before.getTime())
    .execute()
}

/** A row right after its claim; Kysely's type of it differs from the table's only in generated columns. */
type ClaimedRow = Omit<OutboxTable, 'attempts' | 'resends' | 'status'> &
  Pick<QueuedMail, 'attempts' | 'resends'>

function toQueuedMail(row: ClaimedRow, leaseMs: number): QueuedMail {
  const claimedAt = new Date(row.next_attempt_at - leaseMs)
  return {
    id: row.id,
    template: row.template,
    to: row.to_address,
    locale: row.locale,
    payload: JSON.parse(row.payload),
    attempts: row.attempts,
    resends: row.resends,
    createdAt: new Date(row.created_at),
    firstAttemptAt: row.first_attempt_at === null ? claimedAt : new Date(row.first_attempt_at),
    claimedAt,
  }
}
