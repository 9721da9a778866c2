import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { behind, inOrder, type SearchedTable, searchCondition } from './user-search.store.ts'
import type { UserPlace, UserSearch } from './user-search.ts'
import { idsByTriples, rowsByTriples } from './user-texts.store.ts'

/** So many users at the start of a page are looked at before the index is asked: what many have is found among them. */
const NEAR_ROWS = 500
const FAR_ROWS = 20_000
/** With so many found among the near rows, the far ones may well fill the page. */
const FEWEST_PROMISING = 4
/** Sorting more users than this takes longer than to go through them in order. */
const MOST_CANDIDATES = 10_000

/** Which rows of a table of users are looked for. */
export interface UserSelection {
  readonly table: SearchedTable
  readonly search: UserSearch
  /** Users that are found by what another server has of them. */
  readonly knownIds: readonly string[]
  /** What holds for every row that is a user. */
  readonly isUser: RawBuilder<boolean>
}

/**
 * The rows of a page, from behind a place in the list.
 *
 * A text that many users have is found soon by going through them in order, and its users are too many to be sorted; of
 * one that few have the index knows all. Which one it is shows on the way, so that neither ever takes long.
 */
export async function findPage<Row>(
  database: Database,
  selection: UserSelection,
  limit: number,
  place: UserPlace | null,
): Promise<Row[]> {
  const { search, table } = selection
  const order = inOrder(search, table)
  const isBehind = place === null ? sql`1 = 1` : behind(search, place, table)
  const read = async (rows: RawBuilder<unknown>) => {
    const found = await sql<Row>`
      select * from ${rows} as looked_at
      where ${conditionOf(database, selection)} and ${isBehind} order by ${order} limit ${limit}
    `.execute(database.queries)
    return found.rows
  }
  const readFirst = (rows: number) =>
    read(sql`(
      select * from ${sql.table(table.name)} where ${isBehind} order by ${order} limit ${rows}
    )`)

  if (search.text === null) return read(sql.table(table.name))
  const near = await readFirst(NEAR_ROWS)
  if (near.length === limit) return near
  const isPromising = near.length >= FEWEST_PROMISING
  const few = isPromising ? undefined : await findCandidates(database, selection, search.text)
  if (few !== undefined) return read(few)
  const far = await readFirst(FAR_ROWS)
  if (far.length === limit) return far
  const candidates = isPromising
    ? await findCandidates(database, selection, search.text)
    : undefined
  return read(candidates ?? sql.table(table.name))
}

/** How many rows there are. Counts one by one those of a text that many users have. */
export async function countRows(database: Database, selection: UserSelection): Promise<number> {
  const { search, table } = selection
  const candidates =
    search.text === null ? undefined : await findCandidates(database, selection, search.text)
  return count(
    database,
    sql`(
      select 1 from ${candidates ?? sql.table(table.name)} as looked_at
      where ${conditionOf(database, selection)}
    )`,
  )
}

/** Every row that may have a text, and few others; undefined when they are too many. */
async function findCandidates(
  database: Database,
  { table, knownIds }: UserSelection,
  text: string,
): Promise<RawBuilder<unknown> | undefined> {
  const { name, id } = table
  const few = sql`limit ${MOST_CANDIDATES + 1}`
  const rows = rowsByTriples(database.kind, table, text)
  if ((await count(database, sql`(${rows} ${few})`)) > MOST_CANDIDATES) return undefined
  const ids = sql.join(
    [
      idsByTriples(database.kind, table, text),
      sql`
        select ${sql.ref(id)} from ${sql.table(name)}
        where ${sql.ref(id)} in (${sql.join([text, ...knownIds])})`,
    ],
    sql` union all `,
  )
  // The limit keeps the planner from going through all users in order.
  const all = sql`limit ${MOST_CANDIDATES + 1 + knownIds.length}`
  return sql`(select * from ${sql.table(name)} where ${sql.ref(id)} in (${ids}) ${all})`
}

async function count(database: Database, rows: RawBuilder<unknown>): Promise<number> {
  const { rows: counted } = await sql<{ readonly count: number }>`
    select count(*) as count from ${rows} as counted
  `.execute(database.queries)
  return Number(counted[0]?.count)
}

function conditionOf(
  { kind }: Database,
  { search, table, knownIds, isUser }: UserSelection,
): RawBuilder<boolean> {
  return sql`(${isUser} and ${searchCondition(kind, search, table, knownIds)})`
}
