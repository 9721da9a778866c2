import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'

/** What imported password hashes cost, and an index that finds one as long as there is any. */
export const imports: Migration = {
  async up(db) {
    await db.schema
      .createTable('failure_floor')
      .addColumn('id', 'integer', (c) => c.primaryKey().notNull())
      .addColumn('slowest_ms', 'integer', (c) => c.notNull())
      .addColumn('revision', 'bigint', (c) => c.notNull())
      .execute()
    // Holds nobody on a server that has never imported anyone.
    await db.schema
      .createIndex('users_with_imported_hash')
      .on('users')
      .column('id')
      .where(sql`substr(password_hash, 1, 9)`, '=', sql`'imported:'`)
      .execute()
  },
}
