import { describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { HIDDEN, OVERSIZED, SMUGGLING, sendRaw, UNUSUAL } from '../support/raw-requests.ts'
import { SQLITE } from '../support/stores.ts'

describe('a connection', () => {
  const app = useApp(SQLITE)
  /** The paths of the requests that the server has answered through its routes since `line`. */
  const requestsSince = (line: number) => app.log.slice(line).filter((text) => /"path"/.test(text))

  it.each(Object.entries(SMUGGLING))(
    'with %s gets 400 once, is closed, and nothing else on it is heeded [R87 CVE-2025-23167]',
    async (_what, bytes) => {
      const line = app.log.length
      const { statuses, closed, text } = await sendRaw(app.url, bytes)
      expect({ statuses, closed }).toEqual({ statuses: [400], closed: true })
      expect(text).not.toMatch(/Node|fastify|llhttp|HPE_/i)
      expect(requestsSince(line).length).toBeLessThanOrEqual(1)
    },
  )

  it.each(Object.entries(OVERSIZED))(
    'with %s is answered once and closed [R87]',
    async (_what, [status, bytes]) => {
      const { statuses, closed } = await sendRaw(app.url, bytes)
      expect({ statuses, closed }).toEqual({ statuses: [status], closed: true })
    },
  )

  it.each(Object.entries(UNUSUAL))(
    'with %s is one request with one answer [R87]',
    async (_what, [status, bytes]) => {
      const { statuses } = await sendRaw(app.url, bytes)
      expect(statuses).toEqual([status])
    },
  )

  it('that asks for a tunnel is closed', async () => {
    const bytes = `CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n${HIDDEN}`
    expect(await sendRaw(app.url, bytes)).toEqual({ statuses: [], closed: true, text: '' })
  })

  it('is told what is wrong with a request after others were answered', async () => {
    const whole = 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n'
    const { statuses, closed } = await sendRaw(app.url, whole, { later: 'broken\r\n\r\n' })
    expect({ statuses, closed }).toEqual({ statuses: [200, 400], closed: true })
  })

  it('that breaks off while its first request is worked at gets no answer that is not its own', async () => {
    const body = JSON.stringify({
      query: `mutation { login(input: { identifier: "a@example.com", password: "x" }) { __typename } }`,
    })
    const head = `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`
    const { statuses, closed } = await sendRaw(app.url, `${head}\r\n\r\n${body}broken\r\n\r\n`)
    expect({ statuses, closed }).toEqual({ statuses: [], closed: true })
  })
})

describe('the number of connections', () => {
  const app = useApp(SQLITE, { MAX_CONNECTIONS: '10' })

  it('has a bound: one too many is closed, and one that ends makes room [R86]', async () => {
    // These wait for the rest of their requests.
    const waiting = Array.from({ length: 10 }, () =>
      sendRaw(app.url, 'GET /healthz', { patienceMs: 500 }),
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    const bytes = 'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
    expect((await sendRaw(app.url, bytes)).statuses).toEqual([])
    await Promise.all(waiting)
    expect((await sendRaw(app.url, bytes)).statuses).toEqual([200])
  })
})

describe('a connection that is slow', () => {
  const app = useApp(SQLITE)

  it('with its headers or its body is closed after seconds, and keeps nobody waiting [R86]', async () => {
    const headers = 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'
    const slow = [headers, `${headers}Content-Length: 100\r\n\r\n{`].map((beginning) =>
      sendRaw(app.url, beginning, { patienceMs: 25_000 }),
    )
    const bytes = 'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
    expect((await sendRaw(app.url, bytes)).statuses).toEqual([200])
    for (const { statuses, closed } of await Promise.all(slow)) {
      expect({ statuses, closed }).toEqual({ statuses: [408], closed: true })
    }
  }, 30_000)
})
