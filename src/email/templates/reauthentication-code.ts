import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { renderLetter } from './letter.ts'
import type { ReauthenticationCodeContent, RenderedMail } from './mail.ts'
import { plainDevice } from './plain.ts'
import { codeToType, divider, facts, smallPrint } from './sections.ts'

/** Gives a person the code that makes their session fresh. */
export function renderReauthenticationCode(
  content: ReauthenticationCodeContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.reauthenticationCode
  const { name, code, codeExpiresAt, deviceLabel } = content
  const device = plainDevice(deviceLabel) ?? mails.unknownDevice
  const sections = [
    codeToType(code, codeExpiresAt, texts, mails),
    divider,
    facts([{ label: mails.labels.device, value: device }]),
    smallPrint(texts.notYou),
  ]
  return renderLetter({ texts, name, sections, links: [], code }, locale, appName)
}
