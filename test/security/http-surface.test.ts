import { expect, it } from 'vitest'
import { onEveryStore } from '../support/stores.ts'

const QUERY = JSON.stringify({ query: '{ server { version } }' })

onEveryStore(
  'the HTTP surface',
  (app) => {
    const ask = (headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: QUERY,
      })
    const preflight = (origin: string) =>
      fetch(`${app.url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      })

    it.each(['/graphql', '/healthz', '/readyz', '/.well-known/jwks.json', '/nothing-here'])(
      'keeps %s from being framed, sniffed or used as a page, and names no software [R89 CVE-2026-35408]',
      async (path) => {
        const { headers } = path === '/graphql' ? await ask() : await fetch(`${app.url}${path}`)
        expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
        expect(headers.get('content-security-policy')).toContain("default-src 'none'")
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(headers.get('referrer-policy')).toBe('no-referrer')
        expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
        expect(headers.get('strict-transport-security')).toContain('max-age=63072000')
        expect(headers.get('server')).toBeNull()
        expect(headers.get('x-powered-by')).toBeNull()
        expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      },
    )

    it('lets nobody keep an answer of the API [R58]', async () => {
      expect((await ask()).headers.get('cache-control')).toBe('no-store')
    })

    it.each(['https://auth.example.com', 'https://app.example.com', 'https://other.example.net'])(
      'lets pages of %s read answers and send cookies [R88]',
      async (origin) => {
        const { headers } = await preflight(origin)
        expect(headers.get('access-control-allow-origin')).toBe(origin)
        expect(headers.get('access-control-allow-credentials')).toBe('true')
        expect((await ask({ origin })).headers.get('access-control-allow-origin')).toBe(origin)
      },
    )

    it.each([
      'https://evil.example',
      'https://app.example.com.evil.example',
      'https://evilapp.example.com',
      'http://app.example.com',
      'https://app.example.com:8443',
      'null',
    ])('lets pages of %s read nothing [R88]', async (origin) => {
      for (const { headers } of [await preflight(origin), await ask({ origin })]) {
        expect(headers.get('access-control-allow-origin')).toBeNull()
      }
    })

    it('takes neither a form nor a plain text, which a page of another site could send unasked [R80 CVE-2019-12437]', async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        const answer = await ask({ 'content-type': type })
        expect(answer.status).toBe(415)
        expect(await answer.text()).toContain('BAD_USER_INPUT')
      }
    })

    it('changes nothing by GET', async () => {
      const query = encodeURIComponent('mutation { logout { __typename } }')
      const answer = await fetch(`${app.url}/graphql?query=${query}`, {
        headers: { 'apollo-require-preflight': 'true' },
      })
      expect(answer.status).toBe(405)
    })

    it('takes one operation in a request, not a list [R79 CVE-2026-33756]', async () => {
      const answer = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `[${QUERY},${QUERY}]`,
      })
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain('BAD_USER_INPUT')
    })

    it('says by itself that it is alive and may take traffic', async () => {
      expect(await (await fetch(`${app.url}/healthz`)).json()).toEqual({ alive: true })
      expect(await (await fetch(`${app.url}/readyz`)).json()).toEqual({ ready: true })
    })
  },
  {
    PUBLIC_URL: 'https://auth.example.com',
    APP_URL: 'https://app.example.com/account',
    CORS_ORIGINS: 'https://other.example.net',
  },
)
