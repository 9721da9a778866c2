import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'
import { keyType } from './column-types.ts'

/** Finds everything about a person who wants to know it or to be forgotten. */
export const personalData: Migration = {
  async up(db, kind) {
    const key = keyType(kind)
    await db.schema.alterTable('outbox').addColumn('user_id', key).execute()
    await db.schema.createIndex('outbox_by_user').on('outbox').column('user_id').execute()
    await db.schema
      .createIndex('devices_by_user')
      .on('devices')
      .columns(['user_id', 'id'])
      .execute()
    await db.schema
      .createIndex('sessions_by_impersonator')
      .on('sessions')
      .column('impersonator_id')
      .where(sql.ref('impersonator_id'), 'is not', null)
      .execute()
  },
}
