import Negotiator from 'negotiator'

/** The languages that mails and messages are written in; the first is the server's default. */
export const LOCALES = ['en', 'de', 'fr', 'es'] as const

/** One of the languages that mails and messages are written in. */
export type Locale = (typeof LOCALES)[number]

/** The language used where nobody asked for another. */
export const DEFAULT_LOCALE: Locale = 'en'

/**
 * The best language for a request.
 *
 * @param acceptLanguage the Accept-Language header (RFC 9110 §12.5.4), if there is one
 * @param userLocale the BCP 47 tag of the user, if there is one
 */
export function negotiateLocale(
  acceptLanguage: string | undefined,
  userLocale: string | undefined,
): Locale {
  return asked(acceptLanguage) ?? closestLocale(userLocale) ?? DEFAULT_LOCALE
}

/** The language that stands in for a BCP 47 tag: `de` for `de-AT`; undefined for one that is not spoken here. */
export function closestLocale(tag: string | undefined): Locale | undefined {
  const language = tag?.split('-')[0]?.toLowerCase()
  return LOCALES.find((locale) => locale === language)
}

function asked(acceptLanguage: string | undefined): Locale | undefined {
  if (acceptLanguage === undefined || acceptLanguage.trim() === '*') return undefined
  const preferred = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages()
  for (const tag of preferred) {
    const locale = closestLocale(tag)
    if (locale !== undefined) return locale
  }
  return undefined
}
