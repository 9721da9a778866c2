import type { Queries } from '../../../database/database.ts'
import type { User } from '../user.ts'
import {
  BEING_REMOVED,
  changingColumnsOf,
  type PendingRow,
  toState,
  type UserState,
} from '../user-states.store.ts'
import { toRow, toUser } from '../users.sql-store.ts'

export async function countUsers(db: Queries): Promise<number> {
  const { count } = await db
    .selectFrom('users')
    .select((rows) => rows.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Users in the order of their ids. */
export async function listUsers(db: Queries, afterId: string, limit: number): Promise<User[]> {
  const rows = await db
    .selectFrom('users')
    .selectAll()
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toUser)
}

/** @param ids at least one */
export async function findUsers(db: Queries, ids: readonly string[]): Promise<Map<string, User>> {
  const rows = await db.selectFrom('users').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, toUser(row)]))
}

/** Puts all of a user in the place of what is there, if that is no newer version. */
export async function overwriteUser(db: Queries, user: User): Promise<boolean> {
  const { id, ...columns } = toRow(user)
  const updated = await db
    .updateTable('users')
    .set(columns)
    .where('id', '=', id)
    .where('version', '<=', user.version)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

export async function countStates(db: Queries): Promise<number> {
  const { count } = await db
    .selectFrom('user_states')
    .select((rows) => rows.fn.countAll().as('count'))
    .where('version', '>', BEING_REMOVED)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** States in the order of their ids, without those of users that are being removed. */
export async function listStatesAfter(
  db: Queries,
  afterId: string,
  limit: number,
): Promise<UserState[]> {
  const rows = await db
    .selectFrom('user_states')
    .selectAll()
    .where('user_id', '>', afterId)
    .where('version', '>', BEING_REMOVED)
    .orderBy('user_id')
    .limit(limit)
    .execute()
  return rows.map(toState)
}

/** Puts a user in the place of one that is no newer version and not being removed. */
export async function overwriteState(
  db: Queries,
  user: User,
  pending: PendingRow,
  now: Date,
): Promise<boolean> {
  const updated = await db
    .updateTable('user_states')
    .set((columns) => ({
      ...changingColumnsOf(user),
      last_login_at: user.lastLoginAt?.getTime() ?? null,
      pending: JSON.stringify(pending),
      due_at: now.getTime(),
      waiting_since: columns.fn.coalesce('waiting_since', columns.val(now.getTime())),
    }))
    .where('user_id', '=', user.id)
    .where('version', '<=', user.version)
    .where('version', '>', BEING_REMOVED)
    .returning('user_id')
    .executeTakeFirst()
  return updated !== undefined
}

/** The ids of users that have no state. */
export async function listUsersWithoutState(db: Queries): Promise<string[]> {
  const rows = await db
    .selectFrom('users')
    .leftJoin('user_states', 'user_states.user_id', 'users.id')
    .select('users.id')
    .where('user_states.user_id', 'is', null)
    .orderBy('users.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The ids of states that have no user, without those that are being removed. */
export async function listStatesWithoutUser(db: Queries): Promise<string[]> {
  const rows = await db
    .selectFrom('user_states')
    .leftJoin('users', 'users.id', 'user_states.user_id')
    .select('user_states.user_id')
    .where('users.id', 'is', null)
    .where('user_states.version', '>', BEING_REMOVED)
    .orderBy('user_states.user_id')
    .execute()
  return rows.map(({ user_id }) => user_id)
}
