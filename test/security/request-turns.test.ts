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

/** One connection, with as many requests at once as its client likes. */
function openConnection(url: string) {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let text = ''
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk
  })
  const statuses = () => [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, code]) => Number(code))
  return {
    send: (client: string, times: number) => socket.write(requestOf(client).repeat(times)),
    statuses,
    async untilAnswered(times: number) {
      while (statuses().length < times) await new Promise((resolve) => setImmediate(resolve))
    },
    close: () => socket.destroy(),
  }
}

describe('requests that come faster than they can be worked off', () => {
  const app = useApp(SQLITE, { TRUSTED_PROXIES: '127.0.0.1' })

  it('keep nobody from another network waiting: networks take turns', async () => {
    const [greedy, modest] = [openConnection(app.url), openConnection(app.url)]
    greedy.send('192.0.2.1', 100)
    modest.send('192.0.2.2', 1)
    await modest.untilAnswered(1)
    expect(greedy.statuses().length).toBeLessThan(20)
    await greedy.untilAnswered(100)
    expect(new Set(greedy.statuses())).toEqual(new Set([200]))
    greedy.close()
    modest.close()
  })

  it('are refused when too many of one network wait, and only those', async () => {
    const [greedy, modest] = [openConnection(app.url), openConnection(app.url)]
    greedy.send('192.0.2.1', 2 * MOST_WAITING)
    modest.send('192.0.2.2', 1)
    await modest.untilAnswered(1)
    await greedy.untilAnswered(2 * MOST_WAITING)
    expect(modest.statuses()).toEqual([200])
    const answered = greedy.statuses().filter((status) => status === 200)
    expect(new Set(greedy.statuses())).toEqual(new Set([200, 503]))
    expect(answered.length).toBeGreaterThanOrEqual(MOST_WAITING)
    greedy.close()
    modest.close()
  })

  it('are not begun when their client has hung up meanwhile', async () => {
    const [impatient, patient] = [openConnection(app.url), openConnection(app.url)]
    const line = app.log.length
    impatient.send('192.0.2.1', 50)
    await impatient.untilAnswered(1)
    impatient.close()
    patient.send('192.0.2.1', 50)
    await patient.untilAnswered(50)
    const answered = app.log.slice(line).filter((text) => text.includes('"path":"/graphql"'))
    expect(answered.length).toBeLessThan(80)
    patient.close()
  })
})
