/** The languages of the pages, as they call themselves. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
} as const

export type Locale = keyof typeof LANGUAGES

const STORED_AS = 'authograph.language'

/** The language to begin with: the one chosen on an earlier visit, or the first of the browser's that is spoken here. */
export function firstLocale(): Locale {
  const wanted = [localStorage.getItem(STORED_AS) ?? '', ...navigator.languages]
  return wanted.map(closestLocale).find((locale) => locale !== undefined) ?? 'en'
}

/** Keeps a choice for the next visit. */
export function storeLocale(locale: Locale): void {
  localStorage.setItem(STORED_AS, locale)
}

/** The language of a BCP 47 tag: `de` for `de-AT`; undefined where it is not spoken here. */
export function closestLocale(tag: string): Locale | undefined {
  const language = tag.split('-')[0]?.toLowerCase() ?? ''
  return isLocale(language) ? language : undefined
}

export function isLocale(text: string): text is Locale {
  return Object.hasOwn(LANGUAGES, text)
}
