import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { formatMoment } from '../../locales/moments.ts'
import { renderLetter } from './letter.ts'
import type { RenderedMail, SessionEndedContent } from './mail.ts'
import { plainDevice } from './plain.ts'
import { facts, prose } from './sections.ts'

/** Tells a person that an old key of a session was used again, and that the session was ended for it. */
export function renderSessionEnded(
  content: SessionEndedContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.sessionEnded
  const { labels } = mails
  const sections = [
    facts([
      { label: labels.device, value: plainDevice(content.deviceLabel) ?? mails.unknownDevice },
      { label: labels.time, value: formatMoment(content.occurredAt, locale) },
    ]),
    prose(texts.why),
    prose(`${texts.logInAgain} ${texts.notYou}`),
  ]
  const { name } = content
  return renderLetter({ texts, name, sections, links: [], code: null }, locale, appName)
}
