import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { renderLetter } from './letter.ts'
import type { NoAccountContent, RenderedMail } from './mail.ts'
import { divider, linkToOpen, prose, smallPrint } from './sections.ts'

/** Tells somebody who wanted to log in or to reset a password that the address has no account. */
export function renderNoAccount(
  content: NoAccountContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.noAccount
  const { registerLink: link } = content
  const sections = [
    prose(texts.otherAddress),
    linkToOpen(link, texts, mails),
    divider,
    smallPrint(texts.notYou),
  ]
  return renderLetter({ texts, name: null, sections, links: [link], code: null }, locale, appName)
}
