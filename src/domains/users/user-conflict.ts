import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { Fault } from '../../runtime/faults.ts'

const RETRY_SECONDS = 2

/** What to throw when other changes of a user came first time after time. */
export function changedMeanwhile(clock: Clock): Fault {
  return new Fault('UNAVAILABLE', 'The account is being changed by another request: try again.', {
    retryAt: addSeconds(clock.now(), RETRY_SECONDS),
  })
}

/** How often a use case looks again at a user that changes under its hands. */
const TRIES = 5

/**
 * Does what changes a user, and does it again with the user as it is then when another change was first.
 * @param attempt reads the user, and answers CONFLICT when that is not how it is any more
 */
export async function retryingConflicts<Result extends object>(
  clock: Clock,
  attempt: (tries: number) => Promise<Result | 'CONFLICT'>,
): Promise<Result> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const result = await attempt(tries)
    if (result !== 'CONFLICT') return result
  }
  throw changedMeanwhile(clock)
}
