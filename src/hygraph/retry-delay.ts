import type { Random } from '../runtime/random.ts'
import type { HygraphProblem } from './problem.ts'

const MOST_TRIES = 3
const FIRST_DELAY_MS = 250

/**
 * How long to wait before the next try: exponential, with jitter so that requests which failed together do not come
 * back together, and never shorter than Hygraph asks for.
 *
 * @param attempt how often it was tried, at least 1
 * @returns milliseconds, or null where another try would help nobody or might do the work twice
 */
export function retryDelayMs(
  problem: HygraphProblem,
  attempt: number,
  isRepeatable: boolean,
  random: Random,
): number | null {
  if (problem.kind !== 'transient' || attempt >= MOST_TRIES) return null
  if (problem.applied === 'unknown' && !isRepeatable) return null
  const jitter = random.bytes(2).readUInt16BE() / 0xffff
  const exponential = FIRST_DELAY_MS * 2 ** (attempt - 1)
  return Math.max(exponential * (0.5 + jitter / 2), problem.retryAfterMs ?? 0)
}
