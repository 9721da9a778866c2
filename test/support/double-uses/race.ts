import type { Prepare } from './kinds.ts'
import type { RacedServers } from './servers.ts'

/** What came of racing for one token or code. */
export interface RaceResult {
  readonly attempts: number
  /** Attempts that gained something. */
  readonly successes: number
  /** Things that were gained, beyond the one that may be. */
  readonly doubleUses: number
  /** The texts of what was no outcome. */
  readonly errors: readonly string[]
}

/**
 * Makes one token or code and uses it `atOnce` times at once, on all servers in turn, and `replays` times more as soon as
 * the first of those is answered, while the others are under way.
 */
export async function raceOnce(
  servers: RacedServers,
  prepare: Prepare,
  atOnce: number,
  replays = 0,
): Promise<RaceResult> {
  const attempt = await prepare(servers)
  const begin = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => attempt(from + index))
  const first = begin(atOnce, 0)
  await Promise.race(first.map((answer) => answer.catch(() => null)))
  const results = await Promise.allSettled([...first, ...begin(replays, atOnce)])
  const gained = results.flatMap((result) =>
    result.status === 'fulfilled' && result.value !== null ? [result.value] : [],
  )
  const errors = results.flatMap((result) =>
    result.status === 'rejected' ? [String(result.reason)] : [],
  )
  const doubleUses = Math.max(0, new Set(gained).size - 1)
  // A server that had no time has not tried.
  const attempts = results.length - errors.length
  return { attempts, successes: gained.length, doubleUses, errors }
}
