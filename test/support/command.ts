import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

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

/** Runs a command to its end. */
export function runCommand(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
  input?: string,
): Promise<CommandResult> {
  return startCommand(words, settings, input).ended
}
