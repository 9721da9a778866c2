import type { Migration } from '../migrate.ts'
import { keyType } from './column-types.ts'

/** Sessions in which an administrator acts as the user. */
export const administration: Migration = {
  async up(db, kind) {
    const key = keyType(kind)
    await db.schema.alterTable('sessions').addColumn('impersonator_id', key).execute()
    await db.schema.alterTable('sessions').addColumn('impersonator_session_id', key).execute()
  },
}
