import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { formatMoment } from '../../locales/moments.ts'
import { renderLetter } from './letter.ts'
import type { PasswordChangedContent, RenderedMail } from './mail.ts'
import { plainDevice } from './plain.ts'
import { facts, linkToOpen, prose } from './sections.ts'

/** Tells a person that their password was changed or reset, and what to do if it was not them. */
export function renderPasswordChanged(
  content: PasswordChangedContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.passwordChanged
  const { name, deviceLabel, resetLink: link } = content
  const { labels } = mails
  const device = deviceLabel === null ? null : (plainDevice(deviceLabel) ?? mails.unknownDevice)
  const sections = [
    facts([
      { label: labels.device, value: device },
      { label: labels.time, value: formatMoment(content.occurredAt, locale) },
    ]),
    prose(texts.notYou),
    linkToOpen(link, texts, mails),
  ]
  return renderLetter({ texts, name, sections, links: [link], code: null }, locale, appName)
}
