import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Locale } from './locales.ts'
import type { Catalogue, PasswordSuggestionKey } from './texts.ts'

export type { Catalogue, PasswordSuggestionKey } from './texts.ts'

const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { en, de, fr, es }

/** Everything that the server says to people, in the given language. */
export function catalogueFor(locale: Locale): Catalogue {
  return CATALOGUES[locale]
}

/** Whether there is a text for this key of zxcvbn's feedback. */
export function isPasswordSuggestionKey(key: string): key is PasswordSuggestionKey {
  return Object.hasOwn(en.passwordSuggestions, key)
}
