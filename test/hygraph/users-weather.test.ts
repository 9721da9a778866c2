import { hash } from 'argon2'
import { describe, expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import {
  bring,
  expectSilentLog,
  expectUnavailable,
  hygraphOf,
  loginOutcome,
  newSettledPerson,
  rowOf,
  startUsers,
  waiting,
} from '../support/hygraph-users.ts'
import { Activity, Logout, Me, Sessions } from '../support/operations.ts'
import { expectOutcome, logIn, newAddress, PASSWORD, type Person } from '../support/people.ts'
import { applyFor, confirm, newRegistration } from '../support/registrations.ts'
import { refresh } from '../support/sessions.ts'
import { changeStoredUser, storedUser } from '../support/stored-users.ts'
import { WEATHERS } from './weather.ts'

const CACHE_SECONDS = 31
const WRONG = 'not the password'
/** Where Hygraph does not answer at all, each try takes four seconds. */
const TIMEOUT_MS = 120_000
const weatherOf = WEATHERS.map((weather) => [weather.name, weather] as const)

describe('while every request to Hygraph meets', () => {
  it.concurrent.each(weatherOf)(
    '%s',
    async (_, { fault, always }) => {
      await using it = await startUsers()
      const { app, hygraph } = it
      const ann = await newSettledPerson(app)
      const other = await logIn(app, ann)
      const bob = await newRegistration(app)
      hygraph.knobs.fail({ ...fault, times: 'always' })

      const [login, wrong, stranger] = await Promise.all([
        loginOutcome(app, ann.email),
        loginOutcome(app, ann.email, WRONG),
        loginOutcome(app, newAddress()),
      ])
      expect(login).toBe(always)
      const refusal = always === 'LoginSuccess' ? 'InvalidCredentialsError' : always
      expect([wrong, stranger]).toEqual([refusal, refusal])

      await expectSessionsGoOn(app, ann)
      const { logout } = dataOf(await app.send(Logout, {}, other))
      expect(logout.endedSessionId).toBe(other.session.id)
      const applicant = { email: newAddress(), password: PASSWORD }
      expectOutcome(await applyFor(app, applicant), 'RegisterSuccess')

      // The account is there at once, and waits for its row.
      const { token, challenge } = bob
      const confirmed = await confirm(app, { link: { token, challenge } })
      const { tokens } = expectOutcome(confirmed, 'LoginSuccess')
      const me = await app.send(Me, {}, { accessToken: tokens?.accessToken ?? '' })
      expect(dataOf(me).me?.email).toBe(bob.email)
      const again = await confirm(app, { link: { token, challenge } })
      expect(again.__typename).toBe('InvalidTokenError')

      hygraph.knobs.reset()
      await bring(app)
      await expectAllThere(app, [ann.email, bob.email])
      expectSilentLog(app, [ann.email, bob.email])
    },
    TIMEOUT_MS,
  )
})

describe('where one request to Hygraph meets', () => {
  it.concurrent.each(weatherOf)(
    '%s',
    async (_, { fault, once }) => {
      await using it = await startUsers()
      const { app, hygraph } = it
      const failOnce = (operation: string) => hygraph.knobs.fail({ ...fault, operation })

      failOnce('CreateAuthUser')
      const ann = await newSettledPerson(app)
      await expectAllThere(app, [ann.email])

      failOnce('FindAuthUser')
      expect(await loginOutcome(app, ann.email)).toBe(once)
      expect(hygraph.knobs.faults).toEqual([])
      failOnce('FindAuthUser')
      const refusal = once === 'LoginSuccess' ? 'InvalidCredentialsError' : once
      expect(await loginOutcome(app, ann.email, WRONG)).toBe(refusal)

      await weakenHash(app, ann.email)
      const { version } = await storedUser(app, ann.email)
      failOnce('UpdateAuthUserAtVersion')
      expect(await loginOutcome(app, ann.email)).toBe('LoginSuccess')
      await bring(app)
      expect(rowOf(app, ann.email).version).toBe(version + 1)

      failOnce('UpdateAuthUser')
      const address = newAddress()
      await changeStoredUser(app, ann.email, { email: address, emailKey: address })
      await bring(app)
      await expectAllThere(app, [address])
      expect(await loginOutcome(app, ann.email)).toBe('InvalidCredentialsError')
      expectSilentLog(app, [ann.email, address])
    },
    TIMEOUT_MS,
  )
})

describe('while every change in Hygraph meets', () => {
  it.concurrent.each(weatherOf)(
    '%s',
    async (_, { fault }) => {
      await using it = await startUsers()
      const { app, hygraph } = it
      const ann = await newSettledPerson(app)
      await weakenHash(app, ann.email)
      for (const operation of ['UpdateAuthUserAtVersion', 'UpdateAuthUser']) {
        hygraph.knobs.fail({ ...fault, operation, times: 'always' })
      }
      expect(await loginOutcome(app, ann.email)).toBe('LoginSuccess')
      await changeStoredUser(app, ann.email, { roles: ['editor'] })
      expect(await loginOutcome(app, ann.email)).toBe('LoginSuccess')
      expect(await loginOutcome(app, ann.email, WRONG)).toBe('InvalidCredentialsError')
      const { me } = dataOf(await app.send(Me, {}, ann))
      expect(me?.roles).toEqual(['editor'])
      hygraph.knobs.reset()
      await bring(app)
      await expectAllThere(app, [ann.email])
      expect((await storedUser(app, ann.email)).roles).toEqual(['editor'])
    },
    TIMEOUT_MS,
  )
})

it('tells who asks for a profile that no cache has to come back, and lets the session go on', async () => {
  await using it = await startUsers()
  const { app, hygraph } = it
  const ann = await newSettledPerson(app)
  await app.advanceSeconds(CACHE_SECONDS)
  hygraph.knobs.fail({ effect: 'status', status: 500, times: 'always' })
  expectUnavailable(await app.send(Me, {}, ann))
  const { accessToken } = await refresh(app, ann.refreshToken)
  hygraph.knobs.reset()
  expect(dataOf(await app.send(Me, {}, { accessToken })).me?.email).toBe(ann.email)
})

/** Hygraph has these people and no others, each of them once and as the SQL database knows them, and they get in. */
async function expectAllThere(app: TestApp, emails: readonly string[]): Promise<void> {
  expect(await waiting(app)).toBe(0)
  const { rows } = hygraphOf(app)
  expect(rows.list().map(({ emailKey }) => emailKey)).toEqual(emails)
  expect(rows.list({ stage: 'PUBLISHED' })).toEqual([])
  const states = await app.app.database.queries
    .selectFrom('user_states')
    .select(['email_key', 'version'])
    .execute()
  const known = states.map(({ email_key, version }) => [email_key, version])
  expect(rows.list().map(({ emailKey, version }) => [emailKey, version])).toEqual(known)
  await app.advanceSeconds(CACHE_SECONDS)
  for (const email of emails) {
    expect(await loginOutcome(app, email)).toBe('LoginSuccess')
    expect(await loginOutcome(app, email, WRONG)).toBe('InvalidCredentialsError')
  }
}

/** With a profile that was read a moment ago nothing that a session is for needs Hygraph. */
async function expectSessionsGoOn(app: TestApp, person: Person): Promise<void> {
  const { accessToken } = await refresh(app, person.refreshToken)
  const options = { accessToken }
  expect(dataOf(await app.send(Me, {}, options)).me?.email).toBe(person.email)
  expect(dataOf(await app.send(Sessions, {}, options)).me?.sessions.totalCount).toBeGreaterThan(0)
  expect(dataOf(await app.send(Activity, {}, options)).me?.activity.nodes).not.toEqual([])
}

/** Gives an account a hash that the next login raises, and brings it. */
async function weakenHash(app: TestApp, email: string): Promise<void> {
  const passwordHash = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
  await changeStoredUser(app, email, { passwordHash })
  await bring(app)
}
