import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { renderLetter } from './letter.ts'
import type { AccountExistsContent, RenderedMail } from './mail.ts'
import { button, linkInFull, note, rule } from './parts.ts'

/** Tells the owner of an address that it was registered again, and that logging in is all it takes. */
export function renderAccountExists(
  content: AccountExistsContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.accountExists
  const { name, loginLink: link } = content
  const text = [`${texts.openLink}\n${link}`, texts.notYou]
  const body = [
    button(texts.button, link),
    linkInFull(mails.linkInFull, link),
    rule,
    note(texts.notYou),
  ]
  return renderLetter({ texts, name, text, body, links: [link], code: null }, locale, appName)
}
