import type { Queries } from '../database/database.ts'

/** Remembers a message. @returns whether it is new: of any number of repeats that race, one is, if its transaction commits */
export async function rememberMessage(db: Queries, id: string, now: Date): Promise<boolean> {
  const inserted = await db
    .insertInto('webhook_messages')
    .values({ id, received_at: now.getTime() })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Forgets messages that came before `before`. */
export async function deleteMessages(db: Queries, before: Date): Promise<void> {
  await db.deleteFrom('webhook_messages').where('received_at', '<', before.getTime()).execute()
}
