import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Brings `dist` up to date before the tests that start the built server or its commands. */
export function setup(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const compiler = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url))
  const { error } = spawnSync(compiler, ['-p', 'src/tsconfig.json'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (error !== undefined) throw error
}
