import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { Queries } from '../database/database.ts'
import type { OutboxStatus, OutboxTable, Tables } from '../database/tables.ts'

/** Somebody whom mails go to. */
export interface Addressee {
  readonly userId: string
  /** The address, folded. */
  readonly emailKey: string
}

/** What is stored of a mail: its text is not. */
export interface StoredMail {
  readonly id: string
  readonly to: string
  readonly template: string
  readonly locale: string
  /** What the template was given. */
  readonly payload: Readonly<Record<string, string>>
  readonly status: OutboxStatus
  readonly attempts: number
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly providerId: string | null
  readonly lastError: string | null
}

/** Oldest first. */
export async function listMailsOf(db: Queries, addressee: Addressee): Promise<StoredMail[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where(isOf(addressee))
    .orderBy('id')
    .execute()
  return rows.map(toStoredMail)
}

/** Ties all mails to an address to the account that it belongs to, before the account gets another one. */
export async function tieMailsTo(db: Queries, { userId, emailKey }: Addressee): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ user_id: userId })
    .where(sql`lower(to_address)`, '=', emailKey)
    .where('user_id', 'is', null)
    .execute()
}

export async function deleteMailsOf(db: Queries, addressee: Addressee): Promise<void> {
  await db.deleteFrom('outbox').where(isOf(addressee)).execute()
}

/** Mails to the address, and those about the account to an address that it had or was to have. */
function isOf({ userId, emailKey }: Addressee) {
  return ({ or, eb }: ExpressionBuilder<Tables, 'outbox'>) =>
    or([eb(sql`lower(to_address)`, '=', emailKey), eb('user_id', '=', userId)])
}

function toStoredMail(row: Selectable<OutboxTable>): StoredMail {
  return {
    id: row.id,
    to: row.to_address,
    template: row.template,
    locale: row.locale,
    payload: JSON.parse(row.payload),
    status: row.status,
    attempts: row.attempts,
    createdAt: new Date(row.created_at),
    sentAt: row.sent_at === null ? null : new Date(row.sent_at),
    providerId: row.provider_id,
    lastError: row.last_error,
  }
}
