import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { formatMoment } from '../../locales/moments.ts'
import { renderLetter } from './letter.ts'
import type { ImpersonatedContent, RenderedMail } from './mail.ts'
import { plainReason } from './plain.ts'
import { facts, prose } from './sections.ts'

/** Tells a person that an administrator acted as them, when, and why. */
export function renderImpersonated(
  content: ImpersonatedContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.impersonated
  const { name, occurredAt, reason } = content
  const { labels } = mails
  const sections = [
    facts([
      { label: labels.time, value: formatMoment(occurredAt, locale) },
      { label: labels.reason, value: plainReason(reason) },
    ]),
    prose(texts.limits),
    prose(texts.questions(appName)),
  ]
  return renderLetter({ texts, name, sections, links: [], code: null }, locale, appName)
}
