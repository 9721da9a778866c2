import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'

/** Since when a write waits to be brought to where users live. */
export const waitingSince: Migration = {
  async up(db) {
    await db.schema.alterTable('user_states').addColumn('waiting_since', 'bigint').execute()
    await sql`update user_states set waiting_since = due_at where due_at is not null`.execute(db)
  },
}
