import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { renderLetter } from './letter.ts'
import type { ConfirmEmailContent, RenderedMail } from './mail.ts'
import { button, codePanel, linkInFull, note, paragraph, rule } from './parts.ts'

/** Asks a person to confirm the address they registered with, by link or, where there is one, by code. */
export function renderConfirmEmail(
  content: ConfirmEmailContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.confirmEmail
  const { name, code, link } = content
  const linkNote = `${texts.linkExpires(content.linkExpiresAt)} ${texts.otherDevice}`
  const codeNote = texts.codeExpires(content.codeExpiresAt)

  const linkText = [`${texts.openLink}\n${link}`, linkNote]
  const codeText = code === null ? [] : [texts.typeCode, `    ${code}`, codeNote]
  const text = [...linkText, ...codeText, texts.notYou]

  const linkHtml = [button(texts.button, link), linkInFull(mails.linkInFull, link), note(linkNote)]
  const codeHtml =
    code === null ? [] : [rule, paragraph(texts.typeCode), codePanel(code), note(codeNote)]
  const body = [...linkHtml, ...codeHtml, rule, note(texts.notYou)]

  return renderLetter({ texts, name, text, body, links: [link], code }, locale, appName)
}
