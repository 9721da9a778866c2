import { parseArgs } from 'node:util'
import { openPostgres } from '../src/database/postgres.ts'
import { KINDS, type Prepare } from '../test/support/double-uses/kinds.ts'
import { type RaceResult, raceOnce } from '../test/support/double-uses/race.ts'
import { createRacedServers, type RacedServers } from '../test/support/double-uses/servers.ts'
import { startPostgres } from '../test/support/embedded-postgres.ts'
import { startServer } from './support/server.ts'

// Uses each kind of token and code many times at once, on two servers with one database, and counts how often more than
// one of the attempts got something: `npx tsx bench/double-uses.ts --attempts 20000`.

const AT_ONCE = 16
const LANES = 3
const SECRET = 'a secret of the benches that is long enough to be one'

const { values } = parseArgs({ options: { attempts: { type: 'string', default: '1000000' } } })
const tokensOfKind = Math.ceil(Number(values.attempts) / KINDS.length / AT_ONCE)

/** Races for `tokens` tokens of a kind, a few at a time. */
async function raceFor(servers: RacedServers, prepare: Prepare, tokens: number) {
  const results: RaceResult[] = []
  let begun = 0
  const lane = async () => {
    while (begun < tokens) {
      begun += 1
      results.push(await raceOnce(servers, prepare, AT_ONCE))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return results
}

const sum = (results: readonly RaceResult[], value: (result: RaceResult) => number) =>
  results.reduce((total, result) => total + value(result), 0)

const print = (...cells: readonly (string | number)[]) =>
  process.stdout.write(
    `${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(34) : String(cell).padStart(11))).join('')}\n`,
  )

async function raceForAll(servers: RacedServers): Promise<void> {
  print('', 'tokens', 'attempts', 'successes', 'doubles', 'unused', 'errors', 'per second')
  const all: RaceResult[] = []
  for (const { name, prepare } of KINDS) {
    const startedAt = performance.now()
    const results = await raceFor(servers, prepare, tokensOfKind)
    all.push(...results)
    printRow(name, results, (performance.now() - startedAt) / 1000)
  }
  printRow('all', all)
  const [firstError] = all.flatMap(({ errors }) => errors)
  if (firstError !== undefined) process.stdout.write(`the first error: ${firstError}\n`)
  if (sum(all, ({ doubleUses }) => doubleUses) > 0) process.exitCode = 1
}

function printRow(name: string, results: readonly RaceResult[], seconds?: number): void {
  const attempts = sum(results, (result) => result.attempts)
  print(
    name,
    results.length,
    attempts,
    sum(results, ({ successes }) => successes),
    sum(results, ({ doubleUses }) => doubleUses),
    results.filter(({ successes }) => successes === 0).length,
    sum(results, ({ errors }) => errors.length),
    seconds === undefined ? '' : Math.round(attempts / seconds),
  )
}

// What is raced for is decided by locks, not by the disk.
const postgres = await startPostgres(['fsync=off', 'full_page_writes=off'])
const url = `${postgres.url}/postgres`
const environment = {
  DATABASE_URL: url,
  AUTHOGRAPH_SECRET: SECRET,
  // The issuer of the access tokens, which each takes from the other.
  PUBLIC_URL: 'http://localhost:4000',
  UV_THREADPOOL_SIZE: '6',
}
const quick = ['--import', 'tsx', 'bench/support/quick-server.ts']
const first = await startServer(environment, quick)
const second = await startServer(environment, quick)
const database = openPostgres(url)
try {
  await raceForAll(createRacedServers([first.url, second.url], database, SECRET))
} finally {
  await database.close()
  await first.stop()
  await second.stop()
  await postgres.stop()
}
