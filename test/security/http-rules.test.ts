import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { sendRaw } from '../support/raw-requests.ts'
import { SQLITE } from '../support/stores.ts'

const QUERY = JSON.stringify({ query: '{ server { version } }' })
const JSON_TYPE = { 'content-type': 'application/json' }

describe('the rules of HTTP', () => {
  const app = useApp(SQLITE, {
    PUBLIC_URL: 'https://auth.example.com',
    APP_URL: 'https://app.example.com:8443/account',
  })
  const post = (
    path: string,
    headers: Readonly<Record<string, string>> = JSON_TYPE,
    body: string | Uint8Array<ArrayBuffer> = QUERY,
  ) => fetch(`${app.url}${path}`, { method: 'POST', headers, body })

  it.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'SEARCH', 'PURGE'])(
    'give %s 405, with what the path takes [R88]',
    async (method) => {
      const bytes = `${method} /graphql HTTP/1.1\r\nHost: a\r\nCookie: canary\r\nConnection: close\r\n\r\n`
      const { statuses, text } = await sendRaw(app.url, bytes)
      expect(statuses).toEqual([405])
      expect(text).toMatch(/^allow: GET, HEAD, POST\r$/im)
      // TRACE would show a script the cookies that it may not read.
      expect(text).not.toContain('canary')
    },
  )

  it('know no other name of a path: what a proxy keeps from others has no second one [R88]', async () => {
    for (const path of [
      '//graphql',
      '/graphql/',
      '/GraphQL',
      '/%67raphql',
      '/graphql%2f',
      '/graphql%00',
      '/graphql%zz',
      '/graphql;a=b',
      '/a/..%2fgraphql',
      '/./graphql/.',
      '/graphql\\',
    ]) {
      const head = 'Host: a\r\nContent-Type: application/json\r\nConnection: close'
      const bytes = `POST ${path} HTTP/1.1\r\n${head}\r\nContent-Length: ${QUERY.length}\r\n\r\n${QUERY}`
      const { statuses, text } = await sendRaw(app.url, bytes)
      expect([path, statuses]).toEqual([path, [404]])
      expect(text).not.toContain(path)
    }
    expect((await post('/graphql?a=%67')).status).toBe(200)
  })

  it.each(['Host: %', 'Host:', 'Host: ['])(
    'refuse a request of GraphQL to no place, such as "%s" [R87]',
    async (host) => {
      const head = `${host}\r\nContent-Type: application/json\r\nConnection: close`
      const bytes = `POST /graphql HTTP/1.1\r\n${head}\r\nContent-Length: ${QUERY.length}\r\n\r\n${QUERY}`
      expect((await sendRaw(app.url, bytes)).statuses).toEqual([400])
    },
  )

  it('answer a probe that names no host', async () => {
    const { statuses } = await sendRaw(app.url, 'GET /healthz HTTP/1.0\r\n\r\n')
    expect(statuses).toEqual([200])
  })

  it.each(['utf-8', 'UTF-8', '"utf-8"', 'utf8'])(
    'read a body whose charset is %s',
    async (name) => {
      const answer = await post('/graphql', { 'content-type': `application/json; charset=${name}` })
      expect(answer.status).toBe(200)
    },
  )

  it.each([
    'utf-16',
    'UTF-16LE',
    'utf-7',
    'iso-8859-1',
    'ibm037',
    'x-unknown',
    '"ut\\f-16"',
    '',
    'utf-8; charset=utf-16',
    `utf-8; x="; charset=utf-8"; charset = "utf-7"`,
  ])('refuse a body whose charset is %s', async (name) => {
    const answer = await post('/graphql', { 'content-type': `application/json; charset=${name}` })
    expect([answer.status, await answer.text()]).toEqual([
      415,
      expect.stringContaining('BAD_USER_INPUT'),
    ])
  })

  it.each(['gzip', 'deflate', 'br', 'zstd', 'compress', 'GZIP', 'gzip, gzip', 'identity, gzip'])(
    'unpack no body: %s is refused unread',
    async (coding) => {
      const bomb = new Uint8Array(gzipSync(Buffer.alloc(10_000_000)))
      const answer = await post('/graphql', { ...JSON_TYPE, 'content-encoding': coding }, bomb)
      expect(answer.status).toBe(415)
    },
  )

  it('take a body without a coding for what it is', async () => {
    const answer = await post('/graphql', { ...JSON_TYPE, 'content-encoding': 'identity' })
    expect(answer.status).toBe(200)
  })

  it.each([
    'null',
    'NULL',
    'https://app.example.com:8443.evil.example',
    'https://evil-app.example.com:8443',
    'https://app.example.com',
    'https://app.example.com:8444',
    'http://app.example.com:8443',
    'https://APP.example.com:8443',
    'https://app.example.com:8443/',
    'https://app.example.com:8443/account',
    'https://user@app.example.com:8443',
    'https://sub.app.example.com:8443',
    'https://appXexample.com:8443',
    'https://app.example.com:8443, https://evil.example',
    'https://auth.example.com https://evil.example',
    'https://auth.example.com.',
    'https://xn--auth-example-com.example',
    'file://',
    '*',
    '',
  ])('let pages of the origin %j neither read nor ask beforehand', async (origin) => {
    const preflight = { origin, 'access-control-request-method': 'POST' }
    const asked = await fetch(`${app.url}/graphql`, { method: 'OPTIONS', headers: preflight })
    const sent = await post('/graphql', { ...JSON_TYPE, origin })
    for (const { headers } of [asked, sent]) {
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  it('have caches keep answers for different origins apart', async () => {
    const allowed = await post('/graphql', { ...JSON_TYPE, origin: 'https://auth.example.com' })
    const refused = await post('/graphql', { ...JSON_TYPE, origin: 'https://evil.example' })
    for (const { headers } of [allowed, refused]) expect(headers.get('vary')).toContain('Origin')
  })

  it('let preflights name the headers that clients send, and the two methods', async () => {
    const { headers } = await fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://auth.example.com',
        'access-control-request-method': 'DELETE',
        'access-control-request-headers': 'x-evil',
      },
    })
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST')
    expect(headers.get('access-control-allow-headers')).not.toContain('x-evil')
    expect(headers.get('access-control-max-age')).toBe('600')
  })

  it('give every answer of https the same headers [R89 CVE-2026-35408]', async () => {
    const { headers } = await post('/graphql')
    const varying = new Set(['date', 'x-request-id', 'content-length', 'connection', 'keep-alive'])
    expect(Object.fromEntries([...headers].filter(([name]) => !varying.has(name)))).toEqual({
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'retry-after, x-request-id',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'content-type': 'application/json; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      vary: 'Origin',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'x-frame-options': 'DENY',
      'x-permitted-cross-domain-policies': 'none',
    })
  })

  it.each([
    ['POST', '/graphql', 'text/plain', 415],
    ['POST', '/graphql', 'application/json', 400],
    ['PUT', '/graphql', 'application/json', 405],
    ['POST', '/nothing', 'application/json', 404],
    ['DELETE', '/healthz', 'application/json', 405],
  ])('give a refused %s of %s (%s) them too', async (method, path, type, status) => {
    const answer = await fetch(`${app.url}${path}`, {
      method,
      headers: { 'content-type': type },
      body: '{}',
    })
    expect(answer.status).toBe(status)
    for (const name of ['strict-transport-security', 'x-content-type-options', 'x-frame-options']) {
      expect(answer.headers.get(name)).not.toBeNull()
    }
  })
})

describe('a server without TLS in front of it', () => {
  const app = useApp(SQLITE, { PUBLIC_URL: 'http://localhost:4000' })

  it('tells nobody to use nothing but https', async () => {
    const { headers } = await fetch(`${app.url}/healthz`)
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})
