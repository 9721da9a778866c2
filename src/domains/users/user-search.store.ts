import { type RawBuilder, sql } from 'kysely'
import type { UserPlace, UserSearch } from './user-search.ts'

/** The columns of a table of users by which it is searched. */
export interface SearchedColumns {
  readonly id: string
  /** Every column that a part of a text is looked for in, without its case. */
  readonly texts: readonly string[]
}

/**
 * What a search asks of a row.
 * @param knownIds users that are found by what another server has of them
 */
export function searchCondition(
  search: UserSearch,
  columns: SearchedColumns,
  knownIds: readonly string[] = [],
): RawBuilder<boolean> {
  const { text, status, role, createdAfter, createdBefore } = search
  const conditions = [
    sql`1 = 1`,
    ...(text === null ? [] : [textCondition(text, columns, knownIds)]),
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
  { id: idColumn }: SearchedColumns,
) {
  const sorted = orderBy === 'EMAIL_ASC' ? sql`email_key` : sql`created_at`
  const after = orderBy === 'CREATED_AT_DESC' ? sql`<` : sql`>`
  return sql<boolean>`(${sorted}, ${sql.ref(idColumn)}) ${after} (${key}, ${id})`
}

/** How a list is sorted. */
export function inOrder({ orderBy }: UserSearch, { id }: SearchedColumns) {
  const ids = sql.ref(id)
  if (orderBy === 'EMAIL_ASC') return sql`email_key asc, ${ids} asc`
  return orderBy === 'CREATED_AT_ASC'
    ? sql`created_at asc, ${ids} asc`
    : sql`created_at desc, ${ids} desc`
}

function textCondition(
  text: string,
  { id, texts }: SearchedColumns,
  knownIds: readonly string[],
): RawBuilder<unknown> {
  const part = containing(text.toLowerCase())
  const places = [
    sql`${sql.ref(id)} = ${text}`,
    ...texts.map((column) => sql`lower(${sql.ref(column)}) like ${part} escape '!'`),
    ...(knownIds.length === 0 ? [] : [sql`${sql.ref(id)} in (${sql.join(knownIds)})`]),
  ]
  return sql`(${sql.join(places, sql` or `)})`
}

function containing(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`
}
