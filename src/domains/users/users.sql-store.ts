import type { UsersTable } from '../../database/tables.ts'
import type { User } from './user.ts'
import type { UsersStore } from './users.store.ts'

/** Users in the SQL database. */
export function createSqlUsersStore(): UsersStore {
  return {
    async insert(db, user) {
      const inserted = await db
        .insertInto('users')
        .values(toRow(user))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      return inserted !== undefined
    },
    async findById(db, id) {
      const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
      return row && toUser(row)
    },
    async findByEmailKey(db, emailKey) {
      const row = await db
        .selectFrom('users')
        .selectAll()
        .where('email_key', '=', emailKey)
        .executeTakeFirst()
      return row && toUser(row)
    },
    async confirmEmail(db, id, passwordHash, now) {
      const confirmed = await db
        .updateTable('users')
        .set({
          email_confirmed_at: now.getTime(),
          password_hash: passwordHash,
          updated_at: now.getTime(),
        })
        .where('id', '=', id)
        .where('email_confirmed_at', 'is', null)
        .returning('id')
        .executeTakeFirst()
      return confirmed !== undefined
    },
    async rehash(db, id, oldHash, newHash) {
      await db
        .updateTable('users')
        .set({ password_hash: newHash })
        .where('id', '=', id)
        .where('password_hash', '=', oldHash)
        .execute()
    },
    async recordLogin(db, id, verifiedHash, now) {
      const recorded = await db
        .updateTable('users')
        .set({ last_login_at: now.getTime() })
        .where('id', '=', id)
        .where('password_hash', verifiedHash === null ? 'is' : '=', verifiedHash)
        .returning('id')
        .executeTakeFirst()
      return recorded !== undefined
    },
  }
}

/** A row of `users` as the product knows it. */
export function toUser(row: UsersTable): User {
  return {
    id: row.id,
    email: row.email,
    emailKey: row.email_key,
    emailConfirmedAt: row.email_confirmed_at === null ? null : new Date(row.email_confirmed_at),
    name: row.name,
    locale: row.locale,
    roles: JSON.parse(row.roles),
    passwordHash: row.password_hash,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
    lastLoginAt: row.last_login_at === null ? null : new Date(row.last_login_at),
  }
}

function toRow(user: User): UsersTable {
  return {
    id: user.id,
    email: user.email,
    email_key: user.emailKey,
    email_confirmed_at: user.emailConfirmedAt?.getTime() ?? null,
    name: user.name,
    locale: user.locale,
    roles: JSON.stringify(user.roles),
    password_hash: user.passwordHash,
    created_at: user.createdAt.getTime(),
    updated_at: user.updatedAt.getTime(),
    last_login_at: user.lastLoginAt?.getTime() ?? null,
  }
}
