import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { renderLetter } from './letter.ts'
import type { ConfirmEmailContent, RenderedMail } from './mail.ts'
import { divider, linkAndCode, smallPrint } from './sections.ts'

/** Asks a person to confirm the address they registered with, by link or, where there is one, by code. */
export function renderConfirmEmail(
  content: ConfirmEmailContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.confirmEmail
  const { name, link, code } = content
  const sections = [...linkAndCode(content, texts, mails), divider, smallPrint(texts.notYou)]
  return renderLetter({ texts, name, sections, links: [link], code }, locale, appName)
}
