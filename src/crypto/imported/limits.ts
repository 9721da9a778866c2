import type { Bound } from './scheme.ts'

/**
 * What an imported hash may cost: one login at most about a second of one core (measured on two cores at 3 GHz) and
 * 128 MiB. Whoever writes an import file must not be able to make the server busy with a few logins.
 */
export const IMPORT_LIMITS = {
  /** Cost 14 takes 0.8 s. */
  bcryptCost: 14,
  /** Of one argon2 or scrypt hash while it runs. */
  memoryMiB: 128,
  /** Memory times passes. 1,024 MiB take 0.75 s. */
  argon2TrafficMiB: 1_024,
  /** Each lane is a thread. */
  argon2Lanes: 16,
  /** Memory times parallelism. 256 MiB take 0.65 s. */
  scryptTrafficMiB: 256,
  /** Times the blocks of output. Two million take 0.4 s with SHA-256, 0.9 s with SHA-512. */
  pbkdf2Iterations: 2_000_000,
} as const

/** Characters of a whole hash. Firebase's, which carry the project's keys, have about 300. */
export const LONGEST_HASH = 1_024

/** Bytes of output: fewer are guessed by chance, more are work without use. */
export function hashLength(bytes: Buffer): Bound {
  return { name: 'hash length in bytes', value: bytes.length, min: 16, max: 128 }
}

/** Bytes of salt. @param min what the algorithm asks for */
export function saltLength(bytes: Buffer, min = 1): Bound {
  return { name: 'salt length in bytes', value: bytes.length, min, max: 128 }
}
