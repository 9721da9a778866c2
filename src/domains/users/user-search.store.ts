import { type RawBuilder, sql } from 'kysely'
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
  search: UserSearch,
  table: SearchedTable,
  knownIds: readonly string[],
): RawBuilder<boolean> {
  const { text, status, role, createdAfter, createdBefore } = search
  const conditions = [
    sql`1 = 1`,
    ...(text === null ? [] : [textCondition(text, table, knownIds)]),
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
  text: string,
  { id, texts }: SearchedTable,
  knownIds: readonly string[],
): RawBuilder<unknown> {
  const part = containing(text.toLowerCase())
  const places = [
    sql`${sql.ref(id)} = ${text}`,
    ...texts.map((column) => sql`${folded(column)} like ${part} escape '!'`),
    ...(knownIds.length === 0 ? [] : [sql`${sql.ref(id)} in (${sql.join(knownIds)})`]),
  ]
  return sql`(${sql.join(places, sql` or `)})`
}

/** Addresses and usernames are searched by their keys, which are folded already. */
function folded(column: string): RawBuilder<string> {
  return column.endsWith('_key')
    ? sql`${sql.ref(column)}`
    : sql`authograph_lower(${sql.ref(column)})`
}

function containing(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`
}
