import type { Migration } from '../migrate.ts'

/** Lists of accounts by their age, page by page, without sorting all of them. */
export const userLists: Migration = {
  async up(db) {
    await db.schema.createIndex('users_by_age').on('users').columns(['created_at', 'id']).execute()
    await db.schema
      .createIndex('user_states_by_age')
      .on('user_states')
      .columns(['created_at', 'user_id'])
      .execute()
  },
}
