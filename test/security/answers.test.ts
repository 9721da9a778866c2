import { describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { SQLITE } from '../support/stores.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const LOGOUT = JSON.stringify({ query: 'mutation { logout { __typename } }' })

/** Requests that go well, and every way in which the server refuses one before it is executed. */
const REQUESTS: Readonly<Record<string, RequestInit>> = {
  'a success': { method: 'POST', headers: JSON_TYPE, body: LOGOUT },
  'a document that does not parse': { method: 'POST', headers: JSON_TYPE, body: '{"query":"{"}' },
  'a body that is no JSON': { method: 'POST', headers: JSON_TYPE, body: '{' },
  'a body that is too large': { method: 'POST', headers: JSON_TYPE, body: ' '.repeat(200_000) },
  'a form': { method: 'POST', headers: { 'content-type': 'text/plain' }, body: LOGOUT },
  'a cookie of a foreign page': {
    method: 'POST',
    headers: { ...JSON_TYPE, cookie: '__Host-authograph=x.y', origin: 'https://evil.example' },
    body: LOGOUT,
  },
  'a session that is over': {
    method: 'POST',
    headers: { ...JSON_TYPE, authorization: 'Bearer x' },
    body: '{"query":"{ me { email } }"}',
  },
  'a GET': { method: 'GET' },
}

describe('an answer', () => {
  const app = useApp(SQLITE, { PUBLIC_URL: 'https://auth.example.com', NODE_ENV: 'test' })

  it.each(Object.entries(REQUESTS))(
    'to %s may be kept by nobody, and is no page that can be framed or sniffed [R58 R89 CVE-2026-35408]',
    async (_what, request) => {
      const { headers, status } = await fetch(`${app.url}/graphql`, request)
      expect(status).toBeLessThan(500)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('strict-transport-security')).toContain('max-age=')
      expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull()
    },
  )
})
