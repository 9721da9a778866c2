import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../test/support/free-port.ts'
import { OVERSIZED, SMUGGLING, sendRaw, UNUSUAL } from '../../test/support/raw-requests.ts'
import { startServer } from '../support/server.ts'
import { requireTool, runTool } from './support.ts'

const PATIENCE_MS = 700
const STATUS_LINE = /HTTP\/1\.1 (\d{3}) /g

/** Everything in one table: the bytes of each request by its name. */
const CORPUS: readonly (readonly [string, string])[] = [
  ...Object.entries(SMUGGLING),
  ...[...Object.entries(OVERSIZED), ...Object.entries(UNUSUAL)].map(
    ([name, [, bytes]]) => [name, bytes] as const,
  ),
]

/** Passes bytes on between haproxy and the server, and keeps the statuses of what the server answers. */
async function startTap(port: number) {
  const statuses: string[] = []
  const server = createServer((incoming) => {
    const outgoing = connect(port, '127.0.0.1')
    incoming.pipe(outgoing).pipe(incoming)
    outgoing.on('data', (chunk) => {
      for (const [, status = ''] of chunk.toString('latin1').matchAll(STATUS_LINE)) {
        statuses.push(status)
      }
    })
    incoming.on('error', () => outgoing.destroy())
    outgoing.on('error', () => incoming.destroy())
  })
  const tapPort = await freePort()
  await once(server.listen(tapPort, '127.0.0.1'), 'listening')
  return { port: tapPort, take: () => statuses.splice(0), close: () => server.close() }
}

/** haproxy on a free port, writing a line for each request: where it went, and what came back. */
async function startHaproxy(directory: string, backendPort: number) {
  const port = await freePort()
  const file = join(directory, 'haproxy.cfg')
  writeFileSync(
    file,
    `global
  log stdout format raw local0 info
defaults
  mode http
  log global
  log-format "%s %ST"
  timeout connect 2s
  timeout client 5s
  timeout server 5s
  timeout http-request 2s
frontend clients
  bind 127.0.0.1:${port}
  option forwardfor
  default_backend servers
backend servers
  http-reuse always
  server authograph 127.0.0.1:${backendPort}
`,
  )
  const child = spawn('haproxy', ['-db', '-f', file], { stdio: ['ignore', 'pipe', 'ignore'] })
  let log = ''
  child.stdout.on('data', (chunk) => {
    log += chunk
  })
  await sleep(500)
  return {
    url: `http://127.0.0.1:${port}`,
    /** The requests that haproxy has sent to the server since the last call. */
    takeForwarded() {
      const lines = log.split('\n').filter((line) => line.startsWith('authograph '))
      log = ''
      return lines.length
    },
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

requireTool('haproxy')
const directory = mkdtempSync(join(tmpdir(), 'authograph-haproxy-'))
const server = await startServer()
const tap = await startTap(Number(new URL(server.url).port))
const haproxy = await startHaproxy(directory, tap.port)
const { output } = await runTool('haproxy', ['-v'])
process.stdout.write(`${output.split('\n')[0]}\n`)
let differences = 0
for (const [name, bytes] of CORPUS) {
  const { statuses } = await sendRaw(haproxy.url, bytes, { patienceMs: PATIENCE_MS })
  await sleep(50)
  const forwarded = haproxy.takeForwarded()
  const answered = tap.take()
  // A hidden request is one that the server answers and haproxy knows nothing of.
  const differs = answered.length > forwarded
  if (differs) differences += 1
  process.stdout.write(
    `${differs ? 'DIFFERS' : 'agrees '}  haproxy sent ${forwarded}, the server answered [${answered.join(' ')}], the client got [${statuses.join(' ')}]  ${name}\n`,
  )
}
process.stdout.write(`${CORPUS.length} requests, ${differences} that the two read differently\n`)
await haproxy.stop()
tap.close()
await server.stop()
rmSync(directory, { recursive: true, force: true })
process.exitCode = differences > 0 ? 1 : 0
