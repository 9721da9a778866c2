import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The file that tells what a build was made of. */
export const STAMP = 'build.json'

/** A hash of everything that the pages are made of. */
export function hashSources(root: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('web', path))
    .filter((path) => statSync(join(root, path)).isFile())
    .toSorted()
  for (const path of [...files, 'package-lock.json'])
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

/** Whether `destination` was built of just these sources. */
export function isFresh(destination: string, sources: string): boolean {
  const stamp = join(destination, STAMP)
  if (!existsSync(stamp)) return false
  const built: { sources?: unknown } = JSON.parse(readFileSync(stamp, 'utf8'))
  return built.sources === sources
}
