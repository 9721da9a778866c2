import type { Clock } from '../../../../src/runtime/clock.ts'

/** The commits of a store: their numbers, their times, and how to take back what has not been committed. */
export type Journal = ReturnType<typeof createJournal>

export function createJournal(clock: Clock) {
  const commitTimes: number[] = [0]
  let undo: (() => void)[] | null = null

  return {
    /** The number of the last commit. */
    head: (): number => commitTimes.length - 1,
    /** The last commit that was made at least `milliseconds` ago. */
    commitBefore(milliseconds: number): number {
      const limit = clock.now().getTime() - milliseconds
      return Math.max(
        0,
        commitTimes.findLastIndex((time) => time <= limit),
      )
    },
    /** Tells how to take back a step of the transaction that runs. */
    onRollback(step: () => void): void {
      undo?.push(step)
    },
    /** Runs `work` as one commit; nothing of it stays if it throws. Inside another transaction it is part of that. */
    transaction<Result>(work: () => Result): Result {
      if (undo !== null) return work()
      const steps: (() => void)[] = []
      undo = steps
      try {
        const result = work()
        if (steps.length > 0) commitTimes.push(clock.now().getTime())
        return result
      } catch (error) {
        for (const step of steps.reverse()) step()
        throw error
      } finally {
        undo = null
      }
    },
  }
}
