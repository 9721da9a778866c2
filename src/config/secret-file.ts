import { randomBytes, randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../runtime/error-code.ts'

/**
 * The secret that is kept in the data directory, made at the first start.
 * @returns its text; 64 random bytes in base64url when it was made here
 */
export function readOrCreateSecret(dataDirectory: string): string {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  return readSecret(dataDirectory) ?? createSecret(join(dataDirectory, 'secret'))
}

/** The secret that is kept in the data directory; undefined where there is none. */
export function readSecret(dataDirectory: string): string | undefined {
  try {
    return readFileSync(join(dataDirectory, 'secret'), 'utf8').trim()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function createSecret(file: string): string {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, randomBytes(64).toString('base64url'), { mode: 0o600 })
  try {
    // A link fails where the name is taken: of two servers that start at once one makes the secret and both read it.
    linkSync(draft, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
  return readFileSync(file, 'utf8').trim()
}
