import type { Clock } from '../../../../src/runtime/clock.ts'
import type { Knobs } from '../knobs.ts'

/**
 * The limits on uncached requests and on concurrency. Answers are cached until something is committed, and cached
 * answers are not counted (Hygraph docs, rate-limits); the cache here is only the memory of what was asked.
 */
export type Limits = ReturnType<typeof createLimits>

export function createLimits(clock: Clock, knobs: Knobs) {
  let tokens = knobs.settings.requestsPerSecond
  let filledAt = clock.now().getTime()
  let cachedCommit = -1
  let running = 0
  const cached = new Set<string>()

  function refill(perSecond: number): void {
    const now = clock.now().getTime()
    tokens = Math.min(perSecond, tokens + ((now - filledAt) / 1000) * perSecond)
    filledAt = now
  }

  function isCached(key: string, commit: number): boolean {
    if (commit !== cachedCommit) cached.clear()
    cachedCommit = commit
    return cached.has(key)
  }

  return {
    /** Whether a request may go on; `cacheKey` is null for what is never cached. */
    admits(cacheKey: string | null, commit: number): boolean {
      const perSecond = knobs.settings.requestsPerSecond
      if (perSecond === 0 || (cacheKey !== null && isCached(cacheKey, commit))) return true
      refill(perSecond)
      if (tokens < 1) return false
      tokens -= 1
      if (cacheKey !== null) cached.add(cacheKey)
      return true
    },
    /** Takes a place for `cost` operations; gives null where there is none, else what frees it. */
    enter(cost: number): (() => void) | null {
      const { maxConcurrent } = knobs.settings
      if (maxConcurrent > 0 && running + cost > maxConcurrent) return null
      running += cost
      return () => {
        running -= cost
      }
    },
    /** Forgets what was spent. */
    reset(): void {
      tokens = knobs.settings.requestsPerSecond
      filledAt = clock.now().getTime()
      cached.clear()
    },
  }
}
