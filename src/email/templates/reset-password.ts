import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { renderLetter } from './letter.ts'
import type { RenderedMail, ResetPasswordContent } from './mail.ts'
import { divider, linkAndCode, smallPrint } from './sections.ts'

/** Lets a person choose a new password, by link or, where there is one, by code. */
export function renderResetPassword(
  content: ResetPasswordContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.resetPassword
  const { name, link, code } = content
  const sections = [...linkAndCode(content, texts, mails), divider, smallPrint(texts.notYou)]
  return renderLetter({ texts, name, sections, links: [link], code }, locale, appName)
}
