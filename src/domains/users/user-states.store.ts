import { sql } from 'kysely'
import type { Database, Queries } from '../../database/database.ts'
import type { UserStatesTable } from '../../database/tables.ts'
import { ADMINISTRATOR, type User, type UserStatus } from './user.ts'
import { countRows, findPage, type UserSelection } from './user-pages.store.ts'
import type { SealedUser } from './user-seal.ts'
import type { SearchedTable } from './user-search.store.ts'
import type { UserPlace, UserSearch } from './user-search.ts'
import type { RemovedUser } from './users.store.ts'

/** What the SQL database knows of a user that lives elsewhere. */
export interface UserState {
  readonly userId: string
  readonly emailKey: string
  readonly usernameKey: string | null
  /** The least that is believed of the user there; `BEING_REMOVED` for one that is gone. */
  readonly version: number
  readonly roles: readonly string[]
  readonly status: UserStatus
  readonly locale: string
  readonly createdAt: Date
  readonly lastLoginAt: Date | null
  /** What has yet to be written there. */
  readonly pending: PendingRow | null
  /** When to write it, or to remove the row there. */
  readonly dueAt: Date | null
}

/** A row that was committed here and has yet to be written elsewhere. */
export interface PendingRow {
  readonly row: SealedUser
  /** What is there; null where there is nothing yet. */
  readonly replaces: ReplacedRow | null
  /** Whether the name differs from what this server wrote there. */
  readonly changesName: boolean
  readonly changesLocale: boolean
}

/** What is known of a row that is to be changed. */
export type ReplacedRow = Pick<SealedUser, 'version' | 'emailKey' | 'usernameKey'>

/** The version of a user that was removed here, but maybe not there yet. */
export const BEING_REMOVED = 0

/** So long a courier keeps to itself what it has claimed: longer than it takes to bring a batch. */
export const LEASE_SECONDS = 300

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

/** The states of these users, in no order. */
export async function listStates(db: Queries, userIds: readonly string[]): Promise<UserState[]> {
  if (userIds.length === 0) return []
  const rows = await db
    .selectFrom('user_states')
    .selectAll()
    .where('user_id', 'in', userIds)
    .execute()
  return rows.map(toState)
}

/** Writes the state of a new user. @returns false when its address or username belongs to another one */
export async function insertState(
  db: Queries,
  user: User,
  pending: PendingRow | null,
  now: Date,
): Promise<boolean> {
  const inserted = await db
    .insertInto('user_states')
    .values({
      ...changingColumnsOf(user),
      user_id: user.id,
      created_at: user.createdAt.getTime(),
      last_login_at: user.lastLoginAt?.getTime() ?? null,
      pending: pending === null ? null : JSON.stringify(pending),
      due_at: pending === null ? null : now.getTime(),
      waiting_since: pending === null ? null : now.getTime(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('user_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Writes the state of a user whose version is one more than the one known here. @returns false when it is not */
export async function updateState(
  db: Queries,
  user: User,
  pending: PendingRow,
  now: Date,
): Promise<boolean> {
  const updated = await db
    .updateTable('user_states')
    .set((columns) => ({
      ...changingColumnsOf(user),
      pending: JSON.stringify(pending),
      due_at: now.getTime(),
      waiting_since: columns.fn.coalesce('waiting_since', columns.val(now.getTime())),
    }))
    .where('user_id', '=', user.id)
    .where('version', '=', user.version - 1)
    .returning('user_id')
    .executeTakeFirst()
  return updated !== undefined
}

/** Catches up with a genuine row that is newer than what is known here, as after a backup was restored. */
export async function advanceState(db: Queries, user: User): Promise<void> {
  await releaseKeys(db, user)
  await db
    .updateTable('user_states')
    .set({ ...changingColumnsOf(user), pending: null, due_at: null, waiting_since: null })
    .where('user_id', '=', user.id)
    .where('version', '<=', user.version)
    .where('version', '>', BEING_REMOVED)
    .execute()
}

/** Whoever has these keys here has left them since the backup: with the next look at that user all is right again. */
async function releaseKeys(db: Queries, { id, emailKey, usernameKey }: User): Promise<void> {
  await db
    .updateTable('user_states')
    // No address looks like that.
    .set({ email_key: sql`'left ' || user_id` })
    .where('email_key', '=', emailKey)
    .where('user_id', '<>', id)
    .execute()
  if (usernameKey === null) return
  await db
    .updateTable('user_states')
    .set({ username_key: null })
    .where('username_key', '=', usernameKey)
    .where('user_id', '<>', id)
    .execute()
}

/** Notes the language that an editor gave to a user elsewhere. */
export async function noteLocale(db: Queries, { id, version, locale }: User): Promise<void> {
  await db
    .updateTable('user_states')
    .set({ locale })
    .where('user_id', '=', id)
    .where('version', '=', version)
    .execute()
}

/**
 * Believes nothing of a user any more, and has its row removed. Address and username are free at once.
 * @returns what it was until then; undefined where there is none
 */
export async function markForRemoval(
  db: Queries,
  id: string,
  now: Date,
): Promise<RemovedUser | undefined> {
  const nowMs = now.getTime()
  const afterLeaseMs = nowMs + LEASE_SECONDS * 1000
  // Locks the state, so that what is read here is what is removed.
  const last = await db
    .updateTable('user_states')
    .set((columns) => ({
      pending: null,
      // A row that is on its way would come after its removal, and stay.
      due_at: sql`case when pending is null then ${sql.lit(nowMs)} else ${sql.lit(afterLeaseMs)} end`,
      waiting_since: columns.fn.coalesce('waiting_since', columns.val(nowMs)),
    }))
    .where('user_id', '=', id)
    .where('version', '>', BEING_REMOVED)
    .returning(['email_key', 'version', 'locale'])
    .executeTakeFirst()
  if (last === undefined) return undefined
  await db
    .updateTable('user_states')
    // No address looks like that.
    .set({ version: BEING_REMOVED, email_key: `removed ${id}`, username_key: null })
    .where('user_id', '=', id)
    .execute()
  return { emailKey: last.email_key, version: last.version, locale: last.locale }
}

/** Takes up to `limit` states that are due, and leaves them to the caller until `until`. */
export async function claimDue(
  db: Queries,
  now: Date,
  until: Date,
  limit: number,
): Promise<UserState[]> {
  const due = await db
    .selectFrom('user_states')
    .select(['user_id', 'due_at'])
    .where('due_at', '<=', now.getTime())
    .orderBy('due_at')
    .limit(limit)
    .execute()
  const claimed: UserState[] = []
  for (const { user_id, due_at } of due) {
    const row = await db
      .updateTable('user_states')
      .set({ due_at: until.getTime() })
      .where('user_id', '=', user_id)
      .where('due_at', '=', due_at)
      .returningAll()
      .executeTakeFirst()
    if (row !== undefined) claimed.push(toState(row))
  }
  return claimed
}

/** Notes that the row of this version has been written. A newer one stays due. */
export async function settleState(
  db: Queries,
  { userId, version }: Pick<UserState, 'userId' | 'version'>,
): Promise<void> {
  await db
    .updateTable('user_states')
    .set({ pending: null, due_at: null, waiting_since: null })
    .where('user_id', '=', userId)
    .where('version', '=', version)
    .execute()
}

/** Forgets a user whose row has been removed. */
export async function deleteState(db: Queries, userId: string): Promise<void> {
  await db
    .deleteFrom('user_states')
    .where('user_id', '=', userId)
    .where('version', '=', BEING_REMOVED)
    .execute()
}

/** Tries again at `dueAt`, unless there is something newer to do. */
export async function postponeState(
  db: Queries,
  { userId, version }: UserState,
  dueAt: Date,
): Promise<void> {
  await db
    .updateTable('user_states')
    .set({ due_at: dueAt.getTime() })
    .where('user_id', '=', userId)
    .where('version', '=', version)
    .execute()
}

const SEARCHED: SearchedTable = {
  name: 'user_states',
  id: 'user_id',
  texts: ['email_key', 'username_key'],
}

/**
 * The ids of users that a search finds, from behind a place in the list.
 * @param namedIds users whose name, which is not kept here, has the text in it
 */
export async function searchStates(
  database: Database,
  search: UserSearch,
  namedIds: readonly string[],
  limit: number,
  place: UserPlace | null,
): Promise<string[]> {
  const selection = selectionOf(search, namedIds)
  const states = await findPage<UserStatesTable>(database, selection, limit, place)
  return states.map((state) => state.user_id)
}

export function countStates(
  database: Database,
  search: UserSearch,
  namedIds: readonly string[],
): Promise<number> {
  return countRows(database, selectionOf(search, namedIds))
}

function selectionOf(search: UserSearch, knownIds: readonly string[]): UserSelection {
  return { table: SEARCHED, search, knownIds, isUser: sql`version > ${BEING_REMOVED}` }
}

/** Whether nobody else is an administrator who can log in; makes others who ask wait for this transaction. */
export async function isLastAdministrator(
  db: Queries,
  kind: Database['kind'],
  id: string,
): Promise<boolean> {
  const administrators = db
    .selectFrom('user_states')
    .select('user_id')
    .where('version', '>', BEING_REMOVED)
    .where('status', '=', 'ACTIVE')
    .where('roles', 'like', `%"${ADMINISTRATOR}"%`)
  const rows = await (kind === 'postgres'
    ? administrators.orderBy('user_id').forUpdate()
    : administrators
  ).execute()
  return rows.length === 1 && rows[0]?.user_id === id
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

/** The columns that change with a user. */
export function changingColumnsOf(user: User) {
  return {
    email_key: user.emailKey,
    username_key: user.usernameKey,
    version: user.version,
    roles: JSON.stringify(user.roles),
    status: user.status,
    locale: user.locale,
  }
}

/** A row of `user_states` as the product knows it. */
export function toState(row: UserStatesTable): UserState {
  return {
    userId: row.user_id,
    emailKey: row.email_key,
    usernameKey: row.username_key,
    version: row.version,
    roles: JSON.parse(row.roles),
    status: row.status,
    locale: row.locale,
    createdAt: new Date(row.created_at),
    lastLoginAt: row.last_login_at === null ? null : new Date(row.last_login_at),
    pending: row.pending === null ? null : JSON.parse(row.pending),
    dueAt: row.due_at === null ? null : new Date(row.due_at),
  }
}
