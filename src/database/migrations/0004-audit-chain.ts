import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'
import { keyType } from './column-types.ts'

/** Who acted, and what seals the audit events. A server of the version before goes on writing events without either. */
export const auditChain: Migration = {
  async up(db, kind) {
    const key = keyType(kind)
    await db.schema.alterTable('audit_events').addColumn('actor', key).execute()
    await db.schema.alterTable('audit_events').addColumn('key_id', 'text').execute()
    await db.schema.alterTable('audit_events').addColumn('mac', 'text').execute()
    await db.schema.alterTable('audit_events').addColumn('batch', 'bigint').execute()
    await db.schema
      .createIndex('audit_events_by_actor')
      .on('audit_events')
      .columns(['actor', 'id'])
      .execute()
    await db.schema
      .createIndex('audit_events_by_type')
      .on('audit_events')
      .columns(['type', 'id'])
      .execute()
    // Two partial ones: what waits for the sealer is found at once, however many events there are.
    await db.schema
      .createIndex('audit_events_unsealed')
      .on('audit_events')
      .column('id')
      .where(sql.ref('batch'), 'is', null)
      .execute()
    await db.schema
      .createIndex('audit_events_by_batch')
      .on('audit_events')
      .column('batch')
      .where(sql.ref('batch'), 'is not', null)
      .execute()
    await db.schema
      .createTable('audit_batches')
      .addColumn('number', 'bigint', (c) => c.primaryKey().notNull())
      .addColumn('previous_mac', 'text', (c) => c.notNull())
      .addColumn('manifest', 'text', (c) => c.notNull())
      .addColumn('sealed_at', 'bigint', (c) => c.notNull())
      .addColumn('resumed', 'integer', (c) => c.notNull())
      .addColumn('key_id', 'text', (c) => c.notNull())
      .addColumn('mac', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('audit_chain')
      .addColumn('id', 'integer', (c) => c.primaryKey().notNull())
      .addColumn('holder', 'text')
      .addColumn('lease_ends_at', 'bigint', (c) => c.notNull())
      .addColumn('started_at', 'bigint', (c) => c.notNull())
      .addColumn('number', 'bigint', (c) => c.notNull())
      .addColumn('mac', 'text', (c) => c.notNull())
      .addColumn('sealed_at', 'bigint', (c) => c.notNull())
      .addColumn('anchor_number', 'bigint', (c) => c.notNull())
      .addColumn('anchor_mac', 'text', (c) => c.notNull())
      .addColumn('key_id', 'text')
      .addColumn('signature', 'text')
      .execute()
  },
}
