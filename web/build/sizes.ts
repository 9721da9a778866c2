import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/** What a browser loads, in bytes as they travel with gzip. */
export interface Sizes {
  /** All scripts of the first page in English. */
  readonly firstLoadScript: number
  readonly firstLoadStyle: number
  /** The further script of an account's pages, and of an administrator's. */
  readonly accountScript: number
  readonly adminScript: number
}

const FIRST_PAGE = ['index.html', 'src/draw.tsx', 'src/locales/en.ts']
const ACCOUNT = 'src/members/member-pages.tsx'
const ADMIN = ['src/admin/admin-pages.tsx', 'src/admin/locales/en.ts']

/** @param directory a build with its manifest and its compressed files */
export function measureSizes(directory: string): Sizes {
  const manifest: Manifest = JSON.parse(
    readFileSync(join(directory, '.vite/manifest.json'), 'utf8'),
  )
  const bytes = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + statSync(join(directory, `${file}.gz`)).size, 0)
  const first = scriptsOf(manifest, FIRST_PAGE)
  const styles = new Set(Object.values(manifest).flatMap(({ css }) => css ?? []))
  const withAccount = scriptsOf(manifest, [...FIRST_PAGE, ACCOUNT])
  const beyond = (known: Set<string>, keys: readonly string[]) =>
    bytes([...scriptsOf(manifest, keys)].filter((file) => !known.has(file)))
  return {
    firstLoadScript: bytes(first),
    firstLoadStyle: bytes(styles),
    accountScript: beyond(first, [ACCOUNT]),
    adminScript: beyond(withAccount, ADMIN),
  }
}

export function describeSizes(sizes: Sizes): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
  return [
    'account pages, gzipped:',
    `  first load   ${kilobytes(sizes.firstLoadScript)} of script (at most 120 KB), ${kilobytes(sizes.firstLoadStyle)} of style`,
    `  account      ${kilobytes(sizes.accountScript)} more`,
    `  for admins   ${kilobytes(sizes.adminScript)} more`,
    '',
  ].join('\n')
}

/** These chunks and everything that they import at once. */
function scriptsOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const files = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (chunk === undefined || files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  keys.forEach(visit)
  return files
}
