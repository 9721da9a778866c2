import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { formatMoment } from '../../locales/moments.ts'
import { renderLetter } from './letter.ts'
import type { RenderedMail, SessionEndedContent } from './mail.ts'
import { details, paragraph } from './parts.ts'
import { plainDevice } from './plain.ts'

/** Tells a person that an old key of a session was used again, and that the session was ended for it. */
export function renderSessionEnded(
  content: SessionEndedContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const texts = catalogueFor(locale).mails.sessionEnded
  const rows = [
    { label: texts.device, value: plainDevice(content.deviceLabel) ?? texts.unknownDevice },
    { label: texts.time, value: formatMoment(content.occurredAt, locale) },
  ]
  const lines = rows.map(({ label, value }) => `    ${label} ${value}`).join('\n')
  const advice = `${texts.logInAgain} ${texts.notYou}`
  const text = [lines, texts.why, advice]
  const body = [details(rows), paragraph(texts.why), paragraph(advice)]
  return renderLetter(
    { texts, name: content.name, text, body, links: [], code: null },
    locale,
    appName,
  )
}
