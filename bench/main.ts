import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../test/support/embedded-postgres.ts'
import { benchHostileDocuments } from './hostile-documents.ts'
import { benchImport } from './imports.ts'
import { benchLogins } from './logins.ts'
import { benchMe, benchStorm } from './me.ts'
import { benchRefreshes } from './refreshes.ts'
import { createAccounts } from './support/accounts.ts'
import type { MakeDatabase } from './support/databases.ts'
import { report, SECONDS } from './support/report.ts'
import { startServer } from './support/server.ts'
import { benchUserLists } from './user-lists.ts'

/** `npm run bench -- lists PostgreSQL` measures one part alone, on one database alone. */
const PARTS = {
  requests: benchRequests,
  lists: benchUserLists,
  import: benchImport,
  'hostile-documents': benchHostileDocuments,
}

async function benchRequests(name: string, makeDatabase: MakeDatabase): Promise<void> {
  const server = await startServer({ DATABASE_URL: await makeDatabase() })
  const megabytes = Math.round(server.residentMegabytes())
  report(`${name}: ready after`, `${Math.round(server.readyMs)} ms`, '≤ 1500 ms')
  report(`${name}: resident memory, idle`, `${megabytes} MB`, '≤ 130 MB')
  const accounts = await createAccounts(server.url, 20)
  const tokens = await benchLogins(name, server, accounts)
  await benchRefreshes(name, server, tokens)
  const accessToken = tokens.at(-1)?.accessToken ?? ''
  await benchMe(name, server, accessToken)
  await benchStorm(name, server, accounts, accessToken)
  await server.stop()
}

process.stdout.write(`Node ${process.version}, ${SECONDS} s for each measurement\n`)
const postgres = await startPostgres()
const directory = mkdtempSync(join(tmpdir(), 'authograph-bench-'))
let made = 0
const DATABASES: Readonly<Record<string, MakeDatabase>> = {
  async SQLite() {
    made += 1
    return `sqlite:${join(directory, `${made}.db`)}`
  },
  async PostgreSQL() {
    made += 1
    const client = new pg.Client(`${postgres.url}/postgres`)
    await client.connect()
    await client.query(`create database bench_${made}`)
    await client.end()
    return `${postgres.url}/bench_${made}`
  },
}
const words = process.argv.slice(2)

/** What is asked for by name; all of it where nothing is. */
function chosenOf<Value>(named: Readonly<Record<string, Value>>): [string, Value][] {
  const entries = Object.entries(named)
  const chosen = entries.filter(([name]) => words.includes(name))
  return chosen.length > 0 ? chosen : entries
}

try {
  for (const [, bench] of chosenOf(PARTS)) {
    for (const [name, makeDatabase] of chosenOf(DATABASES)) await bench(name, makeDatabase)
  }
} finally {
  await postgres.stop()
  rmSync(directory, { recursive: true, force: true })
}
