import type { Queries } from '../database/database.ts'
import type { UndeliverableReason } from '../database/tables.ts'

/** Why an address is not written to, and since when. */
export interface AddressMark {
  readonly reason: UndeliverableReason
  readonly markedAt: Date
}

/** One key for all spellings of what a mail goes to: its domain is in ASCII already. */
export function addressKeyOf(deliverable: string): string {
  return deliverable.toLowerCase()
}

/** Marks an address as one that takes no mail. A later reason takes the place of an earlier one. */
export async function markAddress(
  db: Queries,
  emailKey: string,
  reason: UndeliverableReason,
  providerId: string,
  now: Date,
): Promise<void> {
  const mark = { reason, provider_id: providerId, marked_at: now.getTime() }
  await db
    .insertInto('undeliverable_addresses')
    .values({ email_key: emailKey, ...mark })
    .onConflict((conflict) => conflict.column('email_key').doUpdateSet(mark))
    .execute()
}

export async function findMark(db: Queries, emailKey: string): Promise<AddressMark | undefined> {
  const row = await db
    .selectFrom('undeliverable_addresses')
    .select(['reason', 'marked_at'])
    .where('email_key', '=', emailKey)
    .executeTakeFirst()
  return row && { reason: row.reason, markedAt: new Date(row.marked_at) }
}

/** @returns whether there was a mark */
export async function deleteMark(db: Queries, emailKey: string): Promise<boolean> {
  const deleted = await db
    .deleteFrom('undeliverable_addresses')
    .where('email_key', '=', emailKey)
    .returning('email_key')
    .executeTakeFirst()
  return deleted !== undefined
}
