import { execFileSync } from 'node:child_process'
import { type BenchAccount, createAccounts, LOGIN } from './support/accounts.ts'
import { createClient, loop } from './support/client.ts'
import { measureMe } from './support/me.ts'
import { type BenchServer, freePort, startNode, startServer } from './support/server.ts'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8)
const STORM_CLIENTS = 32

interface Figure {
  readonly name: string
  readonly value: string
  readonly goal: string
}

const figures: Figure[] = []
const report = (name: string, value: string, goal = '') => {
  figures.push({ name, value, goal })
  process.stdout.write(`${name.padEnd(52)} ${value.padStart(22)}  ${goal}\n`)
}

/** Logs in over and over. @returns the refresh tokens that came of it, logins a second, and an access token */
async function measureLogins(
  server: BenchServer,
  accounts: readonly BenchAccount[],
  lanes: number,
) {
  const client = createClient(server.url)
  const tokens: { accessToken: string; refreshToken: string }[] = []
  let turn = 0
  const { seconds } = await loop(lanes, SECONDS, async () => {
    const account = accounts[turn++ % accounts.length]
    const input = { identifier: account?.email, password: account?.password }
    const { status, text } = await client.send(LOGIN, { input })
    if (status === 200) tokens.push(JSON.parse(text).data.login.tokens)
  })
  client.close()
  return { tokens, perSecond: tokens.length / seconds }
}

/** Refreshes each session once: the way that writes. @returns refreshes for each second of the server's processor time */
async function measureRefreshes(server: BenchServer, refreshTokens: readonly string[]) {
  const client = createClient(server.url)
  const waiting = [...refreshTokens]
  const cpuBefore = server.cpuSeconds()
  const lane = async () => {
    for (
      let refreshToken = waiting.pop();
      refreshToken !== undefined;
      refreshToken = waiting.pop()
    ) {
      await client.send(REFRESH, { input: { refreshToken } })
    }
  }
  await Promise.all(Array.from({ length: 16 }, lane))
  client.close()
  return refreshTokens.length / (server.cpuSeconds() - cpuBefore)
}

const REFRESH = `mutation Refresh($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    ... on RefreshSessionSuccess { tokens { accessToken refreshToken } }
    ... on SessionEndedError { reason }
  }
}`

async function benchDatabase(name: string, environment: Readonly<Record<string, string>>) {
  const server = await startServer(environment)
  report(`${name}: ready after`, `${Math.round(server.readyMs)} ms`, '≤ 1500 ms')
  report(
    `${name}: resident memory, idle`,
    `${Math.round(server.residentMegabytes())} MB`,
    '≤ 130 MB',
  )
  const accounts = await createAccounts(server.url, 20)

  const hasher = Number(
    execFileSync(
      process.execPath,
      ['--import', 'tsx', 'bench/support/hasher.ts', String(SECONDS)],
      { encoding: 'utf8' },
    ),
  )
  const logins = await measureLogins(server, accounts, 8)
  report(`${name}: hasher alone`, `${hasher.toFixed(1)} /s`)
  report(`${name}: logins`, `${logins.perSecond.toFixed(1)} /s`)
  report(`${name}: logins ÷ hasher alone`, (logins.perSecond / hasher).toFixed(2), '≥ 0.90')

  const perCoreSecond = await measureRefreshes(
    server,
    logins.tokens.map((pair) => pair.refreshToken),
  )
  report(`${name}: refreshes per core-second of the server`, perCoreSecond.toFixed(0), '≥ 480')

  const accessToken = logins.tokens.at(-1)?.accessToken ?? ''
  const bareUrl = `http://127.0.0.1:${await freePort()}`
  const bare = await startNode(
    ['--import', 'tsx', 'bench/support/bare-server.ts'],
    { PORT: new URL(bareUrl).port, NODE_ENV: 'production' },
    bareUrl,
  )
  const bareMe = await measureMe(bare.url, SECONDS)
  const me = await measureMe(server.url, SECONDS, accessToken)
  const bareAgain = await measureMe(bare.url, SECONDS)
  await bare.stop()
  const bareMean = (bareMe.perSecond + bareAgain.perSecond) / 2
  report(`${name}: bare Apollo and Fastify, a constant`, `${bareMean.toFixed(0)} /s`)
  report(`${name}: me`, `${me.perSecond.toFixed(0)} /s`)
  report(`${name}: me ÷ bare`, (me.perSecond / bareMean).toFixed(2), '≥ 0.80')

  const idle = await measureMe(server.url, SECONDS, accessToken, 100)
  const [storm, stormLogins] = await Promise.all([
    measureMe(server.url, SECONDS, accessToken, 100),
    measureLogins(server, accounts, STORM_CLIENTS),
  ])
  report(`${name}: me p99, idle`, `${idle.p99Ms} ms`)
  report(`${name}: me p99, ${STORM_CLIENTS} clients logging in`, `${storm.p99Ms} ms`, '≤ 25 ms')
  report(`${name}: logins in the storm`, `${stormLogins.perSecond.toFixed(1)} /s`)
  report(`${name}: failed answers`, String(me.failed + idle.failed + storm.failed), '0')
  await server.stop()
}

process.stdout.write(`Node ${process.version}, ${SECONDS} s for each measurement\n`)
await benchDatabase('SQLite', {})
