import type { BreachedPasswordsConfiguration, CaptchaConfiguration } from './configuration.ts'
import type { Settings } from './settings.ts'

const PWNED_PASSWORDS_URL = 'https://api.pwnedpasswords.com'

/** @param origins those whose pages may call the server */
export function captchaOf(
  settings: Settings,
  origins: readonly string[],
): CaptchaConfiguration | null {
  const { CAPTCHA: provider, CAPTCHA_SITE_KEY: siteKey, CAPTCHA_SECRET: secret } = settings
  if (provider === undefined || provider === 'off') return null
  if (siteKey === undefined || secret === undefined) return null
  const hosts = origins.map((origin) => new URL(origin).hostname)
  return {
    provider,
    siteKey,
    secret,
    baseUrl: settings.CAPTCHA_URL ?? null,
    hostnames: settings.CAPTCHA_HOSTNAMES ?? [...new Set(hosts)],
    onOutage: settings.CAPTCHA_ON_OUTAGE ?? 'allow',
  }
}

/** How new passwords are looked up. */
export function breachedPasswordsOf(settings: Settings): BreachedPasswordsConfiguration {
  if (settings.BREACHED_PASSWORDS !== 'hibp') return { kind: 'offline' }
  return {
    kind: 'hibp',
    baseUrl: settings.BREACHED_PASSWORDS_URL ?? PWNED_PASSWORDS_URL,
    onOutage: settings.BREACHED_PASSWORDS_ON_OUTAGE ?? 'allow',
  }
}
