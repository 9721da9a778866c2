import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { renderLetter } from './letter.ts'
import type { AccountRestoredContent, RenderedMail } from './mail.ts'
import { linkToOpen } from './sections.ts'

/** Tells a person that their account is no longer suspended. */
export function renderAccountRestored(
  content: AccountRestoredContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.accountRestored
  const { name, loginLink: link } = content
  const sections = [linkToOpen(link, texts, mails)]
  return renderLetter({ texts, name, sections, links: [link], code: null }, locale, appName)
}
