import { expect, it } from 'vitest'
import { VERSION } from '../../src/version.ts'
import type { TestApp } from '../support/app.ts'
import { dataOf, type SendOptions } from '../support/http.ts'
import { Activity, Me, NodeById, Server, Sessions } from '../support/operations.ts'
import { logIn, newPerson } from '../support/people.ts'
import { tryLogin } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore('me', (app) => {
  it('is null without a credential, and never an error', async () => {
    expect(dataOf(await app.send(Me, {})).me).toBeNull()
  })

  it('is everything about the account', async () => {
    const person = await newPerson(app)
    const createdAt = app.clock.now().toISOString()
    await app.advanceSeconds(60)
    const { accessToken } = await logIn(app, person)
    expect(dataOf(await app.send(Me, {}, { accessToken })).me).toEqual({
      __typename: 'User',
      id: person.login.user.id,
      email: person.email,
      emailConfirmed: true,
      username: null,
      name: null,
      locale: 'en',
      roles: [],
      status: 'ACTIVE',
      createdAt,
      updatedAt: createdAt,
      lastLoginAt: app.clock.now().toISOString(),
      hasPassword: true,
    })
  })

  it.each([
    ['garbled', { accessToken: 'x' }, 'TOKEN_INVALID'],
    ['no bearer token', { headers: { authorization: 'Basic eDp5' } }, 'TOKEN_INVALID'],
  ])('says that a credential is of no use when it is %s', async (_what, options, reason) => {
    const { status, data, errors } = await app.send(Me, {}, options)
    expect({ status, data }).toEqual({ status: 200, data: { me: null } })
    expect(errors).toMatchObject([
      { path: ['me'], extensions: { code: 'UNAUTHENTICATED', reason } },
    ])
  })
})

onEveryStore('node', (app) => {
  it('finds oneself and the own sessions', async () => {
    const person = await newPerson(app)
    const other = await logIn(app, person)
    expect(await node(person.login.user.id, person)).toMatchObject({
      __typename: 'User',
      email: person.email,
    })
    expect(await node(person.login.session.id, person)).toMatchObject({
      __typename: 'Session',
      current: true,
    })
    expect(await node(other.session.id, person)).toMatchObject({ current: false })
  })

  it('finds nothing of anybody else, exactly as for an unknown id [R84 CVE-2026-24136]', async () => {
    const person = await newPerson(app)
    const stranger = await newPerson(app)
    const unknown = '01910000-0000-7000-8000-000000000000'
    const expected = await app.send(NodeById, { id: unknown }, person)
    expect(dataOf(expected).node).toBeNull()
    const ids = [stranger.login.user.id, stranger.login.session.id, '', 'x', '\0', '%', "' or ''='"]
    for (const id of ids) {
      const answer = await app.send(NodeById, { id }, person)
      expect(answer.text).toBe(expected.text)
    }
    expect(dataOf(await app.send(NodeById, { id: person.login.user.id })).node).toBeNull()
  })

  it('finds no session that is over', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(15 * 86_400)
    const { accessToken } = await logIn(app, person)
    expect(await node(person.login.session.id, { accessToken })).toBeNull()
  })

  it('says like me that a credential is of no use', async () => {
    const { errors } = await app.send(NodeById, { id: 'x' }, { accessToken: 'x' })
    expect(errors[0]?.extensions.reason).toBe('TOKEN_INVALID')
  })

  const node = async (id: string, options: SendOptions) =>
    dataOf(await app.send(NodeById, { id }, options)).node
})

onEveryStore('me.sessions', (app) => {
  it('lists living sessions, newest first, page by page [R51]', async () => {
    const person = await newPerson(app)
    const logins = [person.login, await logIn(app, person), await logIn(app, person)]
    await newPerson(app)
    const newestFirst = logins.map((login) => login.session.id).reverse()
    const page = await sessions(person, { first: 2 })
    expect(page?.totalCount).toBe(3)
    expect(page?.nodes.map((session) => session.id)).toEqual(newestFirst.slice(0, 2))
    expect(page?.edges.map((edge) => edge.node.id)).toEqual(newestFirst.slice(0, 2))
    expect(page?.pageInfo).toEqual({ hasNextPage: true, endCursor: page?.edges[1]?.cursor })
    // A session that begins between two pages moves nothing.
    await logIn(app, person)
    const after = page?.pageInfo.endCursor ?? null
    const rest = await sessions(person, { first: 2, after })
    expect(rest?.nodes).toMatchObject([{ id: newestFirst[2], current: true }])
    expect(rest?.pageInfo.hasNextPage).toBe(false)
    expect(rest?.totalCount).toBe(4)
    const end = await sessions(person, { first: 2, after: rest?.pageInfo.endCursor ?? null })
    expect(end).toMatchObject({ nodes: [], edges: [] })
    expect(end?.pageInfo).toEqual({ hasNextPage: false, endCursor: null })
    // The cursor of an edge is the same on every page that shows it.
    const [second] =
      (await sessions(person, { first: 1, after: page?.edges[0]?.cursor ?? null }))?.edges ?? []
    expect(second).toEqual(page?.edges[1])
  })

  it('says when a session was used, exact to ten minutes', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(300)
    const [session] = (await sessions(person, { first: 1 }))?.nodes ?? []
    const now = app.clock.now().getTime()
    expect(now - new Date(session?.lastUsedAt ?? '').getTime()).toBeLessThanOrEqual(600_000)
    expect(session?.freshUntil).toBe(new Date(now + 300_000).toISOString())
  })

  const sessions = async (options: SendOptions, page: { first: number; after?: string | null }) =>
    dataOf(await app.send(Sessions, page, options)).me?.sessions
})

onEveryStore('me.activity', (app) => {
  it('lists what happened to the account, newest first, page by page', async () => {
    const person = await newPerson(app)
    const headers = {
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    }
    await tryLogin(app, { identifier: person.email, password: 'wrong' }, { headers })
    const first = await activity(app, person, { first: 1 })
    expect(first?.nodes).toEqual([
      {
        id: expect.any(String),
        type: 'LOGIN_FAILED',
        occurredAt: app.clock.now().toISOString(),
        ipAddress: '127.0.0.1',
        deviceLabel: 'Firefox on Linux',
        byAdministrator: false,
      },
    ])
    expect(first?.pageInfo).toEqual({ hasNextPage: true, endCursor: first?.edges[0]?.cursor })
    await logIn(app, person)
    const rest = await activity(app, person, { first: 100, after: first?.pageInfo.endCursor ?? '' })
    expect(rest?.nodes.map((event) => event.type)).toEqual([
      'LOGGED_IN',
      'EMAIL_CONFIRMED',
      'REGISTERED',
    ])
    expect(rest?.pageInfo.hasNextPage).toBe(false)
  })
})

onEveryStore('pages', (app) => {
  it.each([0, -1, 101, 2_147_483_647])('have from 1 to 100 items, not %i', async (first) => {
    const person = await newPerson(app)
    for (const document of [Sessions, Activity]) {
      const { status, errors } = await app.send<unknown, object>(document, { first }, person)
      expect(status).toBe(200)
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
      expect(errors[0]?.message).toBe('first must be from 1 to 100.')
    }
    await app.send(Sessions, { first: 1 }, person).then(dataOf)
    await app.send(Activity, { first: 100 }, person).then(dataOf)
  })

  it.each(['', 'x', '\0', '%00', 'bm9wZQ==', "' or 1=1", 'é', 'x'.repeat(50_000)])(
    'begin behind a cursor that the server gave, and no other (%#)',
    async (after) => {
      const person = await newPerson(app)
      for (const document of [Sessions, Activity]) {
        const variables = { first: 5, after }
        const { status, errors } = await app.send<unknown, object>(document, variables, person)
        expect(status).toBe(200)
        expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
      }
    },
  )
})

onEveryStore('server', (app) => {
  it('says what it offers, to everyone', async () => {
    expect(dataOf(await app.send(Server, {})).server).toEqual({
      version: VERSION,
      registrationOpen: true,
      emailConfirmationRequired: true,
      loginMethods: ['PASSWORD', 'EMAIL_CODE'],
      passwordPolicy: { minLength: 8, maxLength: 128, minStrength: 3 },
      captcha: null,
    })
    expect(dataOf(await app.send(Server, {}, { accessToken: 'x' })).server.version).toBe(VERSION)
  })
})

onEveryStore(
  'server, as an operator has set it up',
  (app) => {
    it('says so', async () => {
      expect(dataOf(await app.send(Server, {})).server).toMatchObject({
        registrationOpen: false,
        emailConfirmationRequired: false,
        passwordPolicy: { minLength: 15, maxLength: 128, minStrength: 4 },
      })
    })
  },
  {
    REGISTRATION: 'closed',
    EMAIL_CONFIRMATION: 'optional',
    ACCOUNT_PRIVACY: 'reveal',
    PASSWORD_MIN_LENGTH: '15',
    PASSWORD_MIN_STRENGTH: '4',
  },
)

async function activity(
  app: TestApp,
  options: SendOptions,
  page: { first: number; after?: string },
) {
  return dataOf(await app.send(Activity, page, options)).me?.activity
}
