import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Brings `dist` up to date before the tests that start the built server or its commands, or open its pages. */
export function setup(): void {
  run('tsc', '-p', 'src/tsconfig.json')
  run('tsx', 'web/build.ts')
}

function run(command: string, ...parameters: readonly string[]): void {
  const path = fileURLToPath(new URL(`../../node_modules/.bin/${command}`, import.meta.url))
  const { error } = spawnSync(path, parameters, { cwd: ROOT, stdio: 'inherit' })
  if (error !== undefined) throw error
}
