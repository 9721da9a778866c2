import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { useApp } from '../support/app.ts'
import { newPerson } from '../support/people.ts'
import { DATABASES } from '../support/stores.ts'

const POSTGRES = DATABASES.find(({ name }) => name === 'PostgreSQL')

describe('a connection to PostgreSQL that is lost in the middle of a transaction', () => {
  if (POSTGRES === undefined) throw new TypeError('PostgreSQL is missing')
  const app = useApp(POSTGRES)

  it('fails that transaction and leaves the server running', async () => {
    await newPerson(app)
    await expect(loseConnection(app.app.database)).rejects.toThrow()
    await newPerson(app)
  })
})

/** Ends the connection of a transaction under way, between two of its statements. */
function loseConnection(database: Database): Promise<void> {
  return database.transaction(async (db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
    const pid = rows[0]?.pid ?? 0
    await sql`select pg_terminate_backend(${pid}::int, 5000)`.execute(database.queries)
    // By the answer to this the end of the other connection has arrived too.
    await database.ping()
    await sql`select 1`.execute(db)
  })
}
