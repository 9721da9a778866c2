import { admin } from '../src/admin/locales/en.ts'
import type { Catalogue } from '../src/locales/catalogue.ts'
import { texts } from '../src/locales/en.ts'
import { LANGUAGES } from '../src/locales/locales.ts'

/** What the server has to know of the texts, to tell an operator what is wrong with other ones. */
export interface TextsDescription {
  readonly languages: readonly string[]
  /** The names in braces, by keys such as `entry.codeMailed`. */
  readonly placeholders: Readonly<Record<string, readonly string[]>>
}

export function describeTexts(): TextsDescription {
  const described = textsOf({ ...texts, admin }).map(([key, text]) => [key, placeholdersIn(text)])
  return { languages: Object.keys(LANGUAGES), placeholders: Object.fromEntries(described) }
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
