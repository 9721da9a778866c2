import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { formatMoment } from '../../locales/moments.ts'
import { renderLetter } from './letter.ts'
import type { EmailChangeRequestedContent, RenderedMail } from './mail.ts'
import { plainMaskedEmail } from './plain.ts'
import { facts, linkToOpen, prose } from './sections.ts'

/** Tells the owner of the old address that it is about to change, and lets them stop it. */
export function renderEmailChangeRequested(
  content: EmailChangeRequestedContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.emailChangeRequested
  const { name, newEmail, cancelLink: link } = content
  const { labels } = mails
  const sections = [
    facts([
      { label: labels.newEmail, value: plainMaskedEmail(newEmail) },
      { label: labels.time, value: formatMoment(content.occurredAt, locale) },
    ]),
    prose(texts.notYou),
    linkToOpen(link, texts, mails),
  ]
  return renderLetter({ texts, name, sections, links: [link], code: null }, locale, appName)
}
