import type { Texts } from './en.ts'
import { firstLocale, type Locale, storeLocale } from './locales.ts'

const LOADERS: Readonly<Record<Locale, () => Promise<{ texts: Texts }>>> = {
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
}

let current = firstLocale()

/** The language of the page as it is now, for the requests that it sends. */
export function currentLocale(): Locale {
  return current
}

/** Makes a language that of the page, and of the next visit. */
export function chooseLocale(locale: Locale): void {
  current = locale
  storeLocale(locale)
}

/** What the pages say in a language. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  return (await LOADERS[locale]()).texts
}
