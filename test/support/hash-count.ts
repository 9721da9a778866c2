import type { AppDependencies } from '../../src/app.ts'
import { systemTimer } from '../../src/runtime/timer.ts'
import { QUICK_ARGON2 } from './app.ts'

/** Counts what a server has hashed and verified, where it asks what a hash costs and what time it is. */
export function createHashCount() {
  const counts = { costs: 0, times: 0 }
  const dependencies: AppDependencies = {
    argon2: {
      ...QUICK_ARGON2,
      get memoryCost() {
        counts.costs += 1
        return QUICK_ARGON2.memoryCost
      },
    },
    timer: {
      ...systemTimer,
      nowMs() {
        counts.times += 1
        return systemTimer.nowMs()
      },
    },
  }
  return {
    dependencies,
    /** Runs `work`. @returns what was counted meanwhile */
    async during(work: () => Promise<void>) {
      const before = { ...counts }
      await work()
      return { costs: counts.costs - before.costs, times: counts.times - before.times }
    },
  }
}
