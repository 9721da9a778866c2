import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createVerifier, type Verifier } from '../../src/verify/verify.ts'
import { createBrowserFetch } from '../clients/browser-fetch.ts'
import { useApp } from '../support/app.ts'
import { newPerson, type Person } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { createClientOf, logInAs } from './clients.ts'

const ORDERS = 'https://orders.example.com'

describe('fetchFor of authograph/client', () => {
  const app = useApp(SQLITE, { AUDIENCES: ORDERS })
  let service: Server
  let url: string
  let person: Person
  /** What the service was sent, request by request: whose it was, or why it was refused. */
  let seen: string[]
  /** What a GraphQL service does: it refuses with status 200. */
  let refusesInGraphQL: boolean

  beforeAll(async () => {
    person = await newPerson(app)
    const verifier = createVerifier({
      issuer: app.configuration.server.publicUrl,
      audience: ORDERS,
      jwksUrl: `${app.url}/.well-known/jwks.json`,
      now: app.clock.now,
    })
    service = createServer((request, response) => void answer(verifier, request, response))
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
    const address = service.address()
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
  })
  beforeEach(() => {
    seen = []
    refusesInGraphQL = false
  })
  afterAll(() => service.close())

  const answer = async (
    verifier: Verifier,
    ...[request, response]: Parameters<Parameters<typeof createServer>[1] & object>
  ) => {
    const verification = await verifier.authenticate(request.headers.authorization)
    let body = ''
    for await (const chunk of request) body += String(chunk)
    seen.push(verification.ok ? verification.viewer.userId : verification.reason)
    response.setHeader('content-type', 'application/json')
    if (verification.ok) {
      response.end(JSON.stringify({ data: { body } }))
      return
    }
    response.statusCode = refusesInGraphQL ? 200 : 401
    const extensions = { code: 'UNAUTHENTICATED', reason: verification.reason }
    response.end(JSON.stringify({ errors: [{ message: 'No.', extensions }] }))
  }
  const ask = async (fetchOrders: typeof fetch) => {
    const response = await fetchOrders(url, { method: 'POST', body: 'an order' })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const ACCEPTED = { status: 200, body: { data: { body: 'an order' } } }

  it('carries one token for all requests, until shortly before its end', async () => {
    let issued = 0
    const client = createClientOf(app, {
      fetch: (input, init) => {
        if (String(init?.body).includes('issueAccessToken')) issued += 1
        return fetch(input, init)
      },
    })
    await logInAs(client, person)
    const orders = client.fetchFor(ORDERS)
    expect(await Promise.all([ask(orders), ask(orders), ask(client.fetchFor(ORDERS))])).toEqual(
      Array.from({ length: 3 }, () => ACCEPTED),
    )
    expect(issued).toBe(1)
    await app.advanceSeconds(580)
    expect(await ask(orders)).toEqual(ACCEPTED)
    expect(issued).toBe(2)
    expect(new Set(seen)).toEqual(new Set([person.login.user.id]))
  })

  it.each([
    ['by its status', false],
    ['in the way of GraphQL', true],
  ])('gets another token when the service refuses one as too old, %s', async (_name, inGraphQL) => {
    refusesInGraphQL = inGraphQL
    const startedAt = app.clock.now().getTime()
    const client = createClientOf(app, { now: () => startedAt })
    await logInAs(client, person)
    const orders = client.fetchFor(ORDERS)
    expect(await ask(orders)).toEqual(ACCEPTED)
    await app.advanceSeconds(700)
    expect(await ask(orders)).toEqual(ACCEPTED)
    const { id } = person.login.user
    expect(seen).toEqual([id, 'TOKEN_EXPIRED', id])
  })

  it('serves a session that is kept in a cookie', async () => {
    const browser = createBrowserFetch(app.configuration.server.publicUrl)
    const client = createClientOf(app, { transport: 'COOKIE', fetch: browser.fetch })
    await logInAs(client, person)
    expect(await ask(client.fetchFor(ORDERS))).toEqual(ACCEPTED)
  })

  it('goes without a token where nobody is logged in, and never with that of another', async () => {
    const client = createClientOf(app)
    const orders = client.fetchFor(ORDERS)
    expect((await ask(orders)).status).toBe(401)
    await logInAs(client, person)
    expect(await ask(orders)).toEqual(ACCEPTED)
    await client.logout()
    expect((await ask(orders)).status).toBe(401)
    const other = await newPerson(app)
    await logInAs(client, other)
    expect(await ask(orders)).toEqual(ACCEPTED)
    expect(seen).toEqual([
      'CREDENTIAL_MISSING',
      person.login.user.id,
      'CREDENTIAL_MISSING',
      other.login.user.id,
    ])
  })

  it('says so where the server does not know the service', async () => {
    const client = createClientOf(app)
    await logInAs(client, person)
    await expect(ask(client.fetchFor(`${ORDERS}/`))).rejects.toThrow('issues no tokens')
  })
})
