import type { Queries } from '../../database/database.ts'
import type { EmailChangesTable } from '../../database/tables.ts'

/** Somebody wants an account to have another address. */
export interface EmailChange {
  readonly id: string
  readonly userId: string
  /** The address of the account when the change was asked for, as it was typed. */
  readonly oldEmail: string
  readonly oldEmailKey: string
  /** As it was typed. */
  readonly newEmail: string
  readonly newEmailKey: string
  readonly requestedAt: Date
  /** Until when it can be confirmed; once it is, until when it can be taken back. */
  readonly expiresAt: Date
  readonly confirmedAt: Date | null
  /** When it was stopped, replaced by a newer one, or taken back. */
  readonly cancelledAt: Date | null
}

/** A change that has just been asked for. */
export type NewEmailChange = Omit<EmailChange, 'confirmedAt' | 'cancelledAt'>

/** Writes a change that waits. @returns false when another one waits for the account already */
export async function insertEmailChange(db: Queries, change: NewEmailChange): Promise<boolean> {
  const inserted = await db
    .insertInto('email_changes')
    .values({
      id: change.id,
      user_id: change.userId,
      old_email: change.oldEmail,
      old_email_key: change.oldEmailKey,
      new_email: change.newEmail,
      new_email_key: change.newEmailKey,
      requested_at: change.requestedAt.getTime(),
      expires_at: change.expiresAt.getTime(),
      confirmed_at: null,
      cancelled_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function findEmailChange(db: Queries, id: string): Promise<EmailChange | undefined> {
  const row = await db
    .selectFrom('email_changes')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toEmailChange(row)
}

/** The change that waits for an account, expired or not. */
export async function findWaitingChange(
  db: Queries,
  userId: string,
): Promise<EmailChange | undefined> {
  const row = await db
    .selectFrom('email_changes')
    .selectAll()
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  return row && toEmailChange(row)
}

/** What was asked for with this change or after it and is not cancelled, oldest first. */
export async function listChangesSince(
  db: Queries,
  { userId, id }: Pick<EmailChange, 'userId' | 'id'>,
): Promise<EmailChange[]> {
  const rows = await db
    .selectFrom('email_changes')
    .selectAll()
    .where('user_id', '=', userId)
    .where('id', '>=', id)
    .where('cancelled_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(toEmailChange)
}

/** Notes the confirmation of a change that waits. @returns false when it does not any more */
export async function markConfirmed(
  db: Queries,
  id: string,
  now: Date,
  expiresAt: Date,
): Promise<boolean> {
  const confirmed = await db
    .updateTable('email_changes')
    .set({ confirmed_at: now.getTime(), expires_at: expiresAt.getTime() })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return confirmed !== undefined
}

/** Cancels the change that waits for an account, if one does. */
export async function cancelWaitingChange(db: Queries, userId: string, now: Date): Promise<void> {
  await db
    .updateTable('email_changes')
    .set({ cancelled_at: now.getTime() })
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute()
}

/** Cancels what `listChangesSince` lists. @returns what this call cancelled */
export async function cancelChangesSince(
  db: Queries,
  { userId, id }: Pick<EmailChange, 'userId' | 'id'>,
  now: Date,
): Promise<EmailChange[]> {
  const rows = await db
    .updateTable('email_changes')
    .set({ cancelled_at: now.getTime() })
    .where('user_id', '=', userId)
    .where('id', '>=', id)
    .where('cancelled_at', 'is', null)
    .returningAll()
    .execute()
  return rows.map(toEmailChange)
}

/** All changes of an account, oldest first. */
export async function listChangesOf(db: Queries, userId: string): Promise<EmailChange[]> {
  const rows = await db
    .selectFrom('email_changes')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute()
  return rows.map(toEmailChange)
}

/** Changes that could be confirmed or taken back until before `before`. */
export async function listExpiredChangeIds(
  db: Queries,
  before: Date,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('email_changes')
    .select('id')
    .where('expires_at', '<', before.getTime())
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function deleteEmailChanges(db: Queries, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('email_changes').where('id', 'in', ids).execute()
}

function toEmailChange(row: EmailChangesTable): EmailChange {
  return {
    id: row.id,
    userId: row.user_id,
    oldEmail: row.old_email,
    oldEmailKey: row.old_email_key,
    newEmail: row.new_email,
    newEmailKey: row.new_email_key,
    requestedAt: new Date(row.requested_at),
    expiresAt: new Date(row.expires_at),
    confirmedAt: row.confirmed_at === null ? null : new Date(row.confirmed_at),
    cancelledAt: row.cancelled_at === null ? null : new Date(row.cancelled_at),
  }
}
