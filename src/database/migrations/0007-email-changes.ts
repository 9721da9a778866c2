import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'
import { keyType } from './column-types.ts'

/** Changes of addresses: those that wait, and those that can be taken back. */
export const emailChanges: Migration = {
  async up(db, kind) {
    const key = keyType(kind)
    await db.schema
      .createTable('email_changes')
      .addColumn('id', key, (c) => c.primaryKey().notNull())
      .addColumn('user_id', key, (c) => c.notNull())
      .addColumn('old_email', 'text', (c) => c.notNull())
      .addColumn('old_email_key', key, (c) => c.notNull())
      .addColumn('new_email', 'text', (c) => c.notNull())
      .addColumn('new_email_key', key, (c) => c.notNull())
      .addColumn('requested_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addColumn('confirmed_at', 'bigint')
      .addColumn('cancelled_at', 'bigint')
      .execute()
    await db.schema
      .createIndex('email_changes_by_user')
      .on('email_changes')
      .columns(['user_id', 'id'])
      .execute()
    // One waits for each account, whatever requests race.
    await db.schema
      .createIndex('email_changes_waiting')
      .on('email_changes')
      .column('user_id')
      .unique()
      .where(sql.ref('confirmed_at'), 'is', null)
      .where(sql.ref('cancelled_at'), 'is', null)
      .execute()
    await db.schema
      .createIndex('email_changes_by_expiry')
      .on('email_changes')
      .column('expires_at')
      .execute()
  },
}
