import { readdirSync, readFileSync } from 'node:fs'
import { PRODUCTION } from '../test/browser/production.ts'
import { hostileRequest } from '../test/support/hostile-documents.ts'
import { hostileVariables } from '../test/support/hostile-variables.ts'
import { createSeeded, type Seeded } from '../test/support/seeded.ts'
import { createClient, quantile } from './support/client.ts'
import type { MakeDatabase } from './support/databases.ts'
import { hashCpuMs } from './support/hash-cost.ts'
import { report } from './support/report.ts'
import { type BenchServer, builtServer, startServer } from './support/server.ts'

const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 100_000)
const VARIABLES = Number(process.env.BENCH_VARIABLES ?? 50_000)
const SEED = Number(process.env.BENCH_SEED ?? 1)

const LIMIT_MS = 20
/** A document that was slow once may have met a pause of the garbage collector or of the machine. */
const REPEATS = 15

interface Request {
  readonly kind: string
  readonly body: string
}

/** What a request cost the thread that runs JavaScript. */
interface Reading {
  readonly kind: string
  readonly milliseconds: number
  readonly failed: boolean
}

const ms = (value: number) => `${value.toFixed(2)} ms`

/** Sends hostile requests one after the other and measures what each costs the server. */
export async function benchHostileDocuments(
  name: string,
  makeDatabase: MakeDatabase,
): Promise<void> {
  const settings = {
    ...PRODUCTION,
    AUTHOGRAPH_SECRET: 'a secret of the benchmark that is long enough to be one',
    LOG_LEVEL: 'silent',
    DATABASE_URL: await makeDatabase(),
  }
  const server = await startServer(settings, builtServer(['./bench/support/event-loop-delay.cjs']))
  const megabytes = () => `${Math.round(server.residentMegabytes())} MB`
  // How fast a machine is, in the unit that logins are counted in.
  report('CPU of one password hash', ms(await hashCpuMs()))
  report(`${name}: resident memory before`, megabytes())
  const random = createSeeded(SEED)
  await measure(`${name}: hostile documents`, server, DOCUMENTS, random, hostileRequest)
  await measure(`${name}: hostile variables`, server, VARIABLES, random, hostileVariables)
  report(`${name}: resident memory after`, megabytes())
  await server.stop()
}

async function measure(
  name: string,
  server: BenchServer,
  count: number,
  random: Seeded,
  next: (random: Seeded) => Request,
): Promise<void> {
  const client = createClient(server.url)
  for (let warm = 0; warm < 2_000; warm += 1) await client.sendBody(next(random).body)
  const pid = server.process.pid ?? 0
  const send = async ({ kind, body }: Request): Promise<Reading> => {
    const before = mainThreadCpuMs(pid)
    const { status, text } = await client.sendBody(body)
    const milliseconds = mainThreadCpuMs(pid) - before
    return { kind, milliseconds, failed: status >= 500 || text.includes('INTERNAL_SERVER_ERROR') }
  }
  const readings: Reading[] = []
  const slow: Request[] = []
  const hashing = otherThreadsCpuMs(pid)
  for (let sent = 0; sent < count; sent += 1) {
    const request = next(random)
    const reading = await send(request)
    readings.push(reading)
    if (reading.milliseconds > LIMIT_MS) slow.push(request)
  }
  report(`${name}, CPU of all other threads`, ms(otherThreadsCpuMs(pid) - hashing))
  reportReadings(name, readings)
  await reportRepeats(name, slow, send)
  client.close()
}

function reportReadings(name: string, readings: readonly Reading[]): void {
  const costs = readings.map(({ milliseconds }) => milliseconds)
  const failures = new Set(readings.filter(({ failed }) => failed).map(({ kind }) => kind))
  const most = new Map<string, number>()
  for (const { kind, milliseconds } of readings)
    most.set(kind, Math.max(most.get(kind) ?? 0, milliseconds))
  report(`${name}, sent`, String(readings.length))
  report(`${name}, CPU each, median`, ms(quantile(costs, 0.5)))
  report(`${name}, CPU each, p99`, ms(quantile(costs, 0.99)), `≤ ${LIMIT_MS} ms`)
  report(`${name}, CPU each, most`, ms(quantile(costs, 1)), `≤ ${LIMIT_MS} ms`)
  for (const [kind, milliseconds] of [...most].sort(([, a], [, b]) => b - a).slice(0, 5))
    report(`${name}, at most for ${kind}`, ms(milliseconds))
  report(`${name}, faults of the server`, String([...failures].join() || 0), '0')
}

/** Tells documents that are costly from those that met a pause. */
async function reportRepeats(
  name: string,
  slow: readonly Request[],
  send: (request: Request) => Promise<Reading>,
): Promise<void> {
  let stillSlow = 0
  for (const request of slow) {
    const usualMs = quantile(await repeated(request, send), 0.5)
    if (usualMs > LIMIT_MS) stillSlow += 1
    report(`${name}, ${request.kind} when repeated`, ms(usualMs), `≤ ${LIMIT_MS} ms`)
  }
  report(`${name}, over ${LIMIT_MS} ms at first`, String(slow.length))
  report(`${name}, over ${LIMIT_MS} ms when repeated`, String(stillSlow), '0')
}

/** What a request costs again and again, each time with a document that the server has not seen yet. */
async function repeated(
  { kind, body }: Request,
  send: (request: Request) => Promise<Reading>,
): Promise<number[]> {
  const costs: number[] = []
  for (let repeat = 1; repeat <= REPEATS; repeat += 1) {
    const varied = body.replace('"query":"', `"query":"${' '.repeat(repeat)}`)
    costs.push((await send({ kind, body: varied })).milliseconds)
  }
  return costs
}

/** What the thread that runs JavaScript has had of a processor. */
function mainThreadCpuMs(pid: number): number {
  return threadCpuMs(pid, String(pid))
}

/** What all other threads have had: passwords are hashed there, and garbage is collected. */
function otherThreadsCpuMs(pid: number): number {
  const others = readdirSync(`/proc/${pid}/task`).filter((thread) => thread !== String(pid))
  return others.reduce((sum, thread) => sum + threadCpuMs(pid, thread), 0)
}

function threadCpuMs(pid: number, thread: string): number {
  const [nanoseconds] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')
  return Number(nanoseconds) / 1e6
}
