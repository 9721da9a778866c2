import { expect, test } from 'vitest'
import { type MailContent, renderMail } from '../../src/email/templates/templates.ts'
import { LOCALES } from '../../src/locales/locales.ts'

const APP = 'Authograph'
const LINK =
  'https://app.example.com/confirm-email#token=0198c0de.mFq8yT1oVb3Zk2cJ7nXwR5sLdP9eHaGu4iQxN0vB&x=1'
const LOGIN_LINK = 'https://app.example.com/login'

function confirmEmail(
  name: string | null = 'Ada Lovelace',
  code: string | null = '492817',
): MailContent {
  return {
    template: 'confirm-email',
    name,
    link: LINK,
    code,
    codeExpiresAt: new Date('2026-02-01T09:40:00Z'),
    linkExpiresAt: new Date('2026-02-02T09:30:00Z'),
  }
}

function accountExists(name: string | null = 'Ada Lovelace'): MailContent {
  return { template: 'account-exists', name, loginLink: LOGIN_LINK }
}

function sessionEnded(
  name: string | null = 'Ada Lovelace',
  deviceLabel = 'Firefox on Linux',
): MailContent {
  return {
    template: 'session-ended',
    name,
    deviceLabel,
    occurredAt: new Date('2026-01-31T09:30:00Z'),
  }
}

const EVERY_MAIL = [confirmEmail(), confirmEmail(null, null), accountExists(), sessionEnded()]
const EVERY_RENDERING = LOCALES.flatMap((locale) =>
  EVERY_MAIL.map((content) => ({ locale, content, mail: renderMail(content, locale, APP) })),
)

test('every mail renders in every language, and says which', () => {
  for (const { locale, mail } of EVERY_RENDERING) {
    expect(mail.subject).toContain(APP)
    expect(mail.html).toContain(`<html lang="${locale}"`)
    for (const part of [mail.subject, mail.text, mail.html]) {
      expect(part).not.toMatch(/undefined|\[object|\bnull\b|Invalid Date/)
    }
  }
})

test('no two languages share a subject', () => {
  for (const content of EVERY_MAIL) {
    const subjects = LOCALES.map((locale) => renderMail(content, locale, APP).subject)
    expect(new Set(subjects).size).toBe(LOCALES.length)
  }
})

test('a repeat is the same mail, byte for byte', () => {
  for (const { locale, content, mail } of EVERY_RENDERING) {
    expect(renderMail(structuredClone(content), locale, APP)).toEqual(mail)
  }
})

test('both parts of the confirmation carry link and code, and when each ends', () => {
  const mail = renderMail(confirmEmail(), 'en', APP)
  expect(mail.links).toEqual([LINK])
  expect(mail.code).toBe('492817')
  expect(mail.text.split('\n')).toContain(LINK)
  expect(mail.text.split('\n')).toContain('    492817')
  expect(mail.html).toContain(`href="${LINK.replace('&', '&amp;')}"`)
  for (const part of [mail.text, mail.html]) {
    expect(part).toContain('1 February 2026, 09:40\u00a0UTC')
    expect(part).toContain('2 February 2026, 09:30\u00a0UTC')
  }
})

test('a code is copied as digits alone', () => {
  const { html } = renderMail(confirmEmail(), 'en', APP)
  const [, panel = ''] = html.match(/<td class="panel strong"[^>]*>(.*?)<\/td>/) ?? []
  expect(panel.replace(/<[^>]*>/g, '')).toBe('492817')
})

test('without a code the confirmation does not speak of one', () => {
  const mail = renderMail(confirmEmail(null, null), 'en', APP)
  expect(mail.code).toBeNull()
  expect(mail.text).toContain(LINK)
  expect(mail.text).not.toContain('code')
  expect(mail.html).not.toContain('09:40')
})

test('the other mails carry the login link, or none', () => {
  expect(renderMail(accountExists(), 'en', APP)).toMatchObject({ links: [LOGIN_LINK], code: null })
  expect(renderMail(sessionEnded(), 'en', APP)).toMatchObject({ links: [], code: null })
})

test('lines of the text part are at most 76 characters long, except links', () => {
  for (const { mail } of EVERY_RENDERING) {
    const long = mail.text
      .split('\n')
      .filter((line) => line.length > 76 && !line.startsWith('https://'))
    expect(long).toEqual([])
  }
})

test('a plain name is greeted, in every script', () => {
  for (const name of [
    'Ada',
    'José-María O’Neill',
    'J. R. R. Tolkien',
    '山田太郎',
    'Иван',
    "Anna D'Arc",
  ]) {
    expect(renderMail(accountExists(name), 'en', APP).text).toMatch(`Hello ${name},\n`)
  }
})

test.each([
  'https://evil.example',
  'www.evil.example',
  'evil.example',
  'Win at evil.com now',
  'ｅｖｉｌ．ｅｘａｍｐｌｅ',
  'evil。example',
  'evil․example',
  'ada@evil.example',
  'Call 0800 123456',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'Ada\u202Egnp.live',
  'Congratulations you have won our great prize draw',
  '   ',
])('a name that is an advertisement, a link or markup is not shown: %s', (name) => {
  for (const content of [confirmEmail(name), accountExists(name), sessionEnded(name)]) {
    const nameless = renderMail({ ...content, name: null }, 'en', APP)
    expect(renderMail(content, 'en', APP)).toEqual(nameless)
  }
})

test('a line break in a name adds no line', () => {
  expect(renderMail(accountExists('Ada\r\nLovelace'), 'en', APP).text).toContain(
    'Hello Ada Lovelace,\n',
  )
})

test('a device label that could hold a link is not shown', () => {
  for (const label of ['evil.example', 'Firefox <b>', 'https://evil.example', 'x'.repeat(41)]) {
    const mail = renderMail(sessionEnded('Ada', label), 'en', APP)
    expect(mail.text).toContain('Device: unknown')
    expect(mail.html).not.toContain(label)
  }
  expect(renderMail(sessionEnded('Ada', 'Safari 17.4 on iOS'), 'en', APP).text).toContain(
    'Safari 17.4 on iOS',
  )
})

test('names and application names are escaped', () => {
  const { html } = renderMail(accountExists("D'Arc"), 'en', 'A & B <"Co">')
  expect(html).toContain('Hello D&#39;Arc,')
  expect(html).toContain('A &amp; B &lt;&quot;Co&quot;&gt;')
  expect(html).not.toContain('<"Co">')
})

test('nothing in a mail is fetched or run', () => {
  for (const { mail } of EVERY_RENDERING) {
    expect(mail.html).not.toMatch(/<(script|img|link|iframe|form)\b|\bsrc=|url\(|@import|\son\w+=/i)
  }
})
