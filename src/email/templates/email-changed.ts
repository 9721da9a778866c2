import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { formatMoment } from '../../locales/moments.ts'
import { renderLetter } from './letter.ts'
import type { EmailChangedContent, RenderedMail } from './mail.ts'
import { plainMaskedEmail } from './plain.ts'
import { facts, linkToOpen, prose, smallPrint } from './sections.ts'

/** Tells the owner of the old address that it was changed, and lets them take it back. */
export function renderEmailChanged(
  content: EmailChangedContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.emailChanged
  const { name, newEmail, cancelLink: link } = content
  const { labels } = mails
  const sections = [
    facts([
      { label: labels.newEmail, value: plainMaskedEmail(newEmail) },
      { label: labels.time, value: formatMoment(content.occurredAt, locale) },
    ]),
    prose(texts.notYou),
    linkToOpen(link, texts, mails),
    smallPrint(mails.linkExpires(content.cancelUntil)),
  ]
  return renderLetter({ texts, name, sections, links: [link], code: null }, locale, appName)
}
