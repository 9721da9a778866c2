import type { CaptchaConfiguration, CaptchaProviderName } from '../config/configuration.ts'
import { type FetchBounds, fetchText } from '../runtime/fetch-text.ts'
import { type CaptchaVerdict, parseVerdict } from './site-verdict.ts'

export type { CaptchaVerdict } from './site-verdict.ts'

/** Asks a provider whether a person gave a response. */
export interface CaptchaVerifier {
  /** One request, never repeated: a response is good for one verdict. Never throws. */
  verify(response: string): Promise<CaptchaVerdict>
}

/** What is different between providers whose endpoint was made after the same pattern. */
interface ProviderTraits {
  readonly baseUrl: string
  /** Whether the request says which widget the response must come from; otherwise the secret does. */
  readonly namesSiteKey: boolean
  /** What may stand in place of the page's host name when the provider leaves it out. */
  readonly withoutHostname: string | null
}

/** Cloudflare Turnstile and hCaptcha, each with `POST <baseUrl>/siteverify`. */
const CAPTCHA_PROVIDERS: Readonly<Record<CaptchaProviderName, ProviderTraits>> = {
  turnstile: {
    baseUrl: 'https://challenges.cloudflare.com/turnstile/v0',
    namesSiteKey: false,
    withoutHostname: null,
  },
  hcaptcha: {
    baseUrl: 'https://api.hcaptcha.com',
    namesSiteKey: true,
    // So its documentation says of times with very much traffic. The site key still binds the response.
    withoutHostname: 'not-provided',
  },
}

/** Turnstile's have at most 2,048 characters, those of hCaptcha a few thousand. */
const LONGEST_RESPONSE = 8192
const TIMEOUT_MS = 3_000
const MAX_BYTES = 16_384

/** @param bounds of which only `fetch` must be given */
export function createCaptchaVerifier(
  captcha: CaptchaConfiguration,
  bounds: Pick<FetchBounds, 'fetch'> & Partial<FetchBounds>,
): CaptchaVerifier {
  const { provider, siteKey, secret, baseUrl, hostnames } = captcha
  const { namesSiteKey, withoutHostname } = CAPTCHA_PROVIDERS[provider]
  const trusted = withoutHostname === null ? hostnames : [...hostnames, withoutHostname]
  const url = `${baseUrl ?? CAPTCHA_PROVIDERS[provider].baseUrl}/siteverify`
  return {
    async verify(response) {
      if (response.length > LONGEST_RESPONSE) return { verdict: 'WRONG' }
      // No address of the person: the provider has it from the widget, and that of a phone may differ between the two.
      const body = new URLSearchParams({ secret, response })
      if (namesSiteKey) body.set('sitekey', siteKey)
      const answer = await fetchText(
        { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, ...bounds },
        url,
        {
          method: 'POST',
          body,
        },
      )
      return parseVerdict(answer, trusted)
    },
  }
}
