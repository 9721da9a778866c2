import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import type { CommonTexts } from '../../locales/texts.ts'
import type { Html } from './html.ts'
import { layout } from './layout.ts'
import type { RenderedMail } from './mail.ts'
import { paragraph } from './parts.ts'
import { plainName } from './plain.ts'
import { textPart } from './text.ts'

/** What stands between the greeting and the footer, twice: as text and as HTML. */
export interface Letter {
  readonly texts: CommonTexts
  /** As the person typed it. */
  readonly name: string | null
  readonly text: readonly string[]
  readonly body: readonly Html[]
  readonly links: readonly string[]
  readonly code: string | null
}

/** Puts a mail together, with all that every mail has. */
export function renderLetter(letter: Letter, locale: Locale, appName: string): RenderedMail {
  const { texts, links, code } = letter
  const greeting = catalogueFor(locale).mails.greeting(plainName(letter.name))
  const intro = texts.intro(appName)
  const footer = texts.footer(appName)
  return {
    subject: texts.subject(appName),
    text: textPart([greeting, intro, ...letter.text, `--\n${footer}`]),
    html: layout({
      locale,
      appName,
      preheader: texts.preheader,
      title: texts.title,
      body: [paragraph(greeting), paragraph(intro), ...letter.body],
      footer,
    }),
    links,
    code,
  }
}
