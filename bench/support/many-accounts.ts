import { sql } from 'kysely'
import type { Database } from '../../src/database/database.ts'

/** Somebody in the middle of every list, of whom no other account has anything. */
export const ONE = {
  id: 'bench-one',
  email: 'lorenz.oberquist@rarely.example',
  username: 'oberquist1',
  name: 'Lorenz Øberqvist',
}

const FIRST_NAMES =
  'Anna Maria Juan Peter John Mary Linda Emma Louis Hugo Sofia Mateo Lucas Leon Mia Noah Olivia Ava Paul Max'
const LAST_NAMES =
  'Garcia Gonzalez Mueller Schmidt Smith Johnson Brown Dupont Durand Martin Bernard Lopez Perez Sanchez Fischer Weber Wagner Becker Schulz'
const DOMAINS = 'gmail.com example.com example.org outlook.com yahoo.com web.de orange.fr'
/** One in so many accounts has this name: too few for the start of the list, too many to be sorted. */
export const SOME = { name: 'Quentin', oneIn: 100 }
const FIRST_CREATED_AT_MS = 1_600_000_000_000
const SECOND_MS = 1_000

/** Writes accounts by SQL alone, with the age, the names and the addresses that people have. */
export async function writeAccounts({ kind, queries }: Database, count: number): Promise<void> {
  // All at once into the index, as a migration does it.
  if (kind === 'postgres') await limitPendingList(queries, 500_000)
  const big = (value: string) => sql.raw(`cast(${value} as bigint)`)
  await sql`
    insert into users (id, email, email_key, email_confirmed_at, username, username_key, name, locale, roles, status,
      password_hash, version, created_at, updated_at)
    with recursive
      numbers (number) as (select ${big('0')} union all select number + 1 from numbers where number < ${count - 1}),
      first_names (place, first_name) as (values ${listed(FIRST_NAMES)}),
      last_names (place, last_name) as (values ${listed(LAST_NAMES)}),
      domains (place, domain) as (values ${listed(DOMAINS)}),
      people as materialized (
        select number,
          (select last_name from last_names where place = (number * 104729 / 3) % ${sizeOf(LAST_NAMES)}) as last_name,
          (select domain from domains where place = (number * 31 / 7) % ${sizeOf(DOMAINS)}) as domain,
          case when number % ${SOME.oneIn} = 7 then ${SOME.name} else
            (select first_name from first_names where place = (number * 7919) % ${sizeOf(FIRST_NAMES)})
          end as first_name
        from numbers
      )
    select 'bench-' || number, address, address, created_at, username, username, name, 'en', '[]', 'ACTIVE',
      '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$c2FsdHNhbHRzYWx0c2FsdHNhbHRzYWx0c2FsdHNhbHQ', 1,
      created_at, created_at
    from (
      select number,
        lower(first_name || '.' || last_name) || number || '@' || domain as address,
        lower(first_name) || '_' || number as username,
        first_name || ' ' || last_name as name,
        ${FIRST_CREATED_AT_MS} + number * ${SECOND_MS} as created_at
      from people
    ) as written
  `.execute(queries)
  await writeOne(queries, FIRST_CREATED_AT_MS + (count * SECOND_MS) / 2)
  // As autovacuum does some time after so many rows.
  if (kind !== 'postgres') return
  await sql`vacuum analyze users`.execute(queries)
  await limitPendingList(queries, 256)
}

async function limitPendingList(queries: Database['queries'], kilobytes: number): Promise<void> {
  await sql`
    alter index users_by_text set (gin_pending_list_limit = ${sql.lit(kilobytes)})
  `.execute(queries)
}

async function writeOne(queries: Database['queries'], createdAtMs: number): Promise<void> {
  const { id, email, username, name } = ONE
  await queries
    .insertInto('users')
    .values({
      id,
      email,
      email_key: email,
      email_confirmed_at: createdAtMs,
      username,
      username_key: username,
      name,
      locale: 'en',
      roles: '[]',
      status: 'ACTIVE',
      password_hash: null,
      version: 1,
      created_at: createdAtMs,
      updated_at: createdAtMs,
      last_login_at: null,
    })
    .execute()
}

function listed(words: string) {
  return sql.join(words.split(' ').map((word, place) => sql`(${sql.lit(place)}, ${sql.lit(word)})`))
}

function sizeOf(words: string) {
  return sql.lit(words.split(' ').length)
}
