import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import type { MailTexts } from '../../locales/mail-texts.ts'
import { renderLetter } from './letter.ts'
import type { ProofMailContent, RenderedMail } from './mail.ts'
import { divider, linkAndCode, smallPrint } from './sections.ts'

/** Where the texts of each of these mails stand. */
const TEXTS = {
  'confirm-email': 'confirmEmail',
  'login-code': 'loginCode',
  'reset-password': 'resetPassword',
  'confirm-email-change': 'confirmEmailChange',
} as const satisfies Readonly<Record<ProofMailContent['template'], keyof MailTexts>>

/** Has whoever reads the mail prove it, by link or, where there is one, by code. */
export function renderProofMail(
  content: ProofMailContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails[TEXTS[content.template]]
  const { name, link, code } = content
  const sections = [...linkAndCode(content, texts, mails), divider, smallPrint(texts.notYou)]
  return renderLetter({ texts, name, sections, links: [link], code }, locale, appName)
}
