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

/** Makes one token or code and uses it `attempts` times at once, on all servers in turn. */
export async function raceOnce(
  servers: RacedServers,
  prepare: Prepare,
  attempts: number,
): Promise<RaceResult> {
  const attempt = await prepare(servers)
  const results = await Promise.allSettled(
    Array.from({ length: attempts }, (_, index) => attempt(index)),
  )
  const gained = results.flatMap((result) =>
    result.status === 'fulfilled' && result.value !== null ? [result.value] : [],
  )
  const errors = results.flatMap((result) =>
    result.status === 'rejected' ? [String(result.reason)] : [],
  )
  const doubleUses = Math.max(0, new Set(gained).size - 1)
  return { attempts, successes: gained.length, doubleUses, errors }
}
