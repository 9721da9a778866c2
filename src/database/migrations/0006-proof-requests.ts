import type { Migration } from '../migrate.ts'
import { keyType } from './column-types.ts'

/** Proofs of addresses that are asked for without saying whether they have an account. */
export const proofRequests: Migration = {
  async up(db, kind) {
    const key = keyType(kind)
    await db.schema
      .createTable('proof_requests')
      .addColumn('id', key, (c) => c.primaryKey().notNull())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('email_key', key, (c) => c.notNull())
      .addColumn('locale', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('proof_requests_by_email')
      .on('proof_requests')
      .columns(['email_key', 'id'])
      .execute()
    await db.schema
      .createIndex('proof_requests_by_expiry')
      .on('proof_requests')
      .column('expires_at')
      .execute()
  },
}
