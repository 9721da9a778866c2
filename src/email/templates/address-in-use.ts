import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { renderLetter } from './letter.ts'
import type { AddressInUseContent, RenderedMail } from './mail.ts'
import { divider, linkToOpen, smallPrint } from './sections.ts'

/** Tells the owner of an address that somebody else wanted to change to it, and that nothing happened. */
export function renderAddressInUse(
  content: AddressInUseContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.addressInUse
  const { name, loginLink: link } = content
  const sections = [linkToOpen(link, texts, mails), divider, smallPrint(texts.notYou)]
  return renderLetter({ texts, name, sections, links: [link], code: null }, locale, appName)
}
