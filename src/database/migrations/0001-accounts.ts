import { type Kysely, sql } from 'kysely'
import type { Migration } from '../migrate.ts'
import { bytesType, keyType } from './column-types.ts'

/**
 * Registrations, users, sessions, known devices, proofs and what they stand on. Primary keys say NOT NULL because SQLite
 * takes NULL in them otherwise.
 */
export const accounts: Migration = {
  async up(db, kind) {
    const bytes = bytesType(kind)
    const key = keyType(kind)
    await createDatabaseClock(db, kind)
    await db.schema
      .createTable('users')
      .addColumn('id', key, (c) => c.primaryKey().notNull())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('email_key', key, (c) => c.notNull())
      .addColumn('email_confirmed_at', 'bigint')
      .addColumn('name', 'text')
      .addColumn('locale', 'text', (c) => c.notNull())
      .addColumn('roles', 'text', (c) => c.notNull())
      .addColumn('password_hash', 'text')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .addColumn('last_login_at', 'bigint')
      .addUniqueConstraint('users_email_key', ['email_key'])
      .execute()
    await db.schema
      .createTable('registrations')
      .addColumn('id', key, (c) => c.primaryKey().notNull())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('email_key', key, (c) => c.notNull())
      .addColumn('name', 'text')
      .addColumn('locale', 'text', (c) => c.notNull())
      .addColumn('password_hash', 'text', (c) => c.notNull())
      .addColumn('user_exists', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('registrations_by_email')
      .on('registrations')
      .columns(['email_key', 'created_at'])
      .execute()
    await db.schema
      .createIndex('registrations_by_expiry')
      .on('registrations')
      .column('expires_at')
      .execute()
    await db.schema
      .createTable('sessions')
      .addColumn('id', key, (c) => c.primaryKey().notNull())
      .addColumn('user_id', key, (c) => c.notNull())
      .addColumn('transport', 'text', (c) => c.notNull())
      .addColumn('salt', bytes, (c) => c.notNull())
      .addColumn('key_id', 'text', (c) => c.notNull())
      .addColumn('counter', 'integer', (c) => c.notNull())
      .addColumn('issued_at', 'bigint', (c) => c.notNull())
      .addColumn('seen_at', 'bigint')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('last_used_at', 'bigint', (c) => c.notNull())
      .addColumn('authenticated_at', 'bigint', (c) => c.notNull())
      .addColumn('methods', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('end_reason', 'text')
      .addColumn('ip_address', 'text')
      .addColumn('user_agent', 'text')
      .addColumn('device_label', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('sessions_by_user')
      .on('sessions')
      .columns(['user_id', 'created_at', 'id'])
      .execute()
    await db.schema.createIndex('sessions_by_expiry').on('sessions').column('expires_at').execute()
    await db.schema
      .createTable('devices')
      .addColumn('id', key, (c) => c.primaryKey().notNull())
      .addColumn('user_id', key, (c) => c.notNull())
      .addColumn('salt', bytes, (c) => c.notNull())
      .addColumn('key_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('last_used_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('devices_by_use').on('devices').column('last_used_at').execute()
    await db.schema
      .createTable('proofs')
      .addColumn('id', key, (c) => c.primaryKey().notNull())
      .addColumn('challenge_id', key, (c) => c.notNull())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('subject_id', key, (c) => c.notNull())
      .addColumn('salt', bytes, (c) => c.notNull())
      .addColumn('key_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('code_expires_at', 'bigint', (c) => c.notNull())
      .addColumn('link_expires_at', 'bigint', (c) => c.notNull())
      .addColumn('code_tries_left', 'integer')
      .addColumn('ended_at', 'bigint')
      .execute()
    await db.schema.createIndex('proofs_by_challenge').on('proofs').column('challenge_id').execute()
    await db.schema
      .createIndex('proofs_by_subject')
      .on('proofs')
      .columns(['subject_id', 'purpose'])
      .execute()
    await db.schema.createIndex('proofs_by_expiry').on('proofs').column('link_expires_at').execute()
  },
}

/**
 * `authograph_now()`: milliseconds since 1970 by the database's own clock, which several servers share. SQLite gets
 * the function from the process that opens it.
 */
async function createDatabaseClock(db: Kysely<unknown>, kind: 'sqlite' | 'postgres') {
  if (kind === 'sqlite') return
  await sql`
    create function authograph_now() returns bigint volatile language sql
    as 'select (extract(epoch from clock_timestamp()) * 1000)::bigint'
  `.execute(db)
}
