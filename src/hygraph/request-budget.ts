import type { Timer } from '../runtime/timer.ts'

/** Keeps this process within the number of requests that Hygraph's tier allows. */
export interface RequestBudget {
  /**
   * Waits for a turn; turns are given in the order of asking.
   * @returns how long it waited, or how long it would have to where that is more than `maxWaitMs`: then it has no turn
   */
  take(maxWaitMs: number): Promise<{ readonly granted: boolean; readonly waitMs: number }>
}

/** A little more than a second, since requests do not all take the same time on their way. */
const WINDOW_MS = 1050

/** At most `perSecond` requests start within any second. */
export function createRequestBudget(perSecond: number, timer: Timer): RequestBudget {
  /** When the last requests start, oldest first; some of them in the future. */
  const starts: number[] = []
  return {
    async take(maxWaitMs) {
      const nowMs = timer.nowMs()
      const [oldest] = starts
      const isFull = oldest !== undefined && starts.length >= perSecond
      const startMs = isFull ? Math.max(nowMs, oldest + WINDOW_MS) : nowMs
      const waitMs = startMs - nowMs
      if (waitMs > maxWaitMs) return { granted: false, waitMs }
      starts.push(startMs)
      if (starts.length > perSecond) starts.shift()
      if (waitMs > 0) await timer.sleep(waitMs)
      return { granted: true, waitMs }
    },
  }
}
