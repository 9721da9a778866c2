import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SANDBOX_DOCUMENT } from '../../src/http/sandbox-document.ts'
import { type RunningApp, startApp, useApp } from '../support/app.ts'
import { freePort } from '../support/free-port.ts'
import { Login, Me } from '../support/operations.ts'
import { newPerson } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { inChromium } from './chromium.ts'
import { PRODUCTION } from './production.ts'

const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }

/** In place of Apollo's own script, which stands on the internet: it keeps what the page starts it with. */
const EMBEDDED_SANDBOX = 'window.EmbeddedSandbox = class { constructor(o) { window.sandbox = o } }'

inChromium('GET /graphql in a browser', (open) => {
  let app: RunningApp
  let origin: string
  beforeAll(async () => {
    const port = String(await freePort())
    origin = `http://localhost:${port}`
    app = await startApp(SQLITE, { PORT: port, PUBLIC_URL: origin })
  })
  afterAll(() => app.stop())

  const openSandbox = async () => {
    const watched = await open()
    await standInForTheInternet(watched.page, origin)
    await watched.page.goto(`${origin}/graphql`)
    return watched
  }

  it('starts Apollo Sandbox with the walk-through, and no policy is in its way', async () => {
    const { page, violations, alarms } = await openSandbox()
    expect(violations).toEqual([])
    expect(alarms).toEqual([])
    expect(await page.evaluate('window.sandbox')).toMatchObject({
      initialEndpoint: `${origin}/graphql`,
      initialState: { document: SANDBOX_DOCUMENT, includeCookies: true },
    })
  })

  it('lets the Sandbox log in and stay logged in by cookie', async () => {
    const person = await newPerson(app)
    const { page, violations } = await openSandbox()
    const input = { identifier: person.email, password: person.password, transport: 'COOKIE' }
    const login = await sendFrom(page, Login.toString(), { input })
    expect(login).toMatchObject({ data: { login: { __typename: 'LoginSuccess', tokens: null } } })
    expect(await page.evaluate('document.cookie')).toBe('')
    expect(await sendFrom(page, Me.toString())).toMatchObject({
      data: { me: { email: person.email } },
    })
    expect(violations).toEqual([])
  })

  it('lets the page send nothing to anywhere else', async () => {
    const { page, violations } = await openSandbox()
    const elsewhere = page.evaluate(`fetch('https://elsewhere.example', { mode: 'no-cors' })`)
    await expect(elsewhere).rejects.toThrow('Failed to fetch')
    expect(violations).toContainEqual(expect.stringContaining("elsewhere.example/' violates"))
  })
})

describe('GET /graphql', () => {
  const app = useApp(SQLITE)

  it('may not be put into a frame', async () => {
    const { headers } = await fetch(`${app.url}/graphql`, BROWSER)
    expect(headers.get('content-type')).toContain('text/html')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-frame-options')).toBe('DENY')
  })

  it('answers programs with JSON and a policy that lets nothing run', async () => {
    const response = await fetch(`${app.url}/graphql?query={__typename}`, {
      headers: { accept: 'application/json', 'apollo-require-preflight': 'true' },
    })
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

describe('GET /graphql in production', () => {
  const app = useApp(SQLITE, PRODUCTION)

  it('is no page [R77]', async () => {
    const response = await fetch(`${app.url}/graphql`, BROWSER)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('does not tell the schema [R77]', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __schema { types { name } } }' }),
    })
    const { data, errors } = JSON.parse(await response.text())
    expect(data).toBeUndefined()
    expect(errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })
})

async function standInForTheInternet(page: Page, origin: string): Promise<void> {
  await page.route(
    (url) => url.origin !== origin,
    (route) =>
      route.request().url().includes('/embeddable-sandbox.umd.')
        ? route.fulfill({ contentType: 'text/javascript', body: EMBEDDED_SANDBOX })
        : route.abort(),
  )
}

/** Sends an operation as the embedded Sandbox does: from the page, with cookies. */
async function sendFrom(page: Page, query: string, variables: object = {}): Promise<unknown> {
  const body = JSON.stringify({ query, variables })
  return page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body, credentials: 'include' } as const
    return (await fetch('/graphql', init)).json()
  }, body)
}
