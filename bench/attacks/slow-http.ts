import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../support/server.ts'
import { type Honest, measureHonest, requireTool, runTool } from './support.ts'

const CONNECTIONS = 1000
/** Longer than it takes to open all connections, and for the last of them to run out of time. */
const SECONDS = 45

/** What `slowhttptest` does in each mode. */
const MODES: Readonly<Record<string, readonly string[]>> = {
  'slow headers': ['-H', '-u', '/graphql'],
  'slow bodies': ['-B', '-u', '/graphql', '-f', 'application/json', '-s', '8192'],
  'slow reading': [
    '-X',
    '-u',
    '/.well-known/jwks.json',
    '-k',
    '50',
    '-w',
    '1',
    '-y',
    '2',
    '-z',
    '1',
  ],
  ranges: ['-R', '-u', '/.well-known/jwks.json', '-t', 'HEAD'],
}

requireTool('slowhttptest')
const directory = mkdtempSync(join(tmpdir(), 'authograph-slow-'))
const server = await startServer()
try {
  await measureHonest(server.url, 2)
  for (const [mode, argv] of Object.entries(MODES)) {
    const before = await measureHonest(server.url, 10)
    const memoryBefore = server.residentMegabytes()
    const report = join(directory, 'report')
    const attack = runTool('slowhttptest', [
      ...argv.map((part) => (part.startsWith('/') ? server.url + part : part)),
      ...['-c', String(CONNECTIONS), '-r', '200', '-i', '1', '-x', '24', '-l', String(SECONDS)],
      ...['-p', '3', '-g', '-o', report, '-v', '0'],
    ])
    const cpuBefore = server.cpuSeconds()
    const during = await measureHonest(server.url, SECONDS)
    const cpu = (server.cpuSeconds() - cpuBefore) / SECONDS
    const memory = server.residentMegabytes() - memoryBefore
    await attack
    print(mode, before, during, { memory, cpu }, readFileSync(`${report}.csv`, 'utf8'))
  }
} finally {
  await server.stop()
  rmSync(directory, { recursive: true, force: true })
}

/** @param csv seconds, closed, pending, connected and whether the tool got an answer, a line for each second */
function print(
  mode: string,
  before: Honest,
  during: Honest,
  used: { readonly memory: number; readonly cpu: number },
  csv: string,
): void {
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',').map(Number))
  const open = Math.max(...rows.map(([, , , connected = 0]) => connected))
  const closed = Math.max(...rows.map(([, count = 0]) => count))
  const [last = 0] = rows.at(-1) ?? []
  const away = rows.filter(([, , , , available]) => available === 0).length
  process.stdout.write(
    [
      `${mode}: up to ${open} open at once, ${closed} closed by the server within ${last} s; ${away} s without an answer to the tool; ${Math.round(used.memory)} MB more, ${Math.round(used.cpu * 100)} % of a core`,
      `  honest before: p50 ${before.p50} ms, p99 ${before.p99} ms, slowest ${before.slowest} ms, ${before.failures} of ${before.requests} failed`,
      `  honest during: p50 ${during.p50} ms, p99 ${during.p99} ms, slowest ${during.slowest} ms, ${during.failures} of ${during.requests} failed\n`,
    ].join('\n'),
  )
}
