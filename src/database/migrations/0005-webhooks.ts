import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'
import { keyType } from './column-types.ts'

/** What the mail provider tells afterwards: which addresses take no mail, and which of its messages were heeded. */
export const webhooks: Migration = {
  async up(db, kind) {
    const key = keyType(kind)
    await db.schema
      .alterTable('outbox')
      .addColumn('resends', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await db.schema
      .createIndex('outbox_by_provider_id')
      .on('outbox')
      .column('provider_id')
      .execute()
    await db.schema
      .createIndex('outbox_by_address')
      .on('outbox')
      .expression(sql`lower(to_address), id`)
      .execute()
    await db.schema
      .createTable('undeliverable_addresses')
      .addColumn('email_key', key, (c) => c.primaryKey().notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('provider_id', 'text', (c) => c.notNull())
      .addColumn('marked_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('webhook_messages')
      .addColumn('id', key, (c) => c.primaryKey().notNull())
      .addColumn('received_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('webhook_messages_by_time')
      .on('webhook_messages')
      .column('received_at')
      .execute()
  },
}
