import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { renderLetter } from './letter.ts'
import type { AccountExistsContent, RenderedMail } from './mail.ts'
import { divider, linkToOpen, smallPrint } from './sections.ts'

/** Tells the owner of an address that it was registered again, and that logging in is all it takes. */
export function renderAccountExists(
  content: AccountExistsContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.accountExists
  const { name, loginLink: link } = content
  const sections = [linkToOpen(link, texts, mails), divider, smallPrint(texts.notYou)]
  return renderLetter({ texts, name, sections, links: [link], code: null }, locale, appName)
}
