import { parseArgs } from 'node:util'
import { createAccounts } from './support/accounts.ts'
import { createClient, quantile } from './support/client.ts'
import { report } from './support/report.ts'
import { type BenchServer, startServer } from './support/server.ts'

// Strangers guess passwords from many networks, while the owner of an account logs in from a device that is known:
// `npm run build && npx tsx bench/attack-storm.ts --tries 10000`.

const NETWORKS = 200
const AT_ONCE = 200
/** As often as one account may be logged in to for as long as this takes. */
const OWNERS_PAUSE_MS = 1_000
const WARM_LOGINS = 50
const GOAL_MS = 1_000

const LOGIN = `mutation ($input: LoginInput!) {
  login(input: $input) { __typename ... on LoginSuccess { deviceToken } }
}`

/** The allowances as they are in production; the load comes through a proxy that says from where. */
const SETTINGS = { THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'fatal' }

const { values } = parseArgs({ options: { tries: { type: 'string', default: '10000' } } })
const tries = Number(values.tries)

/** The outcome, or the code of the top-level error. */
function outcomeOf(text: string): string {
  const { data, errors } = JSON.parse(text)
  return data?.login?.__typename ?? errors?.[0]?.extensions?.code ?? 'nothing'
}

/** Guesses until all tries are used. @returns how often each outcome came */
async function attack(server: BenchServer, identifierOf: (index: number) => string) {
  const client = createClient(server.url)
  const outcomes = new Map<string, number>()
  let begun = 0
  const lane = async () => {
    while (begun < tries) {
      const index = begun++
      const input = { identifier: identifierOf(index), password: `guess number ${index}` }
      const network = index % NETWORKS
      const headers = { 'x-forwarded-for': `198.${18 + Math.floor(network / 100)}.${network}.7` }
      const outcome = outcomeOf((await client.send(LOGIN, { input }, headers)).text)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  client.close()
  return outcomes
}

/** Logs in again and again until told to stop. */
async function logInMeanwhile(server: BenchServer, input: object, until: Promise<unknown>) {
  const client = createClient(server.url)
  const milliseconds: number[] = []
  const refusals: string[] = []
  let isOver = false
  void until.then(() => {
    isOver = true
  })
  while (!isOver) {
    const headers = { 'x-forwarded-for': '192.0.2.77' }
    const answer = await client.send(LOGIN, { input }, headers)
    milliseconds.push(answer.milliseconds)
    const outcome = outcomeOf(answer.text)
    if (outcome !== 'LoginSuccess') refusals.push(outcome)
    await new Promise((resolve) => setTimeout(resolve, OWNERS_PAUSE_MS))
  }
  client.close()
  return { milliseconds, refusals }
}

async function bench(name: string, identifierOf: (owner: string, index: number) => string) {
  const server = await startServer(SETTINGS)
  try {
    const [owner] = await createAccounts(server.url, 1)
    if (owner === undefined) throw new Error('there is no account')
    const client = createClient(server.url)
    const credentials = { identifier: owner.email, password: owner.password }
    const first = JSON.parse((await client.send(LOGIN, { input: credentials })).text)
    const { deviceToken } = first.data.login
    // A server that people live on has compiled what it runs.
    for (let warm = 0; warm < WARM_LOGINS; warm += 1) {
      await client.send(LOGIN, { input: { ...credentials, deviceToken } })
    }
    client.close()
    const storm = attack(server, (index) => identifierOf(owner.email, index))
    const { milliseconds, refusals } = await logInMeanwhile(
      server,
      { ...credentials, deviceToken },
      storm,
    )
    for (const [outcome, count] of await storm) report(`${name}: ${outcome}`, String(count))
    const ms = (share: number) => `${Math.round(quantile(milliseconds, share))} ms`
    report(`${name}: the owner's logins`, String(milliseconds.length))
    report(`${name}: refused of them`, `${refusals.length} ${[...new Set(refusals)]}`.trim(), '0')
    report(`${name}: the owner's median`, ms(0.5))
    report(`${name}: the owner's p99`, ms(0.99), `≤ ${GOAL_MS} ms`)
    report(`${name}: the owner's longest`, ms(1), `≤ ${GOAL_MS} ms`)
  } finally {
    await server.stop()
  }
}

await bench('one account', (owner) => owner)
await bench('many accounts', (_owner, index) => `stranger-${index}@example.com`)
