import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { formatMoment } from '../../locales/moments.ts'
import { renderLetter } from './letter.ts'
import type { EmailChangeUndoneContent, RenderedMail } from './mail.ts'
import { facts, prose } from './sections.ts'

/** Tells the readers of both addresses that a change was taken back, and what to do now. */
export function renderEmailChangeUndone(
  content: EmailChangeUndoneContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.emailChangeUndone
  const { name, occurredAt } = content
  const sections = [
    facts([{ label: mails.labels.time, value: formatMoment(occurredAt, locale) }]),
    prose(texts.newPassword),
    prose(texts.notYou),
  ]
  return renderLetter({ texts, name, sections, links: [], code: null }, locale, appName)
}
