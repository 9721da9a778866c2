import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MakeDatabase } from './support/databases.ts'
import { report } from './support/report.ts'

const ACCOUNTS = 100_000
const SAMPLE_INTERVAL_MS = 20
const HASH = '$2y$04$/vkAKHSRNr3fMtLEzm4mPe/Tu3BIDHHDdA5l/Hy7ViPO1kOV5ZZDi'

/** Imports accounts into an empty database by `authograph users import`. */
export async function benchImport(name: string, makeDatabase: MakeDatabase): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-bench-'))
  const file = join(directory, 'users.ndjson')
  writeFileSync(file, linesOf(ACCOUNTS))
  const settings = {
    ...process.env,
    DATA_DIR: directory,
    AUTHOGRAPH_SECRET: Buffer.alloc(32, 'bench').toString('base64'),
    DATABASE_URL: await makeDatabase(),
  }
  spawnSync(process.execPath, ['dist/bin.cjs', 'migrate'], { env: settings })
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['dist/bin.cjs', 'users', 'import', file, '--json'], {
    env: settings,
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  let peakMegabytes = 0
  const sampling = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, peakMegabytesOf(child.pid ?? 0))
  }, SAMPLE_INTERVAL_MS)
  const [exitCode] = await once(child, 'exit')
  clearInterval(sampling)
  const seconds = (performance.now() - startedAt) / 1000
  rmSync(directory, { recursive: true, force: true })
  if (exitCode !== 0) throw new Error(`the import ended with ${exitCode}`)
  report(`${name}: import of ${ACCOUNTS} accounts`, `${seconds.toFixed(1)} s`)
  report(`${name}: peak memory of the import`, `${Math.round(peakMegabytes)} MB`)
}

function linesOf(count: number): string {
  const lines = Array.from({ length: count }, (_, number) =>
    JSON.stringify({
      email: `anna.garcia${number}@example.com`,
      emailConfirmed: true,
      name: `Anna Garcia ${number}`,
      passwordHash: HASH,
    }),
  )
  return `${lines.join('\n')}\n`
}

/** What the kernel has noted as the most that a process ever had in memory; 0 when it is over. */
function peakMegabytesOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
