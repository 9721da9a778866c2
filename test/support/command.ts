import { spawn } from 'node:child_process'
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

/** Runs a command of the built `authograph` in an empty folder, with this environment and no more. */
export async function runCommand(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<CommandResult> {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-command-'))
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    printed.stdout += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    printed.stderr += String(chunk)
  })
  await once(child, 'close')
  rmSync(directory, { recursive: true })
  return { exitCode: child.exitCode, ...printed }
}
