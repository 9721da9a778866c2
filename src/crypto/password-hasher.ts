import { hash, needsRehash, type Options, verify } from 'argon2'
import type { Clock } from '../runtime/clock.ts'
import { overloaded } from '../runtime/faults.ts'
import { systemTimer, type Timer } from '../runtime/timer.ts'
import { createHashingLanes } from './hashing-lanes.ts'
import { createHashingSeats, type Seat } from './hashing-seats.ts'
import { importedHash, verifyImported } from './imported-hashes.ts'

/** What a hash costs: `memoryCost` in KiB, `timeCost` in passes, `parallelism` in lanes. */
export type Argon2Options = Readonly<
  Required<Pick<Options, 'memoryCost' | 'timeCost' | 'parallelism'>>
>

/** argon2id with the parameters that OWASP's Password Storage Cheat Sheet names: 19 MiB, two passes, one lane. */
export const ARGON2_OPTIONS: Argon2Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const DEADLINE_MS = 1_500

/**
 * Hashes and verifies passwords, a few at a time. A hash occupies a core and a thread of libuv's pool for tens of
 * milliseconds; without a bound a storm of logins would starve token verification, which needs the same pool.
 */
export interface PasswordHasher {
  /**
   * Runs `work` with a place in the queue. The place is taken before anything else is done for a request.
   * @param knownAs the id of the user whose device or session the one who asks has proved to hold. Strangers who fill the
   * queue do not keep them out; and however many devices an account has, it has one place of its own.
   * @throws Fault OVERLOADED when the queue is full, or when a hash cannot begin in time
   */
  withPlace<Result>(
    work: (place: HashingPlace) => Promise<Result>,
    knownAs?: string,
  ): Promise<Result>
}

/** A place in the queue: what one request may have hashed, one hash after the other. */
export interface HashingPlace {
  /** @returns a PHC string of the password in NFKC */
  hash(password: string): Promise<string>
  /**
   * A failure answers no earlier than the floor.
   * @param stored the stored hash; null does the same work and answers false
   * @param password as it was typed: another system may have hashed that
   */
  verify(stored: string | null, password: string): Promise<boolean>
  /** Whether a hash was made by another system, or with other parameters than today's. */
  isOutdated(stored: string): boolean
  /** Lets the place go while `wait` waits for something else than a hash, and takes it again. */
  outside<Result>(wait: () => Promise<Result>): Promise<Result>
}

/** What a hasher is given besides its width. */
export interface PasswordHasherOptions {
  /**
   * The least time of a verification that fails, from when its work begins. Imported hashes differ in cost from ours and
   * from each other: while there are any, only a floor above the slowest keeps failures from telling accounts apart.
   */
  readonly failureFloorMs?: () => number
  readonly timer?: Timer
  /** What a new hash costs; `ARGON2_OPTIONS` unless told otherwise. */
  readonly argon2?: Argon2Options
}

/** Whether a hash was made by another system, or with other parameters than today's. */
export function isOutdated(stored: string, today: Argon2Options = ARGON2_OPTIONS): boolean {
  return importedHash(stored) !== undefined || needsRehash(stored, today)
}

/** @param lanes how many hashes run at once: as many as there are cores, and fewer than libuv has threads */
export async function createPasswordHasher(
  lanes: number,
  clock: Clock,
  {
    failureFloorMs = () => 0,
    timer = systemTimer,
    argon2 = ARGON2_OPTIONS,
  }: PasswordHasherOptions = {},
): Promise<PasswordHasher> {
  const enter = createHashingLanes(lanes, DEADLINE_MS, () => overloaded(clock))
  const takeSeat = createHashingSeats(lanes, () => overloaded(clock))
  // Nobody has this password: verifying against it costs what any other costs, and fails.
  const decoy = await hash(crypto.randomUUID(), argon2)
  const placeAt = (seat: Seat): HashingPlace => ({
    hash: (password) => enter(seat.line, () => hash(normalised(password), argon2)),
    isOutdated: (stored) => isOutdated(stored, argon2),
    outside: (wait) => seat.whileAway(wait),
    async verify(stored, password) {
      const { matches, tookMs } = await enter(seat.line, async () => {
        const begunMs = timer.nowMs()
        const matches = await verifyStored(stored ?? decoy, password)
        return { matches: matches && stored !== null, tookMs: timer.nowMs() - begunMs }
      })
      const restMs = failureFloorMs() - tookMs
      if (!matches && restMs > 0) await seat.whileAway(() => timer.sleep(restMs))
      return matches
    },
  })
  return {
    async withPlace(work, knownAs) {
      const seat = takeSeat(knownAs)
      try {
        return await work(placeAt(seat))
      } finally {
        seat.leave()
      }
    },
  }
}

function verifyStored(stored: string, password: string): Promise<boolean> {
  const imported = importedHash(stored)
  return imported === undefined
    ? verify(stored, normalised(password))
    : verifyImported(imported, password)
}

/** "é" is one password however a keyboard composes it (NIST SP 800-63B-4 §3.1.1.2). */
function normalised(password: string): string {
  return password.normalize('NFKC')
}
