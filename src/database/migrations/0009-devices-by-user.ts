import type { Migration } from '../migrate.ts'

/** Finds the devices of a person who wants to know or to be forgotten. */
export const devicesByUser: Migration = {
  async up(db) {
    await db.schema
      .createIndex('devices_by_user')
      .on('devices')
      .columns(['user_id', 'id'])
      .execute()
  },
}
