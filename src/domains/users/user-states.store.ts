import type { ExpressionBuilder } from 'kysely'
import type { Queries } from '../../database/database.ts'
import type { Tables, UserStatesTable } from '../../database/tables.ts'
import type { User, UserStatus } from './user.ts'

/** What the SQL database knows of a user that lives elsewhere. */
export interface UserState {
  readonly userId: string
  readonly emailKey: string
  /** The least that is believed of the user there; `BEING_CREATED` and `BEING_REMOVED` are none. */
  readonly version: number
  readonly roles: readonly string[]
  readonly status: UserStatus
  readonly lastLoginAt: Date | null
  /** Since when a write is under way there. */
  readonly begunAt: Date | null
  readonly endsSessionsFrom: number | null
}

export const BEING_CREATED = 0
export const BEING_REMOVED = -1

/** What names one state. */
export type UserStateKey =
  | { readonly user_id: string }
  | { readonly email_key: string }
  | { readonly username_key: string }

export async function findState(db: Queries, key: UserStateKey): Promise<UserState | undefined> {
  const row = await db
    .selectFrom('user_states')
    .selectAll()
    .where((columns) => columns.and(key))
    .executeTakeFirst()
  return row && toState(row)
}

/**
 * Takes the place of a user that is to be created; its own place of an earlier try it takes again.
 * @returns who has the place already; undefined when it was taken
 */
export async function reserveState(
  db: Queries,
  user: User,
  now: Date,
): Promise<UserState | undefined> {
  const reserved = await db
    .insertInto('user_states')
    .values({ ...columnsOf(user), version: BEING_CREATED, begun_at: now.getTime() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('user_id')
    .executeTakeFirst()
  if (reserved !== undefined) return undefined
  const again = await db
    .updateTable('user_states')
    .set({ begun_at: now.getTime() })
    .where('user_id', '=', user.id)
    .where('version', '=', BEING_CREATED)
    .returning('user_id')
    .executeTakeFirst()
  if (again !== undefined) return undefined
  return (
    (await findState(db, { email_key: user.emailKey })) ??
    (await findState(db, { user_id: user.id }))
  )
}

/** Begins a change, unless another one is under way. @returns whether it may go on */
export async function beginChange(
  db: Queries,
  user: User,
  endsSessions: boolean,
  now: Date,
): Promise<boolean> {
  const begun = await db
    .updateTable('user_states')
    .set({ begun_at: now.getTime(), ends_sessions_from: endsSessions ? user.version : null })
    .where('user_id', '=', user.id)
    .where('version', '=', user.version)
    .where('begun_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return begun !== undefined
}

/** Ends what was begun at `begunAt` without having changed anything. */
export async function abandonChange(db: Queries, userId: string, begunAt: Date): Promise<void> {
  await db
    .updateTable('user_states')
    .set({ begun_at: null, ends_sessions_from: null })
    .where('user_id', '=', userId)
    .where('begun_at', '=', begunAt.getTime())
    .where('version', '>', BEING_CREATED)
    .execute()
}

/** Believes a new user from now on. @returns false when somebody else has finished or taken back its creation */
export async function settleCreation(db: Queries, user: User): Promise<boolean> {
  const settled = await db
    .updateTable('user_states')
    .set({ ...columnsOf(user), begun_at: null })
    .where('user_id', '=', user.id)
    .where('version', '=', BEING_CREATED)
    .returning('user_id')
    .executeTakeFirst()
  return settled !== undefined
}

/** Believes nothing older than this version from now on. @returns false when the user is gone */
export async function settleChange(db: Queries, user: User): Promise<boolean> {
  await freeAddress(db, user)
  const settled = await db
    .updateTable('user_states')
    .set({ ...changedColumnsOf(user), begun_at: null, ends_sessions_from: null })
    .where('user_id', '=', user.id)
    .where(isBetween(BEING_CREATED + 1, user.version))
    .returning('user_id')
    .executeTakeFirst()
  return settled !== undefined
}

/** Catches up with a genuine version that is newer than the one known here; what was begun stays begun. */
export async function advanceState(db: Queries, user: User): Promise<void> {
  await freeAddress(db, user)
  await db
    .updateTable('user_states')
    .set(changedColumnsOf(user))
    .where('user_id', '=', user.id)
    .where(isBetween(BEING_CREATED + 1, user.version - 1))
    .execute()
}

/** Takes a half account over to remove it. @returns whether nobody has touched it since it was read */
export async function claimForRemoval(
  db: Queries,
  { userId, begunAt }: UserState,
  now: Date,
): Promise<boolean> {
  const claimed = await db
    .updateTable('user_states')
    .set({ version: BEING_REMOVED, begun_at: now.getTime() })
    .where('user_id', '=', userId)
    .where('begun_at', '=', begunAt?.getTime() ?? null)
    .where('version', '<=', BEING_CREATED)
    .returning('user_id')
    .executeTakeFirst()
  return claimed !== undefined
}

/** Forgets a user that is being created or removed. */
export async function deleteState(db: Queries, userId: string): Promise<void> {
  await db
    .deleteFrom('user_states')
    .where('user_id', '=', userId)
    .where('version', '<=', BEING_CREATED)
    .execute()
}

/** Notes a login of a user that is still at this version. @returns whether it is */
export async function recordLogin(db: Queries, { id, version }: User, now: Date): Promise<boolean> {
  const recorded = await db
    .updateTable('user_states')
    .set({ last_login_at: now.getTime() })
    .where('user_id', '=', id)
    .where('version', '=', version)
    .returning('user_id')
    .executeTakeFirst()
  return recorded !== undefined
}

/** Writes that began before `before` and have not ended. */
export async function listUnfinished(
  db: Queries,
  before: Date,
  limit: number,
): Promise<UserState[]> {
  const rows = await db
    .selectFrom('user_states')
    .selectAll()
    .where('begun_at', '<', before.getTime())
    .orderBy('begun_at')
    .limit(limit)
    .execute()
  return rows.map(toState)
}

/** Hygraph has given this user the address: whoever was about to be created with it will be refused there. */
async function freeAddress(db: Queries, { id, emailKey }: User): Promise<void> {
  await db
    .deleteFrom('user_states')
    .where('email_key', '=', emailKey)
    .where('user_id', '!=', id)
    .where('version', '<=', BEING_CREATED)
    .execute()
}

function isBetween(least: number, greatest: number) {
  return (columns: ExpressionBuilder<Tables, 'user_states'>) =>
    columns.between('version', least, greatest)
}

function columnsOf(user: User): UserStatesTable {
  return {
    ...changedColumnsOf(user),
    user_id: user.id,
    created_at: user.createdAt.getTime(),
    last_login_at: user.lastLoginAt?.getTime() ?? null,
    begun_at: null,
    ends_sessions_from: null,
  }
}

function changedColumnsOf(user: User) {
  return {
    email_key: user.emailKey,
    username_key: user.usernameKey,
    version: user.version,
    roles: JSON.stringify(user.roles),
    status: user.status,
    locale: user.locale,
  }
}

function toState(row: UserStatesTable): UserState {
  return {
    userId: row.user_id,
    emailKey: row.email_key,
    version: row.version,
    roles: JSON.parse(row.roles),
    status: row.status,
    lastLoginAt: row.last_login_at === null ? null : new Date(row.last_login_at),
    begunAt: row.begun_at === null ? null : new Date(row.begun_at),
    endsSessionsFrom: row.ends_sessions_from,
  }
}
