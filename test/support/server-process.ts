import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))
const LINES_SHOWN = 20
const DIE_WITH_PARENT = fileURLToPath(new URL('die-with-parent.cjs', import.meta.url))

/** How a process ended: its exit code, or the signal that ended it. */
export type Ending = number | NodeJS.Signals

/** The built server as a process of its own. Whatever happens, it ends with the test that started it. */
export interface ServerProcess extends AsyncDisposable {
  /** Where it listens, once `ready`. */
  readonly url: string
  /** The lines that it has printed, on both streams. */
  readonly output: readonly string[]
  /** Resolves with a line that contains `text`, printed already or yet to come; rejects when the process ends first. */
  printed(text: string): Promise<string>
  /** Resolves when it takes requests. */
  ready(): Promise<void>
  signal(name: NodeJS.Signals): void
  readonly ended: Promise<Ending>
}

/**
 * Starts the built server on a free port.
 * @param directory where it runs and keeps its data
 * @param settings its whole environment, but for what every process needs
 */
export async function startServerProcess(
  directory: string,
  settings: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = await freePort()
  const preloaded = ['--require', `${DIST}config/thread-pool.cjs`, '--require', DIE_WITH_PARENT]
  const child = spawn(process.execPath, [...preloaded, `${DIST}main.js`], {
    cwd: directory,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), ...settings },
    stdio: 'pipe',
  })
  const ended = once(child, 'close').then(([code, signal]): Ending => code ?? signal)

  const output: string[] = []
  const listeners = new Set<(line: string) => void>()
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      output.push(line)
      for (const listener of listeners) listener(line)
    })
  }

  function printed(text: string): Promise<string> {
    const known = output.find((line) => line.includes(text))
    if (known !== undefined) return Promise.resolve(known)
    return new Promise((resolve, reject) => {
      listeners.add((line) => line.includes(text) && resolve(line))
      void ended.then((ending) =>
        reject(new Error(`ended with ${ending}:\n${output.slice(-LINES_SHOWN).join('\n')}`)),
      )
    })
  }

  return {
    url: `http://127.0.0.1:${port}`,
    output,
    printed,
    ready: async () => void (await printed('Authograph is ready')),
    signal: (name) => void child.kill(name),
    ended,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
