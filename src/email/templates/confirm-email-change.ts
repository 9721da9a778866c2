import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { renderLetter } from './letter.ts'
import type { ConfirmEmailChangeContent, RenderedMail } from './mail.ts'
import { divider, linkAndCode, smallPrint } from './sections.ts'

/** Asks whoever reads the new address to confirm it, by link or by code. */
export function renderConfirmEmailChange(
  content: ConfirmEmailChangeContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.confirmEmailChange
  const { name, link, code } = content
  const sections = [...linkAndCode(content, texts, mails), divider, smallPrint(texts.notYou)]
  return renderLetter({ texts, name, sections, links: [link], code }, locale, appName)
}
