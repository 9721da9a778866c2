import type { HygraphConfiguration } from '../config/configuration.ts'
import { systemClock } from '../runtime/clock.ts'
import { createLogger } from '../runtime/logger.ts'
import { createSystemRandom } from '../runtime/random.ts'

/** Nobody waits for an answer as a person who logs in does. */
const MAX_WAIT_MS = 30_000
const MOST_LANES = 10

/** What a command that speaks with Hygraph stands on. It prints itself what is wrong, and so logs nothing. */
export function hygraphSurroundings() {
  const clock = systemClock
  return { clock, random: createSystemRandom(clock), logger: createLogger('silent') }
}

/** The same for a command whose requests may wait long for their turn, and may go several at a time. */
export function patientSurroundings(hygraph: HygraphConfiguration | null) {
  return {
    ...hygraphSurroundings(),
    maxWaitMs: MAX_WAIT_MS,
    lanes: Math.min(MOST_LANES, hygraph?.requestsPerSecond ?? 1),
  }
}
