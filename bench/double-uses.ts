import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { openPostgres } from '../src/database/postgres.ts'
import { KINDS, type Prepare } from '../test/support/double-uses/kinds.ts'
import { type RaceResult, raceOnce } from '../test/support/double-uses/race.ts'
import { createRacedServers, type RacedServers } from '../test/support/double-uses/servers.ts'
import { startPostgres } from '../test/support/embedded-postgres.ts'
import { startServer } from './support/server.ts'

// Uses each kind of token and code many times at once, on two servers with one database, and counts how often more than
// one of the attempts got something: `npx tsx bench/double-uses.ts --attempts 20000 --minutes 60`.

/** As many as both servers have connections to the database: each is half-way through when the first is decided. */
const AT_ONCE = 20
/** As soon as the first of those is answered. */
const REPLAYS = 80
const LANES = 2
/** Of each kind, before the next one's turn: whenever it ends, each has been raced for as often. */
const TOKENS_OF_ROUND = 20
const SECRET = 'a secret of the benches that is long enough to be one'

const { values } = parseArgs({
  options: {
    attempts: { type: 'string', default: '1000000' },
    minutes: { type: 'string', default: 'Infinity' },
  },
})
const tokensOfKind = Math.ceil(Number(values.attempts) / KINDS.length / (AT_ONCE + REPLAYS))
const endsAtMs = performance.now() + Number(values.minutes) * 60_000

/** What came of the races for one kind so far. */
interface Tally {
  readonly name: string
  tokens: number
  attempts: number
  successes: number
  doubleUses: number
  unused: number
  errors: number
  seconds: number
}

const tallyOf = (name: string): Tally => ({
  name,
  tokens: 0,
  attempts: 0,
  successes: 0,
  doubleUses: 0,
  unused: 0,
  errors: 0,
  seconds: 0,
})

/** Races for `tokens` tokens of a kind, a few at a time. */
async function raceFor(
  servers: RacedServers,
  prepare: Prepare,
  tokens: number,
  note: (result: RaceResult) => void,
): Promise<void> {
  let begun = 0
  const lane = async () => {
    while (begun < tokens) {
      begun += 1
      note(await raceOnce(servers, prepare, AT_ONCE, REPLAYS))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

function noteIn(tally: Tally, { attempts, successes, doubleUses, errors }: RaceResult): void {
  tally.tokens += 1
  tally.attempts += attempts
  tally.successes += successes
  tally.doubleUses += doubleUses
  tally.unused += successes === 0 ? 1 : 0
  tally.errors += errors.length
  const [error] = errors
  if (error !== undefined) process.stdout.write(`${tally.name}: ${error}\n`)
}

async function raceForAll(servers: RacedServers): Promise<readonly Tally[]> {
  const tallies = KINDS.map(({ name }) => tallyOf(name))
  for (let begun = 0; begun < tokensOfKind; begun += TOKENS_OF_ROUND) {
    const tokens = Math.min(TOKENS_OF_ROUND, tokensOfKind - begun)
    for (const [index, { prepare }] of KINDS.entries()) {
      const tally = tallies[index]
      if (tally === undefined || performance.now() > endsAtMs) continue
      const startedAtMs = performance.now()
      await raceFor(servers, prepare, tokens, (result) => noteIn(tally, result))
      tally.seconds += (performance.now() - startedAtMs) / 1000
    }
    print(sum(tallies))
  }
  return tallies
}

function sum(tallies: readonly Tally[]): Tally {
  const all = tallyOf('all')
  for (const { name, ...counts } of tallies) {
    all.tokens += counts.tokens
    all.attempts += counts.attempts
    all.successes += counts.successes
    all.doubleUses += counts.doubleUses
    all.unused += counts.unused
    all.errors += counts.errors
    all.seconds += counts.seconds
  }
  return all
}

function print({ name, attempts, seconds, ...counts }: Tally): void {
  const { tokens, successes, doubleUses, unused, errors } = counts
  const perSecond = Math.round(attempts / seconds)
  printCells(name, tokens, attempts, successes, doubleUses, unused, errors, perSecond)
}

function printCells(name: string, ...cells: readonly (string | number)[]): void {
  const row = cells.map((cell) => String(cell).padStart(11)).join('')
  process.stdout.write(`${name.padEnd(34)}${row}\n`)
}

// What is raced for is decided by locks: not by the disk, and not by the way to the database.
const postgres = await startPostgres([
  'fsync=off',
  'full_page_writes=off',
  `unix_socket_directories=${tmpdir()}`,
])
const url = `${postgres.url}/postgres?host=${tmpdir()}`
const environment = {
  DATABASE_URL: url,
  AUTHOGRAPH_SECRET: SECRET,
  // The issuer of the access tokens, which each takes from the other.
  PUBLIC_URL: 'http://localhost:4000',
  // Each attempt comes from a network of its own: what they race for is the token, not an allowance.
  TRUSTED_PROXIES: '127.0.0.1',
  UV_THREADPOOL_SIZE: '6',
}
const quick = ['--import', 'tsx', 'bench/support/quick-server.ts']
const first = await startServer(environment, quick)
const second = await startServer(environment, quick)
const database = openPostgres(url)
try {
  printCells(
    '',
    ...['tokens', 'attempts', 'successes', 'doubles', 'unused', 'errors', 'per second'],
  )
  const tallies = await raceForAll(createRacedServers([first.url, second.url], database, SECRET))
  for (const tally of [...tallies, sum(tallies)]) print(tally)
  if (sum(tallies).doubleUses > 0) process.exitCode = 1
} finally {
  await database.close()
  await first.stop()
  await second.stop()
  await postgres.stop()
}
