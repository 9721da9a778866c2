import { describe, expect, it, vi } from 'vitest'
import { GraphQLRequestError, ServerUnreachableError } from '../../src/client/client.ts'
import {
  Login,
  Logout,
  Me,
  MySessions,
  RefreshSession,
} from '../../src/client/generated/operations.ts'
import { createMemoryStorage } from '../../src/client/storage.ts'
import { useApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import { RevokeOtherSessions } from '../support/operations.ts'
import { expectOutcome, logIn, newPerson } from '../support/people.ts'
import { refresh, tryRefresh, whoIs } from '../support/sessions.ts'
import { SQLITE } from '../support/stores.ts'
import { createClientOf, createLossyFetch, logInAs } from './clients.ts'

describe('authograph/client in BEARER transport', () => {
  const app = useApp(SQLITE)

  it('stays logged in over any number of access tokens', async () => {
    const person = await newPerson(app)
    const client = createClientOf(app)
    expect(await client.query(Me)).toEqual({ me: null })
    await logInAs(client, person)
    for (let hour = 0; hour < 5; hour += 1) {
      expect((await client.query(Me)).me?.email).toBe(person.email)
      await app.advanceSeconds(3600)
    }
    expect(client.states).toEqual([{ status: 'ACTIVE' }])
  })

  it('renews a token shortly before its end, once for all that ask', async () => {
    const person = await newPerson(app)
    let refreshes = 0
    const client = createClientOf(app, {
      fetch: (input, init) => {
        if (String(init?.body).includes('refreshSession')) refreshes += 1
        return fetch(input, init)
      },
    })
    await logInAs(client, person)
    await app.advanceSeconds(569)
    await client.query(Me)
    expect(refreshes).toBe(0)
    await app.advanceSeconds(1)
    await Promise.all(Array.from({ length: 20 }, () => client.query(Me)))
    expect(refreshes).toBe(1)
  })

  it.each([
    ['behind', -3600],
    ['ahead', 3600],
  ])('gets along with a clock that is an hour %s', async (_name, offsetSeconds) => {
    const person = await newPerson(app)
    let requests = 0
    const client = createClientOf(app, {
      now: () => app.clock.now().getTime() + offsetSeconds * 1000,
      fetch: (input, init) => {
        requests += 1
        return fetch(input, init)
      },
    })
    await logInAs(client, person)
    await client.query(Me)
    expect(requests).toBe(2)
    await app.advanceSeconds(601)
    expect((await client.query(Me)).me?.email).toBe(person.email)
    expect(requests).toBeLessThanOrEqual(5)
  })

  it('keeps the session in the storage, for the next start', async () => {
    const person = await newPerson(app)
    const storage = createMemoryStorage()
    await logInAs(createClientOf(app, { storage }), person)
    await app.advanceSeconds(86_400)
    const next = createClientOf(app, { storage })
    expect((await next.query(Me)).me?.email).toBe(person.email)
    expect(await whoIs(app, { accessToken: (await next.accessToken()) ?? '' })).toBe(person.email)
  })

  it('is known as the same device at the next login, also after a logout', async () => {
    const person = await newPerson(app)
    const client = createClientOf(app)
    await logInAs(client, person)
    await client.logout()
    await app.advanceSeconds(60)
    const before = (await app.mailsTo(person.email)).length
    await logInAs(client, person)
    expect(await app.mailsTo(person.email)).toHaveLength(before)
  })

  it('forgives answers that get lost while it renews', async () => {
    const person = await newPerson(app)
    const losses = ['answer', 'request', 'answer', 'answer'] as const
    let isLossy = false
    let lost = 0
    const lossy = createLossyFetch(() => (isLossy ? (losses[lost++] ?? null) : null))
    const client = createClientOf(app, { fetch: lossy })
    await logInAs(client, person)
    await app.advanceSeconds(601)
    isLossy = true
    expect((await client.query(Me)).me?.email).toBe(person.email)
    expect(lost).toBeGreaterThan(4)
    expect(client.states).toEqual([{ status: 'ACTIVE' }])
  })

  it('says that the server cannot be reached, and keeps the session', {
    timeout: 30_000,
  }, async () => {
    const person = await newPerson(app)
    let isReachable = true
    const client = createClientOf(app, {
      fetch: (input, init) =>
        isReachable
          ? fetch(input, init)
          : Promise.resolve(new Response('<h1>502</h1>', { status: 502 })),
    })
    await logInAs(client, person)
    await app.advanceSeconds(580)
    isReachable = false
    // Twenty seconds are left of the token: not to be renewed is no reason to fail.
    await expect(client.accessToken()).resolves.toBeTypeOf('string')
    await expect(client.query(Me)).rejects.toThrow(ServerUnreachableError)
    await app.advanceSeconds(21)
    isReachable = true
    expect((await client.query(Me)).me?.email).toBe(person.email)
    expect(client.states).toEqual([{ status: 'ACTIVE' }])
  })

  it('tells why a session has ended', async () => {
    const person = await newPerson(app)
    const client = createClientOf(app)
    await logInAs(client, person)
    const other = await logIn(app, person)
    expectOutcome(
      dataOf(await app.send(RevokeOtherSessions, {}, other)).revokeOtherSessions,
      'RevokeOtherSessionsSuccess',
    )
    const error = await client.query(MySessions, {}).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(GraphQLRequestError)
    expect(error).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'SESSION_ENDED' })
    expect(client.states).toEqual([
      { status: 'ACTIVE' },
      { status: 'ENDED', reason: 'REVOKED', message: expect.stringContaining('another device') },
    ])
    expect(await client.query(Me)).toEqual({ me: null })
  })

  it('tells of it when somebody plays an older refresh token', async () => {
    const person = await newPerson(app)
    const storage = createMemoryStorage()
    const client = createClientOf(app, { storage })
    await logInAs(client, person)
    const { refreshToken: old } = JSON.parse((await storage.get('authograph.session')) ?? '')
    await app.advanceSeconds(601)
    await client.query(Me)
    await app.advanceSeconds(11)
    expect(expectOutcome(await tryRefresh(app, old), 'SessionEndedError').reason).toBe('REUSED')
    await client.query(Me).catch(() => {})
    expect(client.states.at(-1)).toMatchObject({ status: 'ENDED', reason: 'REUSED' })
    expect(await storage.get('authograph.session')).toBeNull()
  })

  it('goes on with what another program has put into the storage', async () => {
    const person = await newPerson(app)
    const storage = createMemoryStorage()
    const client = createClientOf(app, { storage })
    await logInAs(client, person)
    const stored = JSON.parse((await storage.get('authograph.session')) ?? '')
    await app.advanceSeconds(601)
    const renewed = await refresh(app, stored.refreshToken)
    await storage.set(
      'authograph.session',
      JSON.stringify({
        ...stored,
        ...renewed,
        accessTokenExpiresAtMs: Date.parse(renewed.accessTokenExpiresAt),
        receivedAtMs: app.clock.now().getTime(),
      }),
    )
    await client.query(Me)
    expect(await client.accessToken()).toBe(renewed.accessToken)
  })

  it('never goes back behind what another program has got, however late its own answer comes', async () => {
    const person = await newPerson(app)
    const storage = createMemoryStorage()
    let whileItWaits: (() => Promise<unknown>) | undefined
    const slow = createClientOf(app, {
      storage,
      locks: { request: (_name, work) => work() },
      async fetch(input, init) {
        const response = await fetch(input, init)
        if (String(init?.body).includes('refreshSession')) await whileItWaits?.()
        return response
      },
    })
    await logInAs(slow, person)
    const other = createClientOf(app, { storage })
    await app.advanceSeconds(601)
    whileItWaits = async () => {
      for (let renewals = 0; renewals < 2; renewals += 1) {
        await other.query(Me)
        await app.advanceSeconds(601)
      }
      await other.query(Me)
    }
    expect((await slow.query(Me)).me?.email).toBe(person.email)
    await app.advanceSeconds(601)
    expect((await other.query(Me)).me?.email).toBe(person.email)
    expect([...slow.states, ...other.states].map(({ status }) => status)).not.toContain('ENDED')
  })

  it('tells other clients of the storage of a login and a logout', async () => {
    const [person, storage] = [await newPerson(app), createMemoryStorage()]
    const [here, there] = [createClientOf(app, { storage }), createClientOf(app, { storage })]
    const elsewhere = createClientOf(app)
    expect([await there.query(Me), await elsewhere.query(Me)]).toEqual([{ me: null }, { me: null }])
    await logInAs(here, person)
    await expect.poll(() => there.states).toEqual([{ status: 'ACTIVE' }])
    expect((await there.query(Me)).me?.email).toBe(person.email)
    await here.mutate(Logout)
    const ended = { status: 'ENDED', reason: 'LOGGED_OUT', message: null }
    await expect.poll(() => there.states.at(-1)).toEqual(ended)
    expect(await there.query(Me)).toEqual({ me: null })
    expect(elsewhere.states).toEqual([])
  })

  it('forgets the session at a logout even if the server does not hear of it', async () => {
    const person = await newPerson(app)
    let isReachable = true
    const client = createClientOf(app, {
      fetch: (input, init) =>
        isReachable ? fetch(input, init) : Promise.reject(new TypeError('fetch failed')),
    })
    await logInAs(client, person)
    isReachable = false
    await expect(client.logout()).rejects.toThrow(ServerUnreachableError)
    isReachable = true
    expect(await client.query(Me)).toEqual({ me: null })
  })

  it('lets the application renew by itself, and takes what it gets', async () => {
    const person = await newPerson(app)
    const storage = createMemoryStorage()
    const client = createClientOf(app, { storage })
    await logInAs(client, person)
    const { refreshToken } = JSON.parse((await storage.get('authograph.session')) ?? '')
    await app.advanceSeconds(60)
    const { refreshSession } = await client.mutate(RefreshSession, { input: { refreshToken } })
    const { tokens } = expectOutcome(refreshSession, 'RefreshSessionSuccess')
    expect(await client.accessToken()).toBe(tokens.accessToken)
  })

  it('says so where a document forgets to select the tokens', async () => {
    const { email, password } = await newPerson(app)
    const client = createClientOf(app)
    const input = { identifier: email, password }
    const document =
      'mutation($input: LoginInput!) { login(input: $input) { __typename ... on LoginSuccess { user { id } } } }'
    await expect(client.mutate(document, { input })).rejects.toThrow('must select session { id }')
  })

  it('asks for nothing that only browsers have', async () => {
    for (const name of ['BroadcastChannel', 'navigator', 'window', 'document', 'localStorage']) {
      vi.stubGlobal(name, undefined)
    }
    const person = await newPerson(app)
    const client = createClientOf(app)
    await logInAs(client, person)
    await app.advanceSeconds(601)
    const answers = await Promise.all(Array.from({ length: 5 }, () => client.query(Me)))
    expect(answers.map(({ me }) => me?.email)).toEqual(answers.map(() => person.email))
    await client.logout()
    client.close()
    vi.unstubAllGlobals()
  })

  it('leaves a wrong password to the application', async () => {
    const { email } = await newPerson(app)
    const client = createClientOf(app)
    const input = { identifier: email, password: 'not the password' }
    expectOutcome((await client.mutate(Login, { input })).login, 'InvalidCredentialsError')
    expect(client.states).toEqual([])
  })
})
