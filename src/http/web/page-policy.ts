import type { CaptchaProviderName } from '../../config/configuration.ts'

/** Where the widgets come from and what they talk to, as their providers document it. */
const WIDGET_SOURCES: Readonly<Record<CaptchaProviderName, Readonly<Record<string, string>>>> = {
  turnstile: {
    'script-src': 'https://challenges.cloudflare.com',
    'frame-src': 'https://challenges.cloudflare.com',
  },
  hcaptcha: {
    'script-src': 'https://hcaptcha.com https://*.hcaptcha.com',
    'frame-src': 'https://hcaptcha.com https://*.hcaptcha.com',
    'style-src': 'https://hcaptcha.com https://*.hcaptcha.com',
    'connect-src': 'https://hcaptcha.com https://*.hcaptcha.com',
  },
}

/**
 * The Content-Security-Policy of the account pages. Scripts and styles come from this server alone, and nothing that
 * stands in the page itself runs. No form is ever sent by the browser: a scanner of mails that submits whatever it finds
 * gets nowhere. Only where the operator has a CAPTCHA may its widget be loaded too, which keeps to no Trusted Types.
 */
export function pagePolicyFor(captcha: CaptchaProviderName | null): string {
  const widget = captcha === null ? {} : WIDGET_SOURCES[captcha]
  const own = ['script-src', 'style-src', 'img-src', 'connect-src'].map((directive) =>
    [directive, "'self'", widget[directive]].filter(Boolean).join(' '),
  )
  return [
    "default-src 'none'",
    ...own,
    ...(widget['frame-src'] === undefined ? [] : [`frame-src ${widget['frame-src']}`]),
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(captcha === null ? ["require-trusted-types-for 'script'", "trusted-types 'none'"] : []),
  ].join('; ')
}
