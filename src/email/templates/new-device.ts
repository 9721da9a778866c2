import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { formatMoment } from '../../locales/moments.ts'
import { renderLetter } from './letter.ts'
import type { NewDeviceContent, RenderedMail } from './mail.ts'
import { plainDevice, plainIpAddress } from './plain.ts'
import { facts, linkToOpen, prose } from './sections.ts'

/** Tells a person that a device logged in that never did before, and what to do if it was not them. */
export function renderNewDevice(
  content: NewDeviceContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.newDevice
  const { name, deviceLabel, ipAddress, resetLink: link } = content
  const { labels } = mails
  const sections = [
    facts([
      { label: labels.device, value: plainDevice(deviceLabel) ?? mails.unknownDevice },
      { label: labels.ipAddress, value: plainIpAddress(ipAddress) },
      { label: labels.time, value: formatMoment(content.occurredAt, locale) },
    ]),
    prose(texts.notYou),
    linkToOpen(link, texts, mails),
  ]
  return renderLetter({ texts, name, sections, links: [link], code: null }, locale, appName)
}
