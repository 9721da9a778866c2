import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import type { Database } from '../../src/database/database.ts'
import { migrate, pendingMigrations } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { DATABASES, SQLITE } from '../support/stores.ts'

const PROCESSES = 10
const POOLS = 20
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

describe('the schema', () => {
  let directory: string

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'authograph-migrate-'))
  })
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  for (const kind of DATABASES) {
    describe(`on ${kind.name}`, () => {
      const emptyDatabase = () => kind.create(mkdtempSync(join(directory, 'empty-')))

      it('is made once, and left alone by every further start', async () => {
        await using database = open(await emptyDatabase())
        const steps = await migrate(database)
        const made = await tablesOf(database)

        expect(steps.length).toBeGreaterThan(0)
        expect(await migrate(database)).toEqual([])
        expect(await tablesOf(database)).toEqual(made)
      })

      it('of a newer version does not keep a server of this one from starting', async () => {
        await using database = open(await emptyDatabase())
        await migrate(database)
        await sql`insert into authograph_migrations values ('9999-newer', '2030-01-01T00:00:00Z')`.execute(
          database.queries,
        )

        expect(await migrate(database)).toEqual([])
        expect(await pendingMigrations(database)).toEqual([])
      })

      // In one process a connection to SQLite that waits for the lock keeps the one that has it from working.
      it.skipIf(kind === SQLITE)(
        `is made by one of ${POOLS} pools that start at once`,
        async () => {
          const url = await emptyDatabase()
          const databases = Array.from({ length: POOLS }, () => open(url))
          const steps = await Promise.all(databases.map(migrate))

          await expectMadeOnce(databases[0], steps)
          await Promise.all(databases.map((database) => database.close()))
        },
      )

      it('is made by one of several processes that start at once', async () => {
        const url = await emptyDatabase()
        const steps = await Promise.all(
          Array.from({ length: PROCESSES }, () => migrateInProcess(directory, url)),
        )

        await using database = open(url)
        await expectMadeOnce(database, steps)
      })
    })
  }

  it('has the same tables and columns on every database', async () => {
    const schemas: Table[][] = []
    for (const kind of DATABASES) {
      await using database = open(await kind.create(mkdtempSync(join(directory, 'same-'))))
      await migrate(database)
      schemas.push(await tablesOf(database))
    }
    const [first, second] = schemas

    expect(first?.length).toBeGreaterThan(5)
    expect(second).toEqual(first)
  })
})

/** Runs `authograph migrate`. @returns the steps it has taken */
async function migrateInProcess(directory: string, url: string): Promise<string[]> {
  const env = { PATH: process.env.PATH, DATABASE_URL: url }
  const command = [CLI, 'migrate', '--json']
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: directory, env })
  const { applied }: { applied: string[] } = JSON.parse(stdout)
  return applied
}

async function expectMadeOnce(
  database: Database | undefined,
  steps: readonly (readonly string[])[],
): Promise<void> {
  if (database === undefined) throw new Error('no database was opened')
  await using reference = open('sqlite::memory:')
  expect(steps.flat().sort()).toEqual((await migrate(reference)).sort())
  expect(await tablesOf(database)).toEqual(await tablesOf(reference))
}

/** What SQLite searches users by; PostgreSQL has an index of the table itself. */
const SEARCH_INDEX = /^(users|user_states)_text/

type Table = Awaited<ReturnType<typeof tablesOf>>[number]

async function tablesOf({ queries }: Database) {
  const tables = await queries.introspection.getTables()
  return tables
    .filter(({ name }) => !SEARCH_INDEX.test(name))
    .map(({ name, columns }) => ({
      name,
      columns: columns
        .map((column) => ({ name: column.name, nullable: column.isNullable }))
        .sort((left, right) => left.name.localeCompare(right.name)),
    }))
    .sort((left, right) => left.name.localeCompare(right.name))
}

function open(url: string): Database & AsyncDisposable {
  const parsed = parseEnvironment({ DATABASE_URL: url })
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  const database = openDatabase(parsed.configuration.database, systemClock)
  return { ...database, [Symbol.asyncDispose]: () => database.close() }
}
