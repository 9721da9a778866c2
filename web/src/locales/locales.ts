/** The languages of the pages, as they call themselves. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
} as const

export type Locale = keyof typeof LANGUAGES

/** The language of a BCP 47 tag: `de` for `de-AT`; undefined where it is not spoken here. */
export function closestLocale(tag: string): Locale | undefined {
  const language = tag.split('-')[0]?.toLowerCase() ?? ''
  return isLocale(language) ? language : undefined
}

export function isLocale(text: string): text is Locale {
  return Object.hasOwn(LANGUAGES, text)
}
