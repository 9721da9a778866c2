/** What one request finds in the bucket. */
export interface Allowance {
  readonly allowed: boolean
  /** The headers that every response carries. */
  readonly headers: Readonly<Record<string, string>>
}

/** A bucket of `ratePerSecond` tokens that fills again within a second of real time. */
export function createRateLimit(ratePerSecond: number): () => Allowance {
  let tokens = ratePerSecond
  let filledAt = performance.now()

  return function take() {
    const now = performance.now()
    tokens = Math.min(ratePerSecond, tokens + ((now - filledAt) / 1000) * ratePerSecond)
    filledAt = now
    const allowed = tokens >= 1
    if (allowed) tokens -= 1
    return {
      allowed,
      headers: {
        'ratelimit-limit': String(ratePerSecond),
        'ratelimit-policy': `${ratePerSecond};w=1`,
        'ratelimit-remaining': String(Math.floor(tokens)),
        'ratelimit-reset': '1',
      },
    }
  }
}
