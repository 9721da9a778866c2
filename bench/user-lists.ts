import { sql } from 'kysely'
import { migrate } from '../src/database/migrate.ts'
import { createAccounts, LOGIN } from './support/accounts.ts'
import { type BenchClient, createClient } from './support/client.ts'
import { type MakeDatabase, openUrl } from './support/databases.ts'
import { ONE, SOME, writeAccounts } from './support/many-accounts.ts'
import { report } from './support/report.ts'
import { startServer } from './support/server.ts'

const FEW = 1_000
const MANY = 1_000_000
const TRIES = 31
const MOST_MS = 3_000

const USERS = `query Users($after: String, $orderBy: UserOrder!, $filter: UserFilter) {
  users(first: 50, after: $after, orderBy: $orderBy, filter: $filter) {
    nodes { id email name username createdAt }
    pageInfo { hasNextPage endCursor }
  }
}`
const COUNT = `query Count($filter: UserFilter) { users(first: 1, filter: $filter) { totalCount } }`
const ORDERS = ['CREATED_AT_DESC', 'CREATED_AT_ASC', 'EMAIL_ASC'] as const
const SEARCHES: Readonly<Record<string, string>> = {
  'one, by its address': 'oberquist@rare',
  'one, by its name': 'lorenz øberqv',
  'one, by its username': 'quist1',
  'one, by its whole address': ONE.email,
  'one, by its id': ONE.id,
  'one, by two characters': 'øb',
  'all, by one character': 'a',
  'many, by two characters': 'ma',
  'many (one in 20)': 'anna',
  [`many (one in ${SOME.oneIn})`]: SOME.name,
  none: 'zzqqxx',
  'none, by two characters': 'ßx',
  'none, by what others have in parts': 'annagarciagmail',
}

/** What an administrator's list of accounts costs with a thousand of them and with a million. */
export async function benchUserLists(name: string, makeDatabase: MakeDatabase): Promise<void> {
  const few = await measureLists(await makeDatabase(), FEW)
  const many = await measureLists(await makeDatabase(), MANY)
  for (const [what, milliseconds] of few) {
    const manyMs = many.get(what) ?? Number.NaN
    const goal = what.startsWith('totalCount') ? '' : 'ratio ≤ 2'
    const value = `${milliseconds.toFixed(1)} → ${manyMs.toFixed(1)} ms, ratio ${(manyMs / milliseconds).toFixed(2)}`
    report(`${name}: ${what}`, value.padStart(30), goal)
  }
}

/** The fastest answer to each query, in milliseconds: whatever else the machine does only makes it slower. */
async function measureLists(url: string, accounts: number): Promise<Map<string, number>> {
  await fill(url, accounts)
  const server = await startServer({ DATABASE_URL: url })
  const client = createClient(server.url)
  const headers = { authorization: `Bearer ${await tokenOfAdministrator(url, server.url)}` }
  const measure = (query: string, variables: object) => fastestOf(client, query, variables, headers)
  const figures = new Map<string, number>()
  await measure(USERS, { orderBy: 'EMAIL_ASC' })
  for (const orderBy of ORDERS) {
    const found = await client.send(USERS, { orderBy, filter: { search: ONE.email } }, headers)
    const after: string = JSON.parse(found.text).data.users.pageInfo.endCursor
    figures.set(`first page, ${orderBy}`, await measure(USERS, { orderBy }))
    figures.set(`page in the middle, ${orderBy}`, await measure(USERS, { orderBy, after }))
    const filter = { search: 'garcia' }
    figures.set(`search, first page, ${orderBy}`, await measure(USERS, { orderBy, filter }))
    const inMiddle = await measure(USERS, { orderBy, after, filter })
    figures.set(`search, page in the middle, ${orderBy}`, inMiddle)
    const one = { search: 'oberquist@rare' }
    figures.set(`search for one, ${orderBy}`, await measure(USERS, { orderBy, filter: one }))
  }
  for (const [what, search] of Object.entries(SEARCHES)) {
    const variables = { orderBy: 'CREATED_AT_DESC', filter: { search } }
    figures.set(`search: ${what}`, await measure(USERS, variables))
  }
  figures.set('totalCount of all', await measure(COUNT, {}))
  for (const search of ['oberquist@rare', 'zzqqxx', SOME.name, 'garcia', 'a']) {
    figures.set(`totalCount of "${search}"`, await measure(COUNT, { filter: { search } }))
  }
  client.close()
  await server.stop()
  return figures
}

async function fill(url: string, accounts: number): Promise<void> {
  const database = openUrl(url)
  await migrate(database)
  await database.queries.connection().execute(async (queries) => {
    if (database.kind === 'postgres') await sql`set statement_timeout = 0`.execute(queries)
    await writeAccounts({ ...database, queries }, accounts)
  })
  await database.close()
}

async function tokenOfAdministrator(url: string, serverUrl: string): Promise<string> {
  const [account] = await createAccounts(serverUrl, 1)
  const database = openUrl(url)
  await database.queries
    .updateTable('users')
    .set({ roles: '["admin"]' })
    .where('email_key', '=', account?.email ?? '')
    .execute()
  await database.close()
  const client = createClient(serverUrl)
  const input = { identifier: account?.email, password: account?.password }
  const { text } = await client.send(LOGIN, { input })
  client.close()
  return JSON.parse(text).data.login.tokens.accessToken
}

async function fastestOf(
  client: BenchClient,
  query: string,
  variables: object,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const endsAt = performance.now() + MOST_MS
  const milliseconds: number[] = []
  while (milliseconds.length < TRIES && performance.now() < endsAt) {
    const answer = await client.send(query, variables, headers)
    if (JSON.parse(answer.text).errors !== undefined) throw new Error(answer.text)
    milliseconds.push(answer.milliseconds)
  }
  return Math.min(...milliseconds)
}
