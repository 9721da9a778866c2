import { metaContent } from '../layout/meta.ts'
import type { OwnTexts } from './catalogue.ts'
import type { Locale } from './locales.ts'

/** As the server has checked them and written them into the page. */
const ownTexts: Readonly<Partial<Record<Locale, OwnTexts>>> = JSON.parse(
  metaContent('app-texts') ?? '{}',
)

/** What the operator says in place of these pages' own words, in one language. */
export function ownTextsIn(locale: Locale): OwnTexts {
  return ownTexts[locale] ?? {}
}
