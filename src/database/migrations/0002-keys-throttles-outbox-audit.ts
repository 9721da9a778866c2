import type { Migration } from '../migrate.ts'
import { bytesType, keyType } from './column-types.ts'

/** What the domains stand on: signing keys, throttles, the outbox and the audit. */
export const keysThrottlesOutboxAudit: Migration = {
  async up(db, kind) {
    const bytes = bytesType(kind)
    const key = keyType(kind)
    await db.schema
      .createTable('signing_keys')
      .addColumn('id', key, (c) => c.primaryKey().notNull())
      .addColumn('public_jwk', 'text', (c) => c.notNull())
      .addColumn('sealed_private_jwk', bytes, (c) => c.notNull())
      .addColumn('key_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('signs_from', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('throttles')
      .addColumn('key', key, (c) => c.primaryKey().notNull())
      .addColumn('full_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('throttles_by_full').on('throttles').column('full_at').execute()
    await db.schema
      .createTable('outbox')
      .addColumn('id', key, (c) => c.primaryKey().notNull())
      .addColumn('template', 'text', (c) => c.notNull())
      .addColumn('to_address', 'text', (c) => c.notNull())
      .addColumn('locale', 'text', (c) => c.notNull())
      .addColumn('payload', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('next_attempt_at', 'bigint', (c) => c.notNull())
      .addColumn('first_attempt_at', 'bigint')
      .addColumn('sent_at', 'bigint')
      .addColumn('provider_id', 'text')
      .addColumn('last_error', 'text')
      .execute()
    await db.schema
      .createIndex('outbox_due')
      .on('outbox')
      .columns(['status', 'next_attempt_at'])
      .execute()
    await db.schema
      .createTable('audit_subjects')
      .addColumn('user_id', key, (c) => c.primaryKey().notNull())
      .addColumn('pseudonym', key, (c) => c.notNull())
      .addUniqueConstraint('audit_subjects_pseudonym', ['pseudonym'])
      .execute()
    await db.schema
      .createTable('audit_events')
      .addColumn('id', key, (c) => c.primaryKey().notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('occurred_at', 'bigint', (c) => c.notNull())
      .addColumn('subject', key)
      .addColumn('ip_address', 'text')
      .addColumn('user_agent', 'text')
      .addColumn('device_label', 'text')
      .addColumn('request_id', 'text')
      .addColumn('details', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('audit_events_by_subject')
      .on('audit_events')
      .columns(['subject', 'id'])
      .execute()
  },
}
