import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Migration } from '../migrate.ts'

/**
 * Finds users by a part of their texts. The index holds every three characters that stand side by side in a text, each
 * text continued by two characters that are in none, so that every character begins one of these triples.
 */
export const userTexts: Migration = {
  async up(db, kind) {
    const indexTexts = kind === 'sqlite' ? indexOnSqlite : indexOnPostgres
    if (kind === 'postgres') await createFunctions(db)
    await indexTexts(db, { table: 'users', id: 'id', texts: ['email_key', 'username_key', 'name'] })
    await indexTexts(db, {
      table: 'user_states',
      id: 'user_id',
      texts: ['email_key', 'username_key'],
    })
  },
}

interface IndexedTable {
  readonly table: string
  readonly id: string
  readonly texts: readonly string[]
}

/** `authograph_lower()`: SQLite gets it from the process that opens it, since its own `lower()` knows ASCII only. */
async function createFunctions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function authograph_lower(text) returns text immutable language sql
    as 'select lower($1 collate "default")'
  `.execute(db)
  // It costs so much that the planner had better ask the index than call it for each row.
  await sql`
    create function authograph_triples(variadic texts text[]) returns tsvector
    immutable language sql cost 1000
    as $$
      select array_to_tsvector(array(
        select substr(padded, place, 3)
        from
          (select string_agg(lower(part collate "default") || chr(31) || chr(31), '') as padded
          from unnest(texts) as part) as folded,
          generate_series(1, length(padded) - 2) as place
      ))
    $$
  `.execute(db)
}

async function indexOnPostgres(db: Kysely<unknown>, { table, texts }: IndexedTable): Promise<void> {
  // What was written last waits in a list that every search reads through: a short one.
  await sql`
    create index ${sql.ref(`${table}_by_text`)} on ${sql.table(table)}
    using gin (authograph_triples(${sql.join(texts.map((text) => sql.ref(text)))}))
    with (gin_pending_list_limit = 256)
  `.execute(db)
}

/**
 * A full-text index beside the table, kept by triggers. Its rows have numbers, which are kept here: the numbers that
 * SQLite gives to the rows of `table` by itself are others after a VACUUM or a restored dump.
 */
async function indexOnSqlite(db: Kysely<unknown>, indexed: IndexedTable): Promise<void> {
  const { table, id } = indexed
  const index = sql.table(`${table}_texts`)
  const numbers = sql.table(`${table}_text_numbers`)
  await sql`
    create table ${numbers} (number integer primary key not null, user_id text not null unique)
  `.execute(db)
  await sql`
    create virtual table ${index} using fts5(
      texts, content='', columnsize=0, detail=none, tokenize='trigram'
    )
  `.execute(db)
  await sql`
    create virtual table ${sql.table(`${table}_text_triples`)}
    using fts5vocab(${sql.lit(`${table}_texts`)}, 'instance')
  `.execute(db)
  // Without it, what is left of a deleted user stays in the index for a while.
  await sql`insert into ${index} (${index}, rank) values ('secure-delete', 1)`.execute(db)
  await sql`insert into ${numbers} (user_id) select ${sql.ref(id)} from ${sql.table(table)}`.execute(
    db,
  )
  await sql`
    insert into ${index} (rowid, texts)
    select number, ${joined(indexed, table)}
    from ${numbers} as numbers join ${sql.table(table)} on ${sql.ref(`${table}.${id}`)} = numbers.user_id
    order by number
  `.execute(db)
  await createTriggers(db, indexed)
}

async function createTriggers(db: Kysely<unknown>, indexed: IndexedTable): Promise<void> {
  const { table, id, texts } = indexed
  const index = sql.table(`${table}_texts`)
  const numbers = sql.table(`${table}_text_numbers`)
  const [oldTexts, newTexts] = [joined(indexed, 'old'), joined(indexed, 'new')]
  const [oldId, newId] = [sql.ref(`old.${id}`), sql.ref(`new.${id}`)]
  const add = sql`
    insert into ${index} (rowid, texts)
    select number, ${newTexts} from ${numbers} where user_id = ${newId};`
  const remove = sql`
    insert into ${index} (${index}, rowid, texts)
    select 'delete', number, ${oldTexts} from ${numbers} where user_id = ${oldId};`
  await sql`
    create trigger ${sql.ref(`${table}_texts_insert`)} after insert on ${sql.table(table)} begin
      insert into ${numbers} (user_id) values (${newId});
      ${add}
    end
  `.execute(db)
  await sql`
    create trigger ${sql.ref(`${table}_texts_update`)}
    after update of ${sql.join(texts.map((text) => sql.ref(text)))} on ${sql.table(table)}
    when ${oldTexts} is not ${newTexts} begin
      ${remove}
      ${add}
    end
  `.execute(db)
  await sql`
    create trigger ${sql.ref(`${table}_texts_delete`)} after delete on ${sql.table(table)} begin
      ${remove}
      delete from ${numbers} where user_id = ${oldId};
    end
  `.execute(db)
}

/** The texts of a row one behind the other. @param row the table, or `old` or `new` in a trigger */
function joined({ texts }: IndexedTable, row: string): RawBuilder<string> {
  const parts = texts.map((text) => sql`coalesce(${sql.ref(`${row}.${text}`)} || char(31, 31), '')`)
  return sql`${sql.join(parts, sql` || `)}`
}
