import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { createClient, loop, quantile } from '../support/client.ts'

/** Ends the script with a word on what is missing, when a tool is not on this machine. */
export function requireTool(name: string, debianPackage: string = name): void {
  try {
    execFileSync('which', [name], { stdio: 'ignore' })
  } catch {
    process.stdout.write(
      `skipped: ${name} is not installed (Debian: apt install ${debianPackage})\n`,
    )
    process.exit(0)
  }
}

/** Runs a tool to its end. @returns all that it printed, and its exit code */
export async function runTool(name: string, argv: readonly string[]) {
  const child = spawn(name, argv, { stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { output: stdout + stderr, code: Number(code) }
}

/** What honest clients saw. */
export interface Honest {
  readonly requests: number
  readonly failures: number
  readonly p50: number
  readonly p99: number
  readonly slowest: number
}

const LANES = 4
const PAUSE_MS = 20

/**
 * Honest clients: each connects anew, asks one thing, and pauses a little.
 * @returns milliseconds from connecting to the end of the answer
 */
export async function measureHonest(url: string, seconds: number): Promise<Honest> {
  const milliseconds: number[] = []
  let failures = 0
  await loop(LANES, seconds, async () => {
    const client = createClient(url)
    try {
      const answer = await client.send('{ server { version } }')
      if (answer.status === 200) milliseconds.push(answer.milliseconds)
      else failures += 1
    } catch {
      failures += 1
    }
    client.close()
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  })
  const rounded = (value: number) => Math.round(value * 10) / 10
  return {
    requests: milliseconds.length + failures,
    failures,
    p50: rounded(quantile(milliseconds, 0.5)),
    p99: rounded(quantile(milliseconds, 0.99)),
    slowest: rounded(Math.max(...milliseconds)),
  }
}
