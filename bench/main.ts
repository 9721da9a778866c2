import { startPostgres } from '../test/support/embedded-postgres.ts'
import { benchHostileDocuments } from './hostile-documents.ts'
import { benchLogins } from './logins.ts'
import { benchMe, benchStorm } from './me.ts'
import { benchRefreshes } from './refreshes.ts'
import { createAccounts } from './support/accounts.ts'
import { report, SECONDS } from './support/report.ts'
import { startServer } from './support/server.ts'

async function bench(name: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const server = await startServer(environment)
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

async function benchAll(): Promise<void> {
  process.stdout.write(`Node ${process.version}, ${SECONDS} s for each measurement\n`)
  const postgres = await startPostgres()
  try {
    await bench('SQLite', {})
    await bench('PostgreSQL', { DATABASE_URL: `${postgres.url}/postgres` })
  } finally {
    await postgres.stop()
  }
}

if (process.argv[2] === 'hostile-documents') await benchHostileDocuments()
else await benchAll()
