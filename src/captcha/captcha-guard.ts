import type { CaptchaConfiguration, CaptchaProviderName } from '../config/configuration.ts'
import type { Database } from '../database/database.ts'
import { addSeconds, type Clock } from '../runtime/clock.ts'
import { Fault } from '../runtime/faults.ts'
import type { Logger } from '../runtime/logger.ts'
import { createOutageLog } from '../runtime/outage-log.ts'
import type { Allowance } from '../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../throttling/throttling.service.ts'
import type { CaptchaVerifier } from './captcha-verifier.ts'

/** From which part of an allowance on a source looks automated: about an account's sixth wrong password from one network. */
const AUTOMATED_SHARE = 0.5
const RETRY_SECONDS = 5

/** A person has to show that they are one. */
export interface CaptchaRequired {
  readonly outcome: 'CAPTCHA_REQUIRED'
  readonly provider: CaptchaProviderName
  /** Public: what the provider's widget is drawn with. */
  readonly siteKey: string
}

/** A try that an automaton might make. */
export interface GuardedTry {
  /**
   * What the try is counted in, by what was typed: the same whether there is such an account or not. At least one is
   * of the source.
   */
  readonly allowances: readonly Allowance[]
  /** What the provider's widget gave; null without it. */
  readonly response: string | null
  /** Whether it comes from a known device of the owner's, who is never asked. Looked up only when it matters. */
  readonly isKnownDevice?: () => Promise<boolean>
}

/** Asks for a CAPTCHA where a source looks automated, and nowhere else. */
export interface CaptchaGuard {
  /**
   * Takes no unit for a try that goes on. A wrong response takes one of each allowance of the source alone: it tried
   * nobody's password and sent no mail, so it uses up nothing of the account or address that it names.
   * @returns null when the try may go on, under the ordinary throttles
   * @throws Fault UNAVAILABLE when the provider gives no verdict and the operator wants nobody let in without
   */
  check(attempt: GuardedTry): Promise<CaptchaRequired | TooManyRequests | null>
}

/** The guard of a server that asks for none. */
export const NO_CAPTCHA: CaptchaGuard = { check: async () => null }

export interface CaptchaGuardDependencies {
  readonly captcha: CaptchaConfiguration
  readonly verifier: CaptchaVerifier
  readonly throttling: Throttling
  readonly database: Database
  readonly clock: Clock
  readonly logger: Logger
}

export function createCaptchaGuard(dependencies: CaptchaGuardDependencies): CaptchaGuard {
  const { captcha, verifier, throttling, database, clock, logger } = dependencies
  const { provider, siteKey } = captcha
  const required: CaptchaRequired = { outcome: 'CAPTCHA_REQUIRED', provider, siteKey }
  const outages = createOutageLog(logger, 'the CAPTCHA provider')

  /** Whether a person gave the response, as far as anybody can tell. */
  const isRight = async (response: string) => {
    const given = await verifier.verify(response)
    if (given.verdict !== 'NONE') {
      outages.back()
      return given.verdict === 'RIGHT'
    }
    outages.away(given.reason)
    if (captcha.onOutage === 'allow') return true
    const retryAt = addSeconds(clock.now(), RETRY_SECONDS)
    throw new Fault('UNAVAILABLE', 'The CAPTCHA cannot be checked: try again.', { retryAt })
  }

  return {
    async check({ allowances, response, isKnownDevice }) {
      const { usedShare, retryAt } = await throttling.usageOf(allowances)
      if (usedShare < AUTOMATED_SHARE || (await isKnownDevice?.()) === true) return null
      // Nobody solves a task to be told to wait; and the instant a unit is back is no gap to slip through.
      if (retryAt !== null) return { outcome: 'TOO_MANY_REQUESTS', retryAt }
      if (response === null || response.trim() === '') return required
      const ofSource = allowances.filter((allowance) => allowance.ofSource)
      // Taken before the provider is asked, so that nobody has more asked there than there are units.
      return throttling.limit(ofSource, async () => {
        if (!(await isRight(response))) return required
        await throttling.giveBack(database.queries, ofSource)
        return null
      })
    },
  }
}
