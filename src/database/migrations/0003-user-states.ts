import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'
import { keyType } from './column-types.ts'

/** Usernames, statuses and versions of users; what this database knows of users that live elsewhere. */
export const userStates: Migration = {
  async up(db, kind) {
    const key = keyType(kind)
    await db.schema.alterTable('users').addColumn('username', 'text').execute()
    await db.schema.alterTable('users').addColumn('username_key', key).execute()
    await db.schema
      .alterTable('users')
      .addColumn('status', 'text', (c) => c.notNull().defaultTo('ACTIVE'))
      .execute()
    await db.schema
      .alterTable('users')
      .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
      .execute()
    await db.schema
      .createIndex('users_username_key')
      .on('users')
      .column('username_key')
      .unique()
      .execute()
    await db.schema
      .createTable('user_states')
      .addColumn('user_id', key, (c) => c.primaryKey().notNull())
      .addColumn('email_key', key, (c) => c.notNull())
      .addColumn('username_key', key)
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('roles', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('locale', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('last_login_at', 'bigint')
      .addColumn('pending', 'text')
      .addColumn('due_at', 'bigint')
      .addUniqueConstraint('user_states_email_key', ['email_key'])
      .execute()
    await db.schema
      .createIndex('user_states_username_key')
      .on('user_states')
      .column('username_key')
      .unique()
      .execute()
    await db.schema
      .createIndex('user_states_due')
      .on('user_states')
      .column('due_at')
      .where(sql.ref('due_at'), 'is not', null)
      .execute()
  },
}
