import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../test/support/free-port.ts'

/** A server in a process of its own. */
export interface BenchServer {
  readonly url: string
  readonly process: ChildProcess
  /** From the start of the process to the first answer of `/readyz`. */
  readonly readyMs: number
  /** Seconds of processor time that the process has used so far. */
  cpuSeconds(): number
  residentMegabytes(): number
  stop(): Promise<void>
}

const CLOCK_TICKS_PER_SECOND = 100
const READY_TIMEOUT_MS = 60_000

/** The arguments that start the built server. @param preloaded CommonJS files that Node loads before it */
export function builtServer(preloaded: readonly string[] = []): readonly string[] {
  const files = ['./dist/config/thread-pool.cjs', ...preloaded]
  return [...files.flatMap((file) => ['--require', file]), 'dist/main.js']
}

/** Starts the built server, or another program that takes its settings, on an empty data directory. */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
  argv: readonly string[] = builtServer(),
): Promise<BenchServer> {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-bench-'))
  const port = await freePort()
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: directory,
    LOG_LEVEL: 'warn',
    THROTTLE_SCALE: '1000000',
    ...environment,
  }
  const server = await startNode(argv, settings, `http://127.0.0.1:${port}`)
  return {
    ...server,
    async stop() {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Starts any Node program that answers `/readyz` and stops on SIGTERM. */
export async function startNode(
  argv: readonly string[],
  environment: Readonly<Record<string, string>>,
  url: string,
): Promise<BenchServer> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  process.once('exit', () => child.kill('SIGKILL'))
  await untilReady(`${url}/readyz`, startedAt)
  return {
    url,
    process: child,
    readyMs: performance.now() - startedAt,
    cpuSeconds: () => cpuSecondsOf(child.pid ?? 0),
    residentMegabytes: () => residentMegabytesOf(child.pid ?? 0),
    stop,
  }
}

async function untilReady(url: string, startedAt: number): Promise<void> {
  while (performance.now() - startedAt < READY_TIMEOUT_MS) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`${url} did not become ready`)
}

function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND
}

function residentMegabytesOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}
