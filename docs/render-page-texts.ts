import { textsOf } from '../web/build/texts.ts'
import { admin } from '../web/src/admin/locales/en.ts'
import { texts } from '../web/src/locales/en.ts'
import { NOTICE, renderTable } from './markdown.ts'

const INTRODUCTION = `# Texts of the account pages

Each of them can be said in your words, in each language: see [the guide](../guides/account-pages.md#say-it-in-your-words).
What stands in braces is filled in where the text is shown.

`

/** The reference of all texts, by their keys. */
export function renderPageTexts(): string {
  const rows = textsOf({ ...texts, admin }).map(([key, text]) => [`\`${key}\``, text])
  return `${NOTICE}${INTRODUCTION}${renderTable(['Key', 'In English'], rows)}`
}
