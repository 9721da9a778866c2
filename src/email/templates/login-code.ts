import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { renderLetter } from './letter.ts'
import type { LoginCodeContent, RenderedMail } from './mail.ts'
import { divider, linkAndCode, smallPrint } from './sections.ts'

/** Lets a person log in without a password, by link or, where there is one, by code. */
export function renderLoginCode(
  content: LoginCodeContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.loginCode
  const { name, link, code } = content
  const sections = [...linkAndCode(content, texts, mails), divider, smallPrint(texts.notYou)]
  return renderLetter({ texts, name, sections, links: [link], code }, locale, appName)
}
