import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { SQLITE } from '../support/stores.ts'

const BODY = '{"query":"{ server { version } }"}'
const MOST_WAITING = 500

/** A request that a proxy passes on for a client. */
const requestOf = (client: string) =>
  [
    'POST /graphql HTTP/1.1',
    'Host: a',
    'Content-Type: application/json',
    `Content-Length: ${BODY.length}`,
    `X-Forwarded-For: ${client}`,
    '',
    BODY,
  ].join('\r\n')

/** A connection that the server has accepted and answered on. */
async function openConnection(url: string) {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n')
  await once(socket, 'data')
  let text = ''
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk
  })
  return { socket, text: () => text }
}

/** Opens connections on which everything can be asked at the same moment. */
async function openConnections(url: string, count: number) {
  const connections = await Promise.all(Array.from({ length: count }, () => openConnection(url)))
  const texts = () => connections.map(({ text }) => text())
  const statuses = () =>
    texts().flatMap((text) => [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, code]) => code))
  return {
    texts,
    statuses,
    ask(client: string) {
      for (const { socket } of connections) socket.write(requestOf(client))
    },
    async untilAnswered(times = count) {
      while (statuses().length < times) await new Promise((resolve) => setTimeout(resolve, 1))
    },
    close() {
      for (const { socket } of connections) socket.destroy()
    },
  }
}

describe('requests that come faster than they can be worked off', () => {
  const app = useApp(SQLITE, { TRUSTED_PROXIES: '127.0.0.1', MAX_CONNECTIONS: '2000' })

  it('keep nobody from another network waiting: networks take turns', async () => {
    const greedy = await openConnections(app.url, 200)
    const modest = await openConnections(app.url, 1)
    greedy.ask('192.0.2.1')
    modest.ask('192.0.2.2')
    await modest.untilAnswered()
    expect(greedy.statuses().length).toBeLessThan(100)
    await greedy.untilAnswered()
    expect(new Set(greedy.statuses())).toEqual(new Set(['200']))
    greedy.close()
    modest.close()
  })

  it('are refused when too many of one network wait, and only those', async () => {
    const greedy = await openConnections(app.url, 2 * MOST_WAITING)
    const modest = await openConnections(app.url, 1)
    greedy.ask('192.0.2.1')
    modest.ask('192.0.2.2')
    await Promise.all([modest.untilAnswered(), greedy.untilAnswered()])
    expect(modest.statuses()).toEqual(['200'])
    expect(new Set(greedy.statuses())).toEqual(new Set(['200', '503']))
    const refused = greedy.texts().find((text) => text.includes(' 503 '))
    expect(refused).toContain('"code":"OVERLOADED"')
    expect(refused).toMatch(/"retryAt":"[^"]+Z"/)
    expect(refused).toMatch(/^retry-after: 2\r$/im)
    greedy.close()
    modest.close()
  })

  it('are not begun when their client has hung up meanwhile', async () => {
    const impatient = await openConnections(app.url, 200)
    const patient = await openConnections(app.url, 1)
    const line = app.log.length
    impatient.ask('192.0.2.1')
    await impatient.untilAnswered(1)
    impatient.close()
    patient.ask('192.0.2.1')
    await patient.untilAnswered()
    const answered = app.log.slice(line).filter((text) => text.includes('"path":"/graphql"'))
    expect(answered.length).toBeLessThan(100)
    patient.close()
  })

  it('have to wait for each other on one connection', async () => {
    const { hostname, port } = new URL(app.url)
    const socket = connect(Number(port), hostname)
    socket.write(requestOf('192.0.2.1').repeat(100))
    const chunks: Buffer[] = []
    for await (const chunk of socket) chunks.push(chunk)
    const statuses = Buffer.concat(chunks)
      .toString('latin1')
      .match(/HTTP\/1\.1 \d{3}/g)
    expect(statuses).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400'])
  })
})
