import { sql } from 'kysely'
import type { Database } from '../../src/database/database.ts'
import type { TestApp } from './app.ts'

/** Where an app, or what stands in for one, stores things. */
type Stored = { readonly app: { readonly database: Database } } & Pick<TestApp, 'hygraph'>

const SEARCH_INDEX = /^(users|user_states)_texts$/

/** Everything that an app has stored, as text in lower case: by table, and what is in Hygraph as `Hygraph`. */
export async function storedTexts({ app, hygraph }: Stored): Promise<Map<string, string>> {
  const { queries } = app.database
  const tables = await queries.introspection.getTables({ withInternalKyselyTables: true })
  const texts = new Map<string, string>()
  for (const { name } of tables) {
    // A search index cannot be read by rows; the tables that it keeps its entries in are among the others.
    if (SEARCH_INDEX.test(name)) continue
    const { rows } = await sql<object>`select * from ${sql.table(name)}`.execute(queries)
    texts.set(name, rows.map(toText).join('\n'))
  }
  if (hygraph !== undefined) {
    const stages = [hygraph.rows.list(), hygraph.rows.list({ stage: 'PUBLISHED' })]
    texts.set('Hygraph', stages.flat().map(toText).join('\n'))
  }
  return texts
}

/** The places in which any of these words is stored, in any case and within anything. */
export async function placesOf(app: Stored, words: readonly string[]): Promise<string[]> {
  const sought = words.map((word) => word.toLowerCase())
  const texts = [...(await storedTexts(app))]
  const places = texts.filter(([, text]) => sought.some((word) => text.includes(word)))
  return places.map(([place]) => place).sort()
}

function toText(row: object): string {
  const values = Object.values(row).map((value) =>
    Buffer.isBuffer(value) ? `${value.toString('latin1')} ${value.toString('hex')}` : String(value),
  )
  return values.join(' ').toLowerCase()
}
