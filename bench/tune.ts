import { execFileSync } from 'node:child_process'
import { argon2Build } from '../src/crypto/argon2-build.ts'

// Rebuilds argon2 for this very processor. The binary that comes with the package must run on any, and takes nearly
// twice as long for a hash. The result belongs to this machine: build again after each install.

const FLAGS = '-O3 -march=native'
const MEASURE = `
  import { hash } from 'argon2'
  const options = { memoryCost: 19456, timeCost: 2, parallelism: 1 }
  await hash('warm', options)
  const startedAt = performance.now()
  for (let count = 0; count < 40; count += 1) await hash('three blind mice', options)
  process.stdout.write(String((performance.now() - startedAt) / 40))
`

/** Milliseconds for one hash, in a process that loads the binary anew. */
function measureMs(): number {
  const argv = ['--input-type=module', '--eval', MEASURE]
  return Number(execFileSync(process.execPath, argv, { encoding: 'utf8' }))
}

const before = { build: argon2Build(), ms: measureMs() }
execFileSync('npm', ['rebuild', 'argon2'], {
  stdio: 'inherit',
  env: { ...process.env, npm_config_build_from_source: 'true', CFLAGS: FLAGS, CXXFLAGS: FLAGS },
})
const after = { build: argon2Build(), ms: measureMs() }
for (const { build, ms } of [before, after]) {
  process.stdout.write(`${build.padEnd(10)} ${ms.toFixed(1)} ms for one hash\n`)
}
process.stdout.write(`ratio      ${(before.ms / after.ms).toFixed(2)}\n`)
