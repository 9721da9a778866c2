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

const STORED_AS = 'authograph.language'

let current = firstLocale()

/** The language of the page as it is now, for the requests that it sends. */
export function currentLocale(): Locale {
  return current
}

/** Makes a language that of the page, and of the next visit. */
export function chooseLocale(locale: Locale): void {
  current = locale
  localStorage.setItem(STORED_AS, locale)
}

/** What the pages say in a language. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  const { texts } = await LOADERS[locale]()
  return speak<typeof english>(texts, ownTextsIn(locale))
}

/** The one chosen on an earlier visit, or the first of the browser's that is spoken here. */
function firstLocale(): Locale {
  const wanted = [localStorage.getItem(STORED_AS) ?? '', ...navigator.languages]
  return wanted.map(closestLocale).find((locale) => locale !== undefined) ?? 'en'
}
