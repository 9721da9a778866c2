import { freePort } from '../test/support/free-port.ts'
import { logInRepeatedly } from './logins.ts'
import type { BenchAccount } from './support/accounts.ts'
import { measureMe } from './support/me.ts'
import { report, SECONDS } from './support/report.ts'
import { type BenchServer, startNode } from './support/server.ts'

const STORM_CLIENTS = 32
const STEADY_PER_SECOND = 100

/** `me` against a bare Apollo Server on Fastify that answers a constant, measured before and after. */
export async function benchMe(name: string, server: BenchServer, accessToken: string) {
  const bareUrl = `http://127.0.0.1:${await freePort()}`
  const bare = await startNode(
    ['--import', 'tsx', 'bench/support/bare-server.ts'],
    { PORT: new URL(bareUrl).port, NODE_ENV: 'production' },
    bareUrl,
  )
  await measureMe(bare.url, 2)
  await measureMe(server.url, 2, accessToken)
  const before = await measureMe(bare.url, SECONDS)
  const me = await measureMe(server.url, SECONDS, accessToken)
  const after = await measureMe(bare.url, SECONDS)
  await bare.stop()
  const bareMean = (before.perSecond + after.perSecond) / 2
  report(`${name}: bare Apollo and Fastify, a constant`, `${bareMean.toFixed(0)} /s`)
  report(`${name}: me`, `${me.perSecond.toFixed(0)} /s`)
  report(`${name}: me ÷ bare`, (me.perSecond / bareMean).toFixed(2), '≥ 0.80')
  report(`${name}: failed answers`, String(me.failed), '0')
}

/** `me` a hundred times a second: alone, and while many clients log in. */
export async function benchStorm(
  name: string,
  server: BenchServer,
  accounts: readonly BenchAccount[],
  accessToken: string,
) {
  const idle = await measureMe(server.url, SECONDS, accessToken, STEADY_PER_SECOND)
  const [storm, logins] = await Promise.all([
    measureMe(server.url, SECONDS, accessToken, STEADY_PER_SECOND),
    logInRepeatedly(server, accounts, STORM_CLIENTS),
  ])
  report(`${name}: me p99, idle`, `${idle.p99Ms} ms`)
  report(`${name}: me p99 while ${STORM_CLIENTS} clients log in`, `${storm.p99Ms} ms`, '≤ 25 ms')
  report(`${name}: logins in that storm`, `${logins.perSecond.toFixed(1)} /s`)
  report(`${name}: failed answers in it`, String(idle.failed + storm.failed), '0')
}
