import { admin } from '../src/admin/locales/en.ts'
import type { Catalogue } from '../src/locales/catalogue.ts'
import { texts as german } from '../src/locales/de.ts'
import { texts } from '../src/locales/en.ts'
import { texts as spanish } from '../src/locales/es.ts'
import { texts as french } from '../src/locales/fr.ts'
import { LANGUAGES } from '../src/locales/locales.ts'

/** What the server has to know of the texts, to tell an operator what is wrong with other ones. */
export interface TextsDescription {
  readonly languages: readonly string[]
  /** The names in braces, by keys such as `entry.codeMailed`. */
  readonly placeholders: Readonly<Record<string, readonly string[]>>
  /** What is seen of the pages before their scripts have run is put together from these, by language and key. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export function describeTexts(): TextsDescription {
  const described = textsOf({ ...texts, admin }).map(([key, text]) => [key, placeholdersIn(text)])
  const catalogues = { en: texts, de: german, fr: french, es: spanish }
  const all = Object.entries(catalogues).map(([language, { common, entry }]) => [
    language,
    Object.fromEntries(textsOf({ common, entry })),
  ])
  return {
    languages: Object.keys(LANGUAGES),
    placeholders: Object.fromEntries(described),
    texts: Object.fromEntries(all),
  }
}

/** Every text with its key. */
export function textsOf(catalogue: Catalogue, prefix = ''): [key: string, text: string][] {
  return Object.entries(catalogue).flatMap(([name, text]): [string, string][] =>
    typeof text === 'string' ? [[prefix + name, text]] : textsOf(text, `${prefix}${name}.`),
  )
}

/** The names that stand in braces, each once, in the order of the alphabet. */
export function placeholdersIn(text: string): string[] {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return [...new Set(names)].toSorted()
}
