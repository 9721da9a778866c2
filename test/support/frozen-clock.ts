import type { Clock } from '../../src/runtime/clock.ts'

/** A clock that stands still until a test moves it. */
export interface FrozenClock extends Clock {
  advanceSeconds(seconds: number): void
}

/** Begins at a whole second of the present, because other programs in the test compare with the real time. */
export function createFrozenClock(): FrozenClock {
  let nowMs = Math.floor(Date.now() / 1000) * 1000
  return {
    now: () => new Date(nowMs),
    advanceSeconds(seconds) {
      nowMs += seconds * 1000
    },
  }
}
