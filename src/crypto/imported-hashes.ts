import { createHash } from 'node:crypto'
import { readArgon2 } from './imported/argon2.ts'
import { readBcrypt } from './imported/bcrypt.ts'
import { LONGEST_HASH } from './imported/limits.ts'
import { readPbkdf2 } from './imported/pbkdf2.ts'
import { type ReadHash, refused } from './imported/scheme.ts'
import { readFirebaseScrypt, readScrypt } from './imported/scrypt.ts'

/** What a hash is, as far as an operator needs to know; never the hash itself. */
export type HashDescription =
  | {
      readonly ok: true
      /** Such as `bcrypt`, or `sha256-hex+bcrypt` for a password that was hashed with SHA-256 before. */
      readonly kind: string
      readonly parameters: Readonly<Record<string, number>>
    }
  | { readonly ok: false; readonly reason: string }

/** How much work a hash is; comparable among those of one class. */
export interface HashWork {
  readonly class: string
  readonly amount: number
}

/** Stands in front of a hash that another system made of the lower-case hexadecimal SHA-256 of the password. */
const PREHASHED = 'sha256-hex:'
/** Stands in front of each stored hash that another system made: without it an argon2id hash could be our own. */
const IMPORTED = 'imported:'

const READERS = [readArgon2, readBcrypt, readScrypt, readFirebaseScrypt, readPbkdf2]

/**
 * Recognises a password hash of another system: argon2i, argon2d, argon2id, bcrypt, scrypt, Firebase's scrypt and
 * PBKDF2, each within the limits of `imported/limits.ts`, and each also behind `sha256-hex:`.
 *
 * @returns its kind and parameters, or why it is not taken, in words that do not repeat it
 */
export function describeHash(text: string): HashDescription {
  const read = readHash(text)
  if (!read.ok) return read
  const { kind, parameters } = read.hash
  return { ok: true, kind, parameters }
}

/** @returns undefined for a hash that `describeHash` does not take */
export function workOf(hash: string): HashWork | undefined {
  const read = readHash(hash)
  if (!read.ok) return undefined
  const { kind, work, threads = 1 } = read.hash
  return { class: `${kind}, threads ${threads}`, amount: work }
}

/**
 * Verifies a password against a hash of another system, off the main thread and in constant time.
 *
 * @param password as it was typed. Ours are hashed in NFKC and the other system's may not have been: both forms are
 * tried where they differ.
 * @returns false also for a hash that `describeHash` does not take
 */
export async function verifyImported(hash: string, password: string): Promise<boolean> {
  const read = readHash(hash)
  if (!read.ok) return false
  for (const form of new Set([password.normalize('NFKC'), password]))
    if (await read.hash.verify(form)) return true
  return false
}

/** A hash of another system in the form in which it is stored until its owner logs in for the first time. */
export function markImported(hash: string): string {
  return `${IMPORTED}${hash}`
}

/** @returns the other system's hash out of a stored one; undefined for one that was made here */
export function importedHash(stored: string): string | undefined {
  return stored.startsWith(IMPORTED) ? stored.slice(IMPORTED.length) : undefined
}

function readHash(text: string): ReadHash {
  if (text.length > LONGEST_HASH) return refused(`longer than ${LONGEST_HASH} characters`)
  if (!text.startsWith(PREHASHED)) return readPlain(text)
  const inner = readPlain(text.slice(PREHASHED.length))
  if (!inner.ok) return inner
  const { kind, verify } = inner.hash
  return {
    ok: true,
    hash: {
      ...inner.hash,
      kind: `sha256-hex+${kind}`,
      verify: (password) => verify(createHash('sha256').update(password).digest('hex')),
    },
  }
}

function readPlain(text: string): ReadHash {
  for (const read of READERS) {
    const result = read(text)
    if (result !== undefined) return result
  }
  return refused('not a kind of password hash that can be taken over')
}
