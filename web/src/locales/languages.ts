import { speak } from './catalogue.ts'
import type { texts as english, Texts, Translated } from './en.ts'
import { closestLocale, type Locale } from './locales.ts'
import { ownTextsIn } from './own-texts.ts'

const LOADERS: Readonly<Record<Locale, () => Promise<{ texts: Translated }>>> = {
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
}

/** A cookie, since the server has to know it too: it sends what is seen first. */
const STORED_AS = 'authograph-language'
const STORED_SECONDS = 400 * 86_400

let current = firstLocale()

/** The language of the page as it is now, for the requests that it sends. */
export function currentLocale(): Locale {
  return current
}

/** Makes a language that of the page, and of the next visit. */
export function chooseLocale(locale: Locale): void {
  current = locale
  const secure = location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there in every browser, nor without https
  document.cookie = `${STORED_AS}=${locale}; path=/; max-age=${STORED_SECONDS}; samesite=lax${secure}`
}

/** What the pages say in a language. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  const { texts } = await LOADERS[locale]()
  return speak<typeof english>(texts, ownTextsIn(locale))
}

/** The one chosen on an earlier visit, or the first of the browser's that is spoken here. */
function firstLocale(): Locale {
  const [, stored = ''] = new RegExp(`(?:^|; )${STORED_AS}=(\\w+)`).exec(document.cookie) ?? []
  const wanted = [stored, ...navigator.languages]
  return wanted.map(closestLocale).find((locale) => locale !== undefined) ?? 'en'
}
