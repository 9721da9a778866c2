import { describe, expect, it } from 'vitest'
import { settingsFor, startApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import type { SettingsInput } from '../support/hygraph/knobs.ts'
import {
  bring,
  expectSilentLog,
  loginOutcome,
  newSettledPerson,
  reportsOf,
  rowOf,
  startUsers,
  waiting,
} from '../support/hygraph-users.ts'
import { startNode } from '../support/nodes.ts'
import { Me } from '../support/operations.ts'
import { newAddress, newPerson } from '../support/people.ts'
import { changeStoredUser, storedUser, storeOf } from '../support/stored-users.ts'
import { HYGRAPH } from '../support/stores.ts'
import { startUsers as startBare } from './connection.ts'

// What is not established about Hygraph, and what its tiers limit: an account has the same life with each possibility.
const POSSIBILITIES: readonly [string, SettingsInput][] = [
  ['nothing out of the ordinary', {}],
  ['a change of an absent row that is "not allowed"', { absentRow: 'notAllowed' }],
  ['a unique violation with status 200', { uniqueViolationStatus: 200 }],
  ['mutations that stand alone', { atomicMutations: false }],
  ['pages that are too large refused', { overMaxPageSize: 'error', maxPageSize: 1 }],
  ['reads that are five commits behind', { readLag: { regular: { commits: 5 } } }],
  ['reads that are ten minutes behind', { readLag: { regular: { ms: 600_000 } } }],
  ['answers that take a while', { latencyMs: 150 }],
  ['one operation at a time', { maxConcurrent: 1 }],
  [
    'all of them',
    {
      absentRow: 'notAllowed',
      uniqueViolationStatus: 200,
      atomicMutations: false,
      overMaxPageSize: 'error',
      errorBody: 'plain',
      readLag: { regular: { commits: 5 } },
    },
  ],
]
const LOST = { effect: 'drop', committed: true } as const
const CACHE_SECONDS = 31
const WRONG = 'not the password'

describe('with', () => {
  it.concurrent.each(POSSIBILITIES)(
    '%s an account is made, changed, moved and removed',
    async (_, settings) => {
      await using it = await startUsers()
      const { app, hygraph } = it
      hygraph.knobs.set(settings)
      hygraph.knobs.fail({ ...LOST, operation: 'CreateAuthUser', times: 3 })
      const ann = await newPerson(app)
      await bring(app)
      expect(await loginOutcome(app, ann.email)).toBe('LoginSuccess')

      hygraph.knobs.fail({ ...LOST, operation: 'UpdateAuthUserAtVersion', times: 3 })
      await changeStoredUser(app, ann.email, { roles: ['editor'] })
      await bring(app)
      await app.advanceSeconds(CACHE_SECONDS)
      expect(dataOf(await app.send(Me, {}, ann)).me?.roles).toEqual(['editor'])

      const address = newAddress()
      const pass = { effect: 'latency', ms: 0, operation: 'UpdateAuthUser' } as const
      hygraph.knobs.fail(pass, { ...LOST, operation: 'UpdateAuthUser' })
      await changeStoredUser(app, ann.email, { email: address, emailKey: address })
      await bring(app)
      expect(hygraph.rows.list()).toMatchObject([{ emailKey: address, version: 3 }])
      expect(await loginOutcome(app, address)).toBe('LoginSuccess')
      expect(await loginOutcome(app, ann.email)).toBe('InvalidCredentialsError')

      const bob = await newSettledPerson(app, ann.email)
      expect(rowOf(app, ann.email).userId).toBe(bob.login.user.id)

      hygraph.knobs.fail({ ...LOST, operation: 'DeleteAuthUser' })
      const { id } = await storedUser(app, address)
      await app.app.database.transaction((db) => storeOf(app).remove(db, id))
      expect(await loginOutcome(app, address)).toBe('InvalidCredentialsError')
      await app.advanceSeconds(1)
      await app.app.drainUsers()
      await bring(app)
      expect(hygraph.rows.list().map(({ emailKey }) => emailKey)).toEqual([ann.email])
      expect(await waiting(app)).toBe(0)
      expectSilentLog(app, [ann.email, address])
    },
  )

  it.concurrent.each(POSSIBILITIES)(
    '%s a row that was deleted by hand is refused and reported',
    async (_, settings) => {
      await using it = await startUsers()
      const { app, hygraph } = it
      const ann = await newSettledPerson(app)
      hygraph.knobs.set(settings)
      hygraph.rows.clear()
      expect(await loginOutcome(app, ann.email)).toBe('UNAVAILABLE')
      expect(reportsOf(app, ann.login.user.id)[0]).toMatch(/no row of this user/)
    },
  )
})

describe('when a limit of the tier is reached', () => {
  it.each(['json', 'plain'] as const)(
    'logins are let in or told to come back, with %s bodies',
    async (errorBody) => {
      await using it = await startUsers()
      const { app, hygraph } = it
      const emails: string[] = []
      while (emails.length < 10) emails.push((await newPerson(app)).email)
      await bring(app)
      hygraph.knobs.set({ requestsPerSecond: 1, errorBody, retryAfterSeconds: 2 })
      const logins = await Promise.all(emails.map((email) => loginOutcome(app, email)))
      const wrong = await Promise.all(emails.map((email) => loginOutcome(app, email, WRONG)))
      expect(logins.filter((name) => name !== 'LoginSuccess')).toContain('UNAVAILABLE')
      expect(new Set(logins).size).toBeLessThanOrEqual(2)
      expect(wrong).not.toContain('LoginSuccess')
      expect(wrong).toContain('UNAVAILABLE')
    },
  )

  it('the own budget puts logins off before Hygraph has to refuse them', async () => {
    await using hygraph = await startBare({ settings: { requestsPerSecond: 2 } })
    const app = await startApp(HYGRAPH, {
      ...settingsFor(hygraph),
      HYGRAPH_REQUESTS_PER_SECOND: '2',
    })
    const { email } = await newPerson(app)
    await app.app.drainUsers()
    const logins = await Promise.all(Array.from({ length: 16 }, () => loginOutcome(app, email)))
    expect(new Set(logins)).toEqual(new Set(['LoginSuccess', 'UNAVAILABLE']))
    expect(hygraph.requests.entries.map(({ status }) => status)).not.toContain(429)
    await app.stop()
  })

  it.each(['json', 'plain'] as const)(
    'nobody is told that the password is wrong because of the quota, with %s bodies',
    async (errorBody) => {
      await using it = await startUsers()
      const { app, hygraph } = it
      const ann = await newSettledPerson(app)
      const me = async () => dataOf(await app.send(Me, {}, ann)).me?.email
      await me()
      hygraph.knobs.set({ quotaExceeded: true, errorBody })
      expect(await loginOutcome(app, ann.email)).toBe('UNAVAILABLE')
      expect(app.log.filter((line) => line.includes('quota'))).not.toEqual([])
      expect(await me()).toBe(ann.email)
      hygraph.knobs.set({ quotaExceeded: false })
      expect(await loginOutcome(app, ann.email)).toBe('LoginSuccess')
    },
  )
})

describe('with a token', () => {
  it('that was revoked, confirmations wait and nobody is told that the password is wrong', async () => {
    await using it = await startUsers()
    const { app, hygraph } = it
    const ann = await newSettledPerson(app)
    const { authorization } = hygraph.requests.entries[0]?.headers ?? {}
    hygraph.revokeToken(String(authorization).replace('Bearer ', ''))
    const bob = await newPerson(app)
    await app.app.drainUsers()
    expect(await waiting(app)).toBe(1)
    expect(await loginOutcome(app, ann.email)).toBe('UNAVAILABLE')
    expect(await loginOutcome(app, bob.email)).toBe('UNAVAILABLE')
    expect(dataOf(await app.send(Me, {}, bob)).me?.email).toBe(bob.email)
    expect(app.log.filter((line) => line.includes('HYGRAPH_TOKEN'))).not.toEqual([])
  })

  it.each([
    ['that may not read', ['create', 'update', 'delete'], 'UNAVAILABLE'],
    ['that may only read', ['read'], 'LoginSuccess'],
  ] as const)('%s, confirmations wait until it is mended', async (_, rights, outcome) => {
    await using hygraph = await startBare()
    const HYGRAPH_TOKEN = hygraph.token(...rights)
    const app = await startApp(HYGRAPH, { ...settingsFor(hygraph), HYGRAPH_TOKEN })
    const { email, login } = await newPerson(app)
    await app.app.drainUsers()
    expect(await waiting(app)).toBe(1)
    expect(await loginOutcome(app, email)).toBe(outcome)
    expect(app.log.filter((line) => line.includes('authograph hygraph check'))).not.toEqual([])
    const mended = await startNode({ ...app, hygraph }, HYGRAPH)
    await bring(mended)
    expect(hygraph.rows.list()).toMatchObject([{ userId: login.user.id }])
    await mended.stop()
    await app.stop()
  })
})
