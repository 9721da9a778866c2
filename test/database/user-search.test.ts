import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import type { Database } from '../../src/database/database.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import type { User } from '../../src/domains/users/user.ts'
import { placeOf, type UserOrder, type UserSearch } from '../../src/domains/users/user-search.ts'
import { createSqlUsersStore, toRow } from '../../src/domains/users/users.sql-store.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { DATABASES } from '../support/stores.ts'

const ACCOUNTS = 24_000
const ORDERS: readonly UserOrder[] = ['CREATED_AT_DESC', 'CREATED_AT_ASC', 'EMAIL_ASC']
/** Many of the newest accounts, of the oldest, of all; some spread over the list; few; one; none. */
const TEXTS = ['new', 'old', '@example', '7.', 'n 2399', 'Éva 12', '"', 'person 4711.', 'dlo']

describe.each(DATABASES)('a search among many accounts, on $name,', (kind) => {
  let directory: string
  let database: Database
  const people = Array.from({ length: ACCOUNTS }, (_, number) => personOf(number))

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'authograph-search-'))
    database = open(await kind.createMigrated(directory))
    await migrate(database)
    await forgetIndexes(database)
    for (let at = 0; at < ACCOUNTS; at += 1_000) {
      const rows = people.slice(at, at + 1_000).map(toRow)
      await database.queries.insertInto('users').values(rows).execute()
    }
    await migrate(database)
  }, 60_000)
  afterAll(async () => {
    await database.close()
    rmSync(directory, { recursive: true, force: true })
  })

  it.each(ORDERS)(
    'finds the same as a look at each of them, page by page, in %s',
    async (order) => {
      const users = createSqlUsersStore(database)
      for (const text of TEXTS) {
        const search = searchOf(text, order)
        const expected = inOrder(
          people.filter((person) => has(person, text)),
          order,
        )
        expect(await users.count(search)).toBe(expected.length)
        for (const start of [0, 40, 9_000]) {
          const last = start === 0 ? undefined : expected[start - 1]
          if (start > 0 && last === undefined) continue
          const page = await users.search(search, 51, last ? placeOf(last, order) : null)
          const ids = expected.slice(start, start + 51).map(({ id }) => id)
          expect(page.map(({ id }) => id)).toEqual(ids)
        }
      }
    },
  )

  it('goes by what a migration found in the table, and by what came of it since', async () => {
    const users = createSqlUsersStore(database)
    const find = async (text: string) => {
      const found = await users.search(searchOf(text, 'EMAIL_ASC'), 2, null)
      return found.map(({ id }) => id)
    }
    const [changed, removed] = [personOf(11), personOf(12)]
    expect(await find('person 11.')).toEqual([changed.id])
    await database.transaction((db) => users.update(db, changed, { name: 'Someone Else' }))
    await database.transaction((db) => users.remove(db, removed.id))
    expect(await find('person 11.')).toEqual([])
    expect(await find('one el')).toEqual([changed.id])
    expect(await find('person 12.')).toEqual([])
    await database.transaction((db) => users.insert(db, removed))
    expect(await find('person 12.')).toEqual([removed.id])
    if (database.kind === 'sqlite') await sql`vacuum`.execute(database.queries)
    expect(await find('person 4711.')).toEqual([personOf(4711).id])
  })
})

function personOf(number: number): User {
  const age = number < ACCOUNTS / 2 ? 'old' : 'new'
  const email = `${number % 100}.${age}.${number}@example.com`
  const createdAt = new Date(1_700_000_000_000 + Math.floor(number / 3) * 1000)
  return {
    id: `id-${String(number).padStart(6, '0')}`,
    email,
    emailKey: email,
    emailConfirmedAt: createdAt,
    username: null,
    usernameKey: number % 2 === 0 ? null : `name${number}`,
    name: number % 500 === 0 ? `ÉVA ${number}` : `Person ${number}.`,
    locale: 'en',
    roles: [],
    status: 'ACTIVE',
    passwordHash: null,
    version: 1,
    createdAt,
    updatedAt: createdAt,
    lastLoginAt: null,
  }
}

function has({ emailKey, usernameKey, name }: User, text: string): boolean {
  const part = text.toLowerCase()
  return [emailKey, usernameKey, name].some((value) => value?.toLowerCase().includes(part))
}

function inOrder(people: readonly User[], order: UserOrder): User[] {
  const sorted = [...people].sort((left, right) => {
    const [first, second] = [placeOf(left, order), placeOf(right, order)]
    if (first.key !== second.key) return first.key < second.key ? -1 : 1
    return first.id < second.id ? -1 : 1
  })
  return order === 'CREATED_AT_DESC' ? sorted.reverse() : sorted
}

function searchOf(text: string, orderBy: UserOrder): UserSearch {
  return { text, status: null, role: null, createdAfter: null, createdBefore: null, orderBy }
}

/** Brings a database back to before users were searched by an index. */
async function forgetIndexes({ queries, kind }: Database): Promise<void> {
  const statements =
    kind === 'postgres'
      ? ['drop function authograph_triples cascade', 'drop function authograph_lower']
      : ['users', 'user_states'].flatMap((table) => [
          ...['insert', 'update', 'delete'].map((event) => `drop trigger ${table}_texts_${event}`),
          ...['triples', 'numbers'].map((part) => `drop table ${table}_text_${part}`),
          `drop table ${table}_texts`,
        ])
  for (const statement of statements) await sql.raw(statement).execute(queries)
  await sql`delete from authograph_migrations where name = '0013-user-texts'`.execute(queries)
}

function open(url: string): Database {
  const parsed = parseEnvironment({ DATABASE_URL: url })
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return openDatabase(parsed.configuration.database, systemClock)
}
