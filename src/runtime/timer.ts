import { setTimeout as delay } from 'node:timers/promises'

/** How waits and rates are timed: unlike the clock of the day it never jumps. Passed in, so that a test need not wait. */
export interface Timer {
  /** Milliseconds since some moment; only differences mean anything. */
  nowMs(): number
  sleep(ms: number): Promise<void>
}

/** The monotonic clock of this machine. */
export const systemTimer: Timer = {
  nowMs: () => performance.now(),
  sleep: async (ms) => void (await delay(ms)),
}
