import { createHash } from 'node:crypto'
import type { BreachedPasswordsConfiguration } from '../../config/configuration.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { Fault } from '../../runtime/faults.ts'
import { fetchText } from '../../runtime/fetch-text.ts'
import type { Logger } from '../../runtime/logger.ts'
import { createOutageLog } from '../../runtime/outage-log.ts'

/** Knows passwords that have been in a breach. */
export interface BreachedPasswords {
  /**
   * Whether a password is known from a breach. May ask a service elsewhere: never in a transaction, nor with a place in
   * the queue of the hasher.
   * @throws Fault UNAVAILABLE when nobody answers and the operator wants no password taken unchecked
   */
  includes(password: string): Promise<boolean>
}

/** What an answer of the range API says of one hash. */
export type RangeVerdict = { readonly isListed: boolean } | { readonly problem: string }

const PREFIX_LENGTH = 5
/** A line of the range API: the rest of a SHA-1 hash, and how often it was seen. */
const LINE = /^([\dA-F]{35}):(\d+)$/i
const TIMEOUT_MS = 1_500
const MAX_BYTES = 262_144
const RETRY_SECONDS = 5

export interface BreachedPasswordsDependencies {
  readonly breachedPasswords: BreachedPasswordsConfiguration
  readonly fetch: typeof fetch
  readonly clock: Clock
  readonly logger: Logger
}

/** Asks Pwned Passwords of Have I Been Pwned, or nobody with BREACHED_PASSWORDS=offline. */
export function createBreachedPasswords(
  dependencies: BreachedPasswordsDependencies,
): BreachedPasswords {
  const { breachedPasswords: settings, fetch, clock, logger } = dependencies
  if (settings.kind === 'offline') return { includes: async () => false }
  const outages = createOutageLog(logger, 'Pwned Passwords')
  return {
    async includes(password) {
      const verdict = await askRange(fetch, settings.baseUrl, password)
      if ('isListed' in verdict) {
        outages.back()
        return verdict.isListed
      }
      outages.away(verdict.problem)
      if (settings.onOutage === 'allow') return false
      const retryAt = addSeconds(clock.now(), RETRY_SECONDS)
      throw new Fault('UNAVAILABLE', 'The password cannot be checked: try again.', { retryAt })
    },
  }
}

/**
 * Looks a password up in the range API (haveibeenpwned.com/API/v3#PwnedPasswords): sends five of the forty digits of its
 * SHA-1 hash, which a thousand listed passwords share, and finds the rest in the answer. Never throws.
 */
export async function askRange(
  fetch: typeof globalThis.fetch,
  baseUrl: string,
  password: string,
  timeoutMs = TIMEOUT_MS,
): Promise<RangeVerdict> {
  const bounds = { fetch, timeoutMs, maxBytes: MAX_BYTES }
  const hash = createHash('sha1').update(password).digest('hex').toUpperCase()
  const answer = await fetchText(bounds, `${baseUrl}/range/${hash.slice(0, PREFIX_LENGTH)}`, {
    // Padding: otherwise the length of the answer tells an onlooker which prefix was asked for.
    headers: { 'add-padding': 'true', 'user-agent': 'Authograph' },
  })
  if (answer === undefined) return { problem: 'no answer' }
  if (answer.status !== 200) return { problem: `HTTP ${answer.status}` }
  const lines = answer.text
    .trim()
    .split(/\r?\n/)
    .map((line) => LINE.exec(line.trim()))
  // A page of a proxy in between is no list in which the password is missing.
  if (lines.some((line) => line === null)) return { problem: 'not of the form of a range' }
  const rest = hash.slice(PREFIX_LENGTH)
  // Lines of padding have a count of 0.
  return {
    isListed: lines.some((line) => line?.[1]?.toUpperCase() === rest && Number(line[2]) > 0),
  }
}
