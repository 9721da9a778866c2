import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'

/** Sessions in which an administrator acts as the user. */
export const administration: Migration = {
  async up(db, kind) {
    const key = kind === 'sqlite' ? sql`text` : sql`text collate "C"`
    await db.schema.alterTable('sessions').addColumn('impersonator_id', key).execute()
    await db.schema.alterTable('sessions').addColumn('impersonator_session_id', key).execute()
  },
}
