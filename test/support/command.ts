import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

const WARM_COMMANDS = fileURLToPath(new URL('warm-commands.mjs', import.meta.url))

const resultSchema = z.object({
  exitCode: z.number().nullable(),
  stdout: z.string(),
  stderr: z.string(),
})

interface WarmProcess {
  readonly process: ChildProcess
  /** Aborted when it ends, which it does with the process of the test. */
  readonly gone: AbortSignal
  busy: boolean
}

let warm: WarmProcess | undefined

function startWarm(): WarmProcess {
  const process = fork(WARM_COMMANDS, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const ending = new AbortController()
  process.on('exit', () => {
    ending.abort()
    warm = undefined
  })
  process.unref()
  process.channel?.unref()
  return { process, gone: ending.signal, busy: false }
}

/** How a command ended and what it printed. */
export interface CommandResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A command that runs. */
export interface RunningCommand {
  readonly ended: Promise<CommandResult>
  kill: ChildProcess['kill']
}

/**
 * Starts a command of the built `authograph` in an empty folder, with this environment and no more.
 * @param input what is piped into it
 */
export function startCommand(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
  input?: string,
): RunningCommand {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-command-'))
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(input)
  const printed = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    printed.stdout += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    printed.stderr += String(chunk)
  })
  const ended = once(child, 'close').then(() => {
    rmSync(directory, { recursive: true })
    return { exitCode: child.exitCode, ...printed }
  })
  return { ended, kill: (signal) => child.kill(signal) }
}

/**
 * Runs a command to its end: in a process that has loaded everything already where that has nothing else to do, and in
 * one of its own otherwise.
 */
export async function runCommand(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
  input?: string,
): Promise<CommandResult> {
  if (input !== undefined || warm?.busy) return startCommand(words, settings, input).ended
  warm ??= startWarm()
  warm.busy = true
  const directory = mkdtempSync(join(tmpdir(), 'authograph-command-'))
  try {
    warm.process.send({ words, settings: { PATH: process.env.PATH, ...settings }, directory })
    const [result] = await once(warm.process, 'message', { signal: warm.gone })
    return resultSchema.parse(result)
  } finally {
    warm.busy = false
    rmSync(directory, { recursive: true, force: true })
  }
}
