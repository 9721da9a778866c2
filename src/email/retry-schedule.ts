/** Resend forgets idempotency keys after 24 hours: a later try could be a second mail. */
const LAST_TRY_AFTER_MS = 23 * 3_600_000
const FIRST_DELAY_MS = 2_000
const LONGEST_DELAY_MS = 30 * 60_000

/**
 * How long to wait before the next try: exponential, with jitter so that mails which failed together do not come back
 * together, and never shorter than the other side asks for.
 *
 * @param attempts how often it was tried, at least 1
 * @param elapsedMs since the first try
 * @param jitter from 0 to 1
 * @returns milliseconds, or null when it is time to give up
 */
export function nextDelayMs(
  attempts: number,
  elapsedMs: number,
  retryAfterSeconds: number | null,
  jitter: number,
): number | null {
  const exponential = Math.min(FIRST_DELAY_MS * 2 ** (attempts - 1), LONGEST_DELAY_MS)
  const delayMs = Math.max(exponential * (0.5 + jitter / 2), (retryAfterSeconds ?? 0) * 1000)
  return elapsedMs + delayMs > LAST_TRY_AFTER_MS ? null : Math.round(delayMs)
}
