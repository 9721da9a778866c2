import { execFileSync } from 'node:child_process'
import { type BenchAccount, LOGIN } from './support/accounts.ts'
import { createClient, loop } from './support/client.ts'
import { report, SECONDS } from './support/report.ts'
import type { BenchServer } from './support/server.ts'

/** The credentials that a login gave. */
export interface BenchTokens {
  readonly accessToken: string
  readonly refreshToken: string
}

/** Logs in over and over in `lanes` loops. */
export async function logInRepeatedly(
  server: BenchServer,
  accounts: readonly BenchAccount[],
  lanes: number,
): Promise<{ readonly tokens: BenchTokens[]; readonly perSecond: number }> {
  const client = createClient(server.url)
  const tokens: BenchTokens[] = []
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

/** Logins through GraphQL, throttles, database and tokens, against what the hasher alone does before and after. */
export async function benchLogins(
  name: string,
  server: BenchServer,
  accounts: readonly BenchAccount[],
): Promise<readonly BenchTokens[]> {
  const before = hasherAlone()
  const logins = await logInRepeatedly(server, accounts, 8)
  const alone = (before + hasherAlone()) / 2
  report(`${name}: hasher alone`, `${alone.toFixed(1)} /s`)
  report(`${name}: logins`, `${logins.perSecond.toFixed(1)} /s`)
  report(`${name}: logins ÷ hasher alone`, (logins.perSecond / alone).toFixed(2), '≥ 0.90')
  return logins.tokens
}

function hasherAlone(): number {
  const argv = ['--import', 'tsx', 'bench/support/hasher.ts', String(SECONDS)]
  return Number(execFileSync(process.execPath, argv, { encoding: 'utf8' }))
}
