import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { formatMoment } from '../../locales/moments.ts'
import { renderLetter } from './letter.ts'
import type { AccountDeletedContent, RenderedMail } from './mail.ts'
import { facts, prose } from './sections.ts'

/** Says goodbye: the account and its data are gone. */
export function renderAccountDeleted(
  content: AccountDeletedContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.accountDeleted
  const { name, occurredAt } = content
  const sections = [
    facts([{ label: mails.labels.time, value: formatMoment(occurredAt, locale) }]),
    prose(texts.questions(appName)),
  ]
  return renderLetter({ texts, name, sections, links: [], code: null }, locale, appName)
}
