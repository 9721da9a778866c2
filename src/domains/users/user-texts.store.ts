import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { SearchedTable } from './user-search.store.ts'

const TRIPLE_LENGTH = 3
/** A triple that fewer have narrows down enough; a frequent one beside it only costs time. */
const RARE_BELOW = 200
/** Sorts behind every other character. */
const LAST_CHARACTER = '\u{10FFFF}'

/**
 * The ids of all users in whose texts a part may be found, and of some others: a row has every three characters in a row
 * that the text has, but maybe not side by side.
 */
export function idsByTriples(
  kind: Database['kind'],
  table: SearchedTable,
  text: string,
): RawBuilder<unknown> {
  if (kind === 'postgres') return idsOnPostgres(table, text)
  const numbers = sql.table(`${table.name}_text_numbers`)
  return sql`select user_id from ${numbers} where number in (${numbersOnSqlite(table, text)})`
}

/** As many rows as there are such ids, sooner than those. */
export function rowsByTriples(
  kind: Database['kind'],
  table: SearchedTable,
  text: string,
): RawBuilder<unknown> {
  return kind === 'sqlite' ? numbersOnSqlite(table, text) : idsOnPostgres(table, text)
}

function numbersOnSqlite({ name }: SearchedTable, text: string): RawBuilder<unknown> {
  const index = sql.table(`${name}_texts`)
  const triples = triplesOf(text).map(quoted)
  const start = text.toLowerCase()
  if (triples.length === 0) {
    return sql`
      select doc from ${sql.table(`${name}_text_triples`)}
      where term >= ${start} and term < ${start + LAST_CHARACTER}`
  }
  const ofTriple = sql`select 1 from ${index} where ${index} match value limit ${RARE_BELOW}`
  const rare = sql`
    select group_concat(value, ' AND ') from json_each(${JSON.stringify(triples)})
    where (select count(*) from (${ofTriple})) < ${RARE_BELOW}`
  return sql`
    select rowid from ${index} where ${index} match coalesce((${rare}), ${triples.join(' AND ')})`
}

function idsOnPostgres({ name, id, texts }: SearchedTable, text: string): RawBuilder<unknown> {
  const start = text.toLowerCase()
  const triples = triplesOf(start)
  const query = triples.length > 0 ? triples.map(asLexeme).join(' & ') : `${asLexeme(start)}:*`
  const columns = sql.join(texts.map((column) => sql.ref(column)))
  return sql`
    select ${sql.ref(id)} from ${sql.table(name)}
    where authograph_triples(${columns}) @@ ${query}::tsquery`
}

/** Every three characters that stand side by side; none of a shorter text. */
function triplesOf(text: string): string[] {
  const characters = [...text]
  const triples = characters.map((_, at) => characters.slice(at, at + TRIPLE_LENGTH).join(''))
  return [...new Set(triples.slice(0, 1 - TRIPLE_LENGTH))]
}

/** A string of FTS5. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** A word of a tsquery. */
function asLexeme(text: string): string {
  return `'${text.replace(/['\\]/g, '$&$&')}'`
}
