import { randomBytes } from 'node:crypto'
import { v7, validate } from 'uuid'
import type { Clock } from './clock.ts'

/** Where unpredictable values come from. Passed in everywhere, so that a test can repeat them. */
export interface Random {
  /** `length` bytes of a cryptographically secure generator. */
  bytes(length: number): Buffer
  /** A UUID of version 7 (RFC 9562 §5.7): sorted by the order of its making, which keeps indexes compact. */
  id(): string
}

/** Whether a text has the form of an id. PostgreSQL refuses other texts that a client may send, such as one with NUL. */
export const isId = (text: string): boolean => validate(text)

/** Whether a text has the form of a user's id: one of ours, or one that an import brought along. */
export const isUserId = (text: string): boolean => /^[A-Za-z0-9_|-]{1,64}$/.test(text)

const POOL_LENGTH_BYTES = 4096

/** The operating system's generator; the time in its ids is the clock's. */
export function createSystemRandom(clock: Clock): Random {
  let latestMs = 0
  let sequence = 0
  // Every request has an id: asking the generator for many bytes at once costs a tenth of asking each time.
  let pool = Buffer.alloc(0)
  const take = (length: number) => {
    if (pool.length < length) pool = randomBytes(POOL_LENGTH_BYTES)
    const taken = pool.subarray(0, length)
    pool = pool.subarray(length)
    return taken
  }
  return {
    bytes: (length) => randomBytes(length),
    id() {
      const nowMs = clock.now().getTime()
      // Ids of one millisecond count up from a random start, so that they sort in the order of their making.
      const startsAnew = nowMs > latestMs
      sequence = startsAnew ? take(4).readUInt32BE() >>> 2 : sequence + 1
      latestMs = Math.max(nowMs, latestMs)
      return v7({ msecs: latestMs, seq: sequence, random: take(16) })
    },
  }
}
