import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BenchTokens } from './logins.ts'
import { createAccounts, LOGIN } from './support/accounts.ts'
import { createClient } from './support/client.ts'
import { report } from './support/report.ts'
import { type BenchServer, startServer } from './support/server.ts'

// Many clients live on copies of one refresh token, a tenth of the answers gets lost, and the server restarts twice:
// nobody may be logged out. Then somebody plays an older token: `npm run build && npx tsx bench/shared-token.ts`.

const CLIENTS = 100
const LOST = 0.1
const PAUSE_MS = 1_000
const AFTER_GRACE_MS = 11_000
const REFRESH = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) {
  ... on RefreshSessionSuccess { tokens { accessToken refreshToken } }
  ... on SessionEndedError { reason }
} }`

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '90' } } })
const milliseconds = Number(values.seconds) * 1000

const directory = mkdtempSync(join(tmpdir(), 'authograph-shared-token-'))
const environment = {
  DATABASE_URL: `sqlite:${join(directory, 'bench.db')}`,
  AUTHOGRAPH_SECRET: 'a secret of the benches that is long enough to be one',
  PUBLIC_URL: 'http://localhost:4000',
  LOG_LEVEL: 'error',
}
const counts = { refreshes: 0, lost: 0, failures: 0, logouts: 0 }
const generations = new Set<string>()
let server: BenchServer = await startServer(environment)
let connection = createClient(server.url)
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function restart(stop: (running: BenchServer) => Promise<unknown> | unknown): Promise<void> {
  const running = server
  await stop(running)
  await running.stop()
  server = await startServer(environment)
  connection.close()
  connection = createClient(server.url)
}

async function refresh(refreshToken: string) {
  const { text } = await connection.send(REFRESH, { input: { refreshToken } })
  const { tokens, reason }: { tokens?: BenchTokens; reason?: string } =
    JSON.parse(text).data.refreshSession
  return { tokens, reason }
}

async function isSignedIn({ accessToken }: BenchTokens): Promise<boolean> {
  const headers = { authorization: `Bearer ${accessToken}` }
  const { text } = await connection.send('{ me { id } }', {}, headers)
  return JSON.parse(text).data?.me?.id !== undefined
}

/** An honest client: keeps the token that it has until it gets another one. */
async function live(first: BenchTokens, endsAt: number): Promise<BenchTokens> {
  let held = first
  while (performance.now() < endsAt) {
    await sleep(PAUSE_MS * (0.5 + Math.random()))
    try {
      const { tokens, reason } = await refresh(held.refreshToken)
      counts.refreshes += 1
      if (tokens === undefined) {
        counts.logouts += 1
        process.stdout.write(`logged out: ${reason}\n`)
        return held
      }
      generations.add(tokens.refreshToken)
      if (Math.random() < LOST) counts.lost += 1
      else {
        held = tokens
        if (!(await isSignedIn(held))) counts.logouts += 1
      }
    } catch {
      // The server is away: the client has its old token, and comes again.
      counts.failures += 1
    }
  }
  return held
}

/** Plays the first token once the grace of its successors is over. */
async function replay(first: BenchTokens, latest: BenchTokens): Promise<void> {
  await refresh(latest.refreshToken)
  await sleep(AFTER_GRACE_MS)
  const { tokens } = await refresh(latest.refreshToken)
  const before = tokens !== undefined && (await isSignedIn(tokens))
  const startedAt = performance.now()
  const { reason } = await refresh(first.refreshToken)
  const after = tokens !== undefined && (await isSignedIn(tokens))
  const took = performance.now() - startedAt
  report(
    'signed in before an older token is played, and after',
    `${before}, ${after}`,
    'true, false',
  )
  report('what whoever plays it is told', String(reason), 'REUSED')
  report('session ended within', `${Math.round(took)} ms`, '≤ 1000 ms')
}

try {
  const [account] = await createAccounts(server.url, 1)
  const input = { identifier: account?.email, password: account?.password }
  const { text } = await connection.send(LOGIN, { input })
  const first: BenchTokens = JSON.parse(text).data.login.tokens
  const endsAt = performance.now() + milliseconds
  const clients = Promise.all(Array.from({ length: CLIENTS }, () => live(first, endsAt)))
  await sleep(milliseconds / 3)
  await restart(() => undefined)
  await sleep(milliseconds / 4)
  await restart((running) => running.process.kill('SIGKILL'))
  const [latest = first] = await clients
  report('clients with one token', String(CLIENTS))
  report('refreshes', String(counts.refreshes))
  report('answers that got lost', String(counts.lost))
  report('requests that found no server', String(counts.failures))
  report('generations of the token', String(generations.size))
  report('clients that were logged out', String(counts.logouts), '0')
  await replay(first, latest)
  if (counts.logouts > 0) process.exitCode = 1
} finally {
  connection.close()
  await server.stop()
  rmSync(directory, { recursive: true })
}
