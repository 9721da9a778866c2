import type { CodeTexts, LinkTexts, SharedTexts } from '../../locales/mail-texts.ts'
import type { Html } from './html.ts'
import type { LinkAndCode } from './mail.ts'
import { button, codePanel, details, linkInFull, note, paragraph, rule } from './parts.ts'

/** A piece of a mail in both of its forms. */
export interface Section {
  /** Paragraphs of the text part. */
  readonly text: readonly string[]
  readonly html: readonly Html[]
}

/** Something known about an event. Null where it is not known, or not fit to be shown. */
export interface Fact {
  readonly label: string
  readonly value: string | null
}

/** A line across the card; nothing in the text part, where an empty line parts enough. */
export const divider: Section = { text: [], html: [rule] }

/** Running text. */
export function prose(text: string): Section {
  return { text: [text], html: [paragraph(text)] }
}

/** Small print. */
export function smallPrint(text: string): Section {
  return { text: [text], html: [note(text)] }
}

/** The facts that are known, one on each line. */
export function facts(all: readonly Fact[]): Section {
  const rows = all.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
  if (rows.length === 0) return { text: [], html: [] }
  const lines = rows.map(({ label, value }) => `    ${label} ${value}`)
  return { text: [lines.join('\n')], html: [details(rows)] }
}

/** A link, as a button and in full. */
export function linkToOpen(link: string, texts: LinkTexts, mails: SharedTexts): Section {
  return {
    text: [`${texts.openLink}\n${link}`],
    html: [button(texts.button, link), linkInFull(mails.linkInFull, link)],
  }
}

/** A code and until when it is taken. */
export function codeToType(
  code: string,
  expiresAt: Date,
  texts: CodeTexts,
  mails: SharedTexts,
): Section {
  const expires = mails.codeExpires(expiresAt)
  return {
    text: [texts.typeCode, `    ${code}`, expires],
    html: [paragraph(texts.typeCode), codePanel(code), note(expires)],
  }
}

/** A link with a code beside it; without a code, the link only. */
export function linkAndCode(
  content: LinkAndCode,
  texts: LinkTexts & CodeTexts & { readonly otherDevice?: string },
  mails: SharedTexts,
): readonly Section[] {
  const { link, code, codeExpiresAt, linkExpiresAt } = content
  const expires = mails.linkExpires(linkExpiresAt)
  const linkNote = texts.otherDevice === undefined ? expires : `${expires} ${texts.otherDevice}`
  const linkSections = [linkToOpen(link, texts, mails), smallPrint(linkNote)]
  if (code === null) return linkSections
  return [...linkSections, divider, codeToType(code, codeExpiresAt, texts, mails)]
}
