import { expect } from 'vitest'
import { type AppSettings, type RunningApp, startApp, type TestApp } from './app.ts'
import { expectCleanLog } from './clean-log.ts'
import type { Answer } from './http.ts'
import type { Hygraph } from './hygraph/start.ts'
import type { Row } from './hygraph/store/row.ts'
import { Login } from './operations.ts'
import { newAddress, newPerson, PASSWORD, type Person } from './people.ts'
import { HYGRAPH } from './stores.ts'

/** Longer than the courier puts off what it could not bring, and than profiles are cached. */
const POSTPONED_SECONDS = 61

/** An app whose users live in Hygraph, until the end of the scope. */
export async function startUsers(settings: AppSettings = {}) {
  const app = await startApp(HYGRAPH, settings)
  const hygraph = hygraphOf(app)
  return { app, hygraph, [Symbol.asyncDispose]: () => app.stop() }
}

/** The Hygraph that an app's users live in. */
export function hygraphOf({ hygraph }: TestApp): Hygraph {
  if (hygraph === undefined) throw new TypeError('the users of this app live elsewhere')
  return hygraph
}

/** A person whose account has been brought to Hygraph. */
export async function newSettledPerson(app: TestApp, email = newAddress()): Promise<Person> {
  const person = await newPerson(app, email)
  await bring(app)
  return person
}

/** Brings everything that waits to Hygraph, what was put off included. */
export async function bring(app: TestApp): Promise<void> {
  await app.app.drainUsers()
  if ((await waiting(app)) === 0) return
  await app.advanceSeconds(POSTPONED_SECONDS)
  await app.app.drainUsers()
}

/** How many users have yet to be brought to Hygraph, or to be removed there. */
export async function waiting({ app }: TestApp): Promise<number> {
  const due = await app.database.queries
    .selectFrom('user_states')
    .select('user_id')
    .where('due_at', 'is not', null)
    .execute()
  return due.length
}

/** The only row that Hygraph has for an address. */
export function rowOf(app: TestApp, email: string): Row {
  const rows = hygraphOf(app).rows.list()
  const [row, ...more] = rows.filter(({ emailKey }) => emailKey === email.toLowerCase())
  if (row === undefined || more.length > 0) {
    throw new Error(`expected one row, but there are ${row === undefined ? 0 : more.length + 1}`)
  }
  return row
}

/** Changes the row of an address as somebody does who may edit content in Hygraph. */
export function tamper(app: TestApp, email: string, values: Readonly<Record<string, unknown>>) {
  return hygraphOf(app).rows.change(rowOf(app, email).id, values)
}

/** What a login comes to: the outcome's name, or the code of the top-level error. */
export async function loginOutcome(app: TestApp, email: string, password = PASSWORD) {
  const answer = await app.send(Login, { input: { identifier: email, password } })
  if (answer.errors.length > 0) return expectUnavailable(answer)
  return answer.data?.login.__typename
}

/** That a request was answered with UNAVAILABLE and when to come back. @returns the code */
export function expectUnavailable({ status, headers, errors, text }: Answer<unknown>): string {
  expect(errors, text).toMatchObject([
    { extensions: { code: 'UNAVAILABLE', retryAt: expect.any(String) } },
  ])
  expect(status).toBe(503)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  return 'UNAVAILABLE'
}

/** What the log says of a user: the texts of the errors that name its id. */
export function reportsOf({ log }: TestApp, userId: string): string[] {
  return log
    .map((line) => JSON.parse(line))
    .filter((entry) => entry.level === 'error' && entry.userId === userId)
    .map((entry) => String(entry.msg))
}

/** That the log holds nothing of anybody: no address, password, hash, token or sealed value. */
export function expectSilentLog(app: RunningApp | TestApp, typed: readonly string[] = []): void {
  expectCleanLog(app, ['$argon2', PASSWORD, ...typed])
}
