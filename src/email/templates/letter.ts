import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import type { CommonTexts } from '../../locales/mail-texts.ts'
import { layout } from './layout.ts'
import type { RenderedMail } from './mail.ts'
import { plainName } from './plain.ts'
import { prose, type Section } from './sections.ts'
import { textPart } from './text.ts'

/** What differs between mails. */
export interface Letter {
  readonly texts: CommonTexts
  /** As the person typed it. */
  readonly name: string | null
  /** What stands between the introduction and the footer. */
  readonly sections: readonly Section[]
  readonly links: readonly string[]
  readonly code: string | null
}

/** Puts a mail together, with all that every mail has. */
export function renderLetter(letter: Letter, locale: Locale, appName: string): RenderedMail {
  const { texts, links, code } = letter
  const greeting = catalogueFor(locale).mails.greeting(plainName(letter.name))
  const sections = [prose(greeting), prose(texts.intro(appName)), ...letter.sections]
  const footer = texts.footer(appName)
  return {
    subject: texts.subject(appName),
    text: textPart([...sections.flatMap(({ text }) => text), `--\n${footer}`]),
    html: layout({
      locale,
      appName,
      preheader: texts.preheader,
      title: texts.title,
      body: sections.flatMap(({ html }) => html),
      footer,
    }),
    links,
    code,
  }
}
