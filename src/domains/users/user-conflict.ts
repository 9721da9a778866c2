import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { Fault } from '../../runtime/faults.ts'

const RETRY_SECONDS = 2

/** What to throw when other changes of a user came first time after time, or one is under way whose end is not known. */
export function changedMeanwhile(clock: Clock): Fault {
  return new Fault('UNAVAILABLE', 'The account is being changed by another request: try again.', {
    retryAt: addSeconds(clock.now(), RETRY_SECONDS),
  })
}
