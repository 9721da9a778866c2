import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { UserPlace, UserSearch } from './user-search.ts'

/** A table of users, and by what it is searched. */
export interface SearchedTable {
  readonly name: 'users' | 'user_states'
  readonly id: 'id' | 'user_id'
  /** Every column that a part of a text is looked for in, without its case. */
  readonly texts: readonly string[]
}

/**
 * What a search asks of a row.
 * @param knownIds users that are found by what another server has of them
 */
export function searchCondition(
  kind: Database['kind'],
  search: UserSearch,
  table: SearchedTable,
  knownIds: readonly string[],
): RawBuilder<boolean> {
  const { text, status, role, createdAfter, createdBefore } = search
  const conditions = [
    sql`1 = 1`,
    ...(text === null ? [] : [textCondition(kind, text, table, knownIds)]),
    ...(status === null ? [] : [sql`status = ${status}`]),
    ...(role === null ? [] : [sql`roles like ${containing(JSON.stringify(role))} escape '!'`]),
    ...(createdAfter === null ? [] : [sql`created_at > ${createdAfter.getTime()}`]),
    ...(createdBefore === null ? [] : [sql`created_at < ${createdBefore.getTime()}`]),
  ]
  return sql`(${sql.join(conditions, sql` and `)})`
}

/** Behind a place in a list. Compared as a row, so that an index leads there. */
export function behind(
  { orderBy }: UserSearch,
  { key, id }: UserPlace,
  { id: idColumn }: SearchedTable,
) {
  const sorted = orderBy === 'EMAIL_ASC' ? sql`email_key` : sql`created_at`
  const after = orderBy === 'CREATED_AT_DESC' ? sql`<` : sql`>`
  return sql<boolean>`(${sorted}, ${sql.ref(idColumn)}) ${after} (${key}, ${id})`
}

/** How a list is sorted. */
export function inOrder({ orderBy }: UserSearch, { id }: SearchedTable) {
  const ids = sql.ref(id)
  if (orderBy === 'EMAIL_ASC') return sql`email_key asc, ${ids} asc`
  return orderBy === 'CREATED_AT_ASC'
    ? sql`created_at asc, ${ids} asc`
    : sql`created_at desc, ${ids} desc`
}

function textCondition(
  kind: Database['kind'],
  text: string,
  { id, texts }: SearchedTable,
  knownIds: readonly string[],
): RawBuilder<unknown> {
  const has = kind === 'sqlite' ? hasOnSqlite : hasOnPostgres
  const places = [
    sql`${sql.ref(id)} = ${text}`,
    ...texts.map((column) => has(column, text.toLowerCase())),
    ...(knownIds.length === 0 ? [] : [sql`${sql.ref(id)} in (${sql.join(knownIds)})`]),
  ]
  return sql`(${sql.join(places, sql` or `)})`
}

/** Thousands of rows are asked: what is ASCII, SQLite folds by itself, sooner than it calls JavaScript. */
function hasOnSqlite(column: string, part: string): RawBuilder<unknown> {
  const text = sql.ref(column)
  const folded = isFolded(column)
    ? text
    : sql`case when ${text} glob '*[^ -~]*' then authograph_lower(${text}) else lower(${text}) end`
  return sql`instr(${folded}, ${part}) > 0`
}

function hasOnPostgres(column: string, part: string): RawBuilder<unknown> {
  const text = sql.ref(column)
  const folded = isFolded(column) ? text : sql`authograph_lower(${text})`
  return sql`${folded} like ${containing(part)} escape '!'`
}

/** Addresses and usernames are searched by their keys. */
function isFolded(column: string): boolean {
  return column.endsWith('_key')
}

function containing(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`
}
