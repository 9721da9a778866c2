import { hash } from 'argon2'
import type { Timer } from '../runtime/timer.ts'
import { importedHash, verifyImported, workOf } from './imported-hashes.ts'
import { ARGON2_OPTIONS } from './password-hasher.ts'

/** Finds out what imported hashes cost. */
export interface HashCosts {
  /**
   * Measures of each class the hash with the most work, where that is more than was measured before.
   * @param stored hashes as they are stored
   * @returns milliseconds that the slowest of all takes that were given so far, and of our own, to verify one password
   */
  slowestMs(stored: readonly string[]): Promise<number>
}

/** After one that loads what is needed. The longest counts: a floor that is a little high does no harm. */
const RUNS = 3
const PASSWORD = 'a password that nobody has'

export function createHashCosts(timer: Timer): HashCosts {
  const measured = new Map<string, number>()
  let slowestMs = 0

  const measure = async (work: () => Promise<unknown>) => {
    await work()
    for (let run = 0; run < RUNS; run += 1) {
      const begunMs = timer.nowMs()
      await work()
      slowestMs = Math.max(slowestMs, timer.nowMs() - begunMs)
    }
  }

  /** The heaviest of each class, without those that cannot be slower than what was measured. */
  const heaviest = (stored: readonly string[]) => {
    const found = new Map<string, string>()
    for (const imported of stored.map(importedHash)) {
      const work = imported === undefined ? undefined : workOf(imported)
      if (imported === undefined || work === undefined) continue
      if (work.amount <= (measured.get(work.class) ?? 0)) continue
      measured.set(work.class, work.amount)
      found.set(work.class, imported)
    }
    return [...found.values()]
  }

  return {
    async slowestMs(stored) {
      if (slowestMs === 0) await measure(() => hash(PASSWORD, ARGON2_OPTIONS))
      for (const imported of heaviest(stored))
        await measure(() => verifyImported(imported, PASSWORD))
      return slowestMs
    },
  }
}
