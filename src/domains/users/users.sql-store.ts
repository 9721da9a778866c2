import { sql } from 'kysely'
import type { Database, Queries } from '../../database/database.ts'
import type { UsersTable } from '../../database/tables.ts'
import { ADMINISTRATOR, type User, type UserChange } from './user.ts'
import { countRows, findPage, type UserSelection } from './user-pages.store.ts'
import type { SearchedTable } from './user-search.store.ts'
import type { UserSearch } from './user-search.ts'
import { takenBy } from './user-taken.ts'
import type { RemovedUser, UserInsertion, UsersStore, UserUpdate } from './users.store.ts'

const SEARCHED: SearchedTable = {
  name: 'users',
  id: 'id',
  texts: ['email_key', 'username_key', 'name'],
}

/** Users in the SQL database: all of a write is its second half. */
export function createSqlUsersStore(database: Database): UsersStore {
  const { queries, kind } = database
  const find = async (column: 'id' | 'email_key' | 'username_key', value: string) => {
    const row = await queries
      .selectFrom('users')
      .selectAll()
      .where(column, '=', value)
      .executeTakeFirst()
    return row && toUser(row)
  }
  return {
    findById: (id) => find('id', id),
    findByEmailKey: (emailKey) => find('email_key', emailKey),
    findByUsernameKey: (usernameKey) => find('username_key', usernameKey),
    async findOwnerId(emailKey) {
      const row = await queries
        .selectFrom('users')
        .select('id')
        .where('email_key', '=', emailKey)
        .executeTakeFirst()
      return row?.id
    },
    async search(search, limit, place) {
      const rows = await findPage<UsersTable>(database, selectionOf(search), limit, place)
      return rows.map(toUser)
    },
    count: (search) => countRows(database, selectionOf(search)),
    insert: insertUser,
    update: updateUser,
    remove: removeUser,
    async isLastAdministrator(db, id) {
      const administrators = db
        .selectFrom('users')
        .select('id')
        .where('status', '=', 'ACTIVE')
        .where('roles', 'like', `%"${ADMINISTRATOR}"%`)
      const rows = await (kind === 'postgres'
        ? administrators.orderBy('id').forUpdate()
        : administrators
      ).execute()
      return rows.length === 1 && rows[0]?.id === id
    },
    async recordLogin(db, user, now) {
      const recorded = await db
        .updateTable('users')
        .set({ last_login_at: now.getTime() })
        .where('id', '=', user.id)
        .where('version', '=', user.version)
        .returning('id')
        .executeTakeFirst()
      return recorded !== undefined
    },
    isAvailable: async () => true,
  }
}

function selectionOf(search: UserSearch): UserSelection {
  return { table: SEARCHED, search, knownIds: [], isUser: sql`1 = 1` }
}

/** Removes a user's row. @returns what it was */
export async function removeUser(db: Queries, id: string): Promise<RemovedUser | undefined> {
  const removed = await db
    .deleteFrom('users')
    .where('id', '=', id)
    .returning(['email_key', 'version', 'locale'])
    .executeTakeFirst()
  if (removed === undefined) return undefined
  return { emailKey: removed.email_key, version: removed.version, locale: removed.locale }
}

async function insertUser(db: Queries, user: User): Promise<UserInsertion> {
  const inserted = await db
    .insertInto('users')
    .values(toRow(user))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted !== undefined) return 'DONE'
  const sameAddress = await db
    .selectFrom('users')
    .select('id')
    .where('email_key', '=', user.emailKey)
    .executeTakeFirst()
  return sameAddress === undefined ? 'USERNAME_TAKEN' : 'EMAIL_TAKEN'
}

async function updateUser(db: Queries, before: User, change: UserChange): Promise<UserUpdate> {
  const user = { ...before, ...change, version: before.version + 1 }
  const { id, last_login_at, created_at, ...columns } = toRow(user)
  try {
    const updated = await db
      .updateTable('users')
      .set(columns)
      .where('id', '=', id)
      .where('version', '=', before.version)
      .returning('id')
      .executeTakeFirst()
    return updated === undefined ? { result: 'CONFLICT' } : { result: 'DONE', user }
  } catch (error) {
    return { result: takenBy(error) }
  }
}

/** A row of `users` as the product knows it. */
export function toUser(row: UsersTable): User {
  return {
    id: row.id,
    email: row.email,
    emailKey: row.email_key,
    emailConfirmedAt: row.email_confirmed_at === null ? null : new Date(row.email_confirmed_at),
    username: row.username,
    usernameKey: row.username_key,
    name: row.name,
    locale: row.locale,
    roles: JSON.parse(row.roles),
    status: row.status,
    passwordHash: row.password_hash,
    version: row.version,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
    lastLoginAt: row.last_login_at === null ? null : new Date(row.last_login_at),
  }
}

/** A user as a row of `users`. */
export function toRow(user: User): UsersTable {
  return {
    id: user.id,
    email: user.email,
    email_key: user.emailKey,
    email_confirmed_at: user.emailConfirmedAt?.getTime() ?? null,
    username: user.username,
    username_key: user.usernameKey,
    name: user.name,
    locale: user.locale,
    roles: JSON.stringify(user.roles),
    status: user.status,
    password_hash: user.passwordHash,
    version: user.version,
    created_at: user.createdAt.getTime(),
    updated_at: user.updatedAt.getTime(),
    last_login_at: user.lastLoginAt?.getTime() ?? null,
  }
}
