import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Which binary hashes passwords: the one that came with the package, or one built for this machine by `npm run tune`. */
export function argon2Build(): 'prebuilt' | 'tuned' {
  const entry = createRequire(import.meta.url).resolve('argon2')
  return existsSync(join(dirname(entry), 'build', 'Release', 'argon2.node')) ? 'tuned' : 'prebuilt'
}
