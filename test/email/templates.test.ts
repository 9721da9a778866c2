import { describe, expect, test } from 'vitest'
import { renderMail } from '../../src/email/templates/templates.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { formatMoment } from '../../src/locales/moments.ts'
import {
  APP,
  CODE,
  CODE_EXPIRES_AT,
  everyRendering,
  LINK,
  LINK_EXPIRES_AT,
  OCCURRED_AT,
  onOneLine,
  samplesFor,
  type Template,
} from './every-mail.ts'

/** What each mail has to say in every language, in both parts. */
const SAYS: Readonly<Record<Template, readonly (Date | string)[]>> = {
  'confirm-email': [CODE, CODE_EXPIRES_AT, LINK_EXPIRES_AT],
  'account-exists': [],
  'no-account': [],
  'login-code': [CODE, CODE_EXPIRES_AT, LINK_EXPIRES_AT],
  'reauthentication-code': [CODE, CODE_EXPIRES_AT, 'Firefox on Linux'],
  'new-device': [OCCURRED_AT, 'Firefox on Linux', '203.0.113.7'],
  'session-ended': [OCCURRED_AT, 'Firefox on Linux'],
  'reset-password': [CODE, CODE_EXPIRES_AT, LINK_EXPIRES_AT],
  'password-changed': [OCCURRED_AT, 'Firefox on Linux'],
  'confirm-email-change': [CODE, CODE_EXPIRES_AT, LINK_EXPIRES_AT],
  'email-change-requested': [OCCURRED_AT, 'j…@'],
  'email-changed': [OCCURRED_AT, 'j…@', LINK_EXPIRES_AT],
  'email-change-undone': [OCCURRED_AT],
  'address-in-use': [],
  invitation: [LINK_EXPIRES_AT, 'Grace Hopper'],
  'account-suspended': [OCCURRED_AT],
  'account-restored': [],
  'account-deleted': [OCCURRED_AT],
  impersonated: [OCCURRED_AT, 'Ticket 4711, lost invoice'],
}
const WITHOUT_LINK: readonly Template[] = [
  'reauthentication-code',
  'session-ended',
  'email-change-undone',
  'account-suspended',
  'account-deleted',
  'impersonated',
]
const ENGLISH = /\b(the|your|you|please|this|that|with|account|device|address|password|log in)\b/i

describe.each(Object.values(samplesFor()))('$template', (content) => {
  const { template } = content

  test.each(LOCALES)('says in %s all that there is to say, in both parts', (locale) => {
    const mail = renderMail(content, locale, APP)
    const html = withoutTags(mail.html)
    for (const fact of SAYS[template]) {
      const words = typeof fact === 'string' ? fact : formatMoment(fact, locale)
      expect(onOneLine(mail.text)).toContain(words)
      expect(html).toContain(words)
    }
    const name = template === 'no-account' ? '' : 'Ada Lovelace'
    for (const part of [mail.text, html]) expect(part).toContain(name)
    for (const part of [mail.subject, onOneLine(mail.text), html]) expect(part).toContain(APP)
  })

  test.each(LOCALES)(
    'opens in %s no other link than its own, once in the text and with one button',
    (locale) => {
      const mail = renderMail(content, locale, APP)
      const links = WITHOUT_LINK.includes(template) ? [] : [LINK]
      expect(mail.links).toEqual(links)
      expect(mail.text.match(/https?:\S*/g) ?? []).toEqual(links)
      const hrefs = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
      expect(new Set(hrefs)).toEqual(new Set(links.map((link) => link.replace('&', '&amp;'))))
      expect(mail.html.match(/class="button"/g) ?? []).toHaveLength(links.length)
    },
  )

  test.each(LOCALES)(
    'has its code in %s on a line of its own, copied as digits alone',
    (locale) => {
      const mail = renderMail(content, locale, APP)
      const code = SAYS[template].includes(CODE) ? CODE : null
      expect(mail.code).toBe(code)
      expect(mail.text.split('\n').filter((line) => line.trim() === CODE)).toHaveLength(
        code ? 1 : 0,
      )
      const panels = [...mail.html.matchAll(/<td class="panel strong"[^>]*>(.*?)<\/td>/g)]
      expect(panels.map(([, panel = '']) => withoutTags(panel))).toEqual(code ? [CODE] : [])
    },
  )

  test('is in another language throughout', () => {
    const english = sentencesOf(renderMail(content, 'en', APP).text)
    for (const locale of LOCALES.filter((other) => other !== 'en')) {
      const mail = renderMail(content, locale, APP)
      expect(sentencesOf(mail.text).filter((sentence) => english.includes(sentence))).toEqual([])
      for (const part of [mail.subject, mail.text, withoutTags(mail.html)]) {
        expect(part.replaceAll(/https\S+/g, '')).not.toMatch(ENGLISH)
      }
    }
  })
})

test('every mail says which language it is in, and leaves no value missing', () => {
  for (const { locale, mail } of everyRendering()) {
    expect(mail.html).toContain(`<html lang="${locale}"`)
    for (const part of [mail.subject, mail.text, mail.html]) {
      expect(part).not.toMatch(/undefined|\[object|\bnull\b|NaN|Invalid Date|\$\{|\{\{|=>/)
    }
  }
})

test('no two mails and no two languages share a subject or a title', () => {
  const samples = Object.values(samplesFor())
  const mails = LOCALES.flatMap((locale) =>
    samples.map((content) => renderMail(content, locale, APP)),
  )
  const titles = mails.map(({ html }) => /<title>(.*)<\/title>/.exec(html)?.[1])
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(mails.length)
  expect(new Set(titles).size).toBe(mails.length)
})

test('a repeat is the same mail, byte for byte', () => {
  for (const { locale, content, mail } of everyRendering()) {
    expect(renderMail(structuredClone(content), locale, APP)).toEqual(mail)
  }
})

test.each(['confirm-email', 'login-code', 'reset-password'] as const)(
  'without a code, %s does not speak of one',
  (template) => {
    const mail = renderMail({ ...samplesFor(null)[template], code: null }, 'en', APP)
    expect(mail.code).toBeNull()
    expect(mail.links).toEqual([LINK])
    expect(mail.text).not.toContain('code')
    expect(withoutTags(mail.html)).not.toMatch(/\bcode\b|09:40/)
  },
)

test('what is not known is left out, with its label', () => {
  const samples = samplesFor()
  for (const [content, label] of [
    [{ ...samples['password-changed'], deviceLabel: null }, 'Device:'],
    [{ ...samples['new-device'], ipAddress: null }, 'IP address:'],
    [{ ...samples.invitation, inviterName: null }, 'Invited by:'],
  ] as const) {
    const whole = renderMail(samples[content.template], 'en', APP)
    const mail = renderMail(content, 'en', APP)
    expect(whole.text).toContain(label)
    expect(mail.text).not.toContain(label)
    expect(whole.html).toContain(label)
    expect(mail.html).not.toContain(label)
  }
})

test('lines of the text part are at most 76 characters long, except links', () => {
  for (const { mail } of everyRendering()) {
    const long = mail.text
      .split('\n')
      .filter((line) => line.length > 76 && !line.startsWith('https://'))
    expect(long).toEqual([])
  }
})

test('no line of the HTML part can end after the first letter of e-mail', () => {
  for (const { mail } of everyRendering()) {
    const [, body = ''] = mail.html.split('<h1')
    expect(body).not.toMatch(/(?<!nowrap">)\be-mail/i)
  }
})

test('application names are escaped', () => {
  const { html } = renderMail(samplesFor()['account-exists'], 'en', 'A & B <"Co">')
  expect(html).toContain('A &amp; B &lt;&quot;Co&quot;&gt;')
  expect(html).not.toContain('<"Co">')
})

test('nothing in a mail is fetched or run', () => {
  for (const { mail } of everyRendering()) {
    expect(mail.html).not.toMatch(/<(script|img|link|iframe|form)\b|\bsrc=|url\(|@import|\son\w+=/i)
  }
})

/** What a person reads of it. */
function withoutTags(html: string): string {
  return html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '')
}

/** Sentences, without those that hold nothing but facts. */
function sentencesOf(text: string): string[] {
  const paragraphs = text.split('\n\n').map((paragraph) => onOneLine(paragraph).trim())
  return paragraphs.filter((paragraph) => /[a-z]{2} [a-z]{2}/i.test(paragraph))
}
