import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findBuiltPages } from '../../src/pages/built-pages.ts'
import { readOwnTexts } from '../../src/pages/own-texts.ts'
import { StartProblems } from '../../src/runtime/start-problems.ts'
import { placeholdersIn, textsOf } from '../../web/build/texts.ts'
import { admin as germanAdmin } from '../../web/src/admin/locales/de.ts'
import { admin as englishAdmin } from '../../web/src/admin/locales/en.ts'
import { admin as spanishAdmin } from '../../web/src/admin/locales/es.ts'
import { admin as frenchAdmin } from '../../web/src/admin/locales/fr.ts'
import { texts as german } from '../../web/src/locales/de.ts'
import { texts as english } from '../../web/src/locales/en.ts'
import { texts as spanish } from '../../web/src/locales/es.ts'
import { texts as french } from '../../web/src/locales/fr.ts'
import { inChromium } from '../browser/chromium.ts'
import { codeBlocksOf, readMarkdown } from '../docs/markdown.ts'
import { startApp } from '../support/app.ts'
import { newAddress, PASSWORD } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { arrive, fill, follow, press, see, useSite } from './browsing.ts'

const directory = mkdtempSync(join(tmpdir(), 'authograph-texts-'))
afterAll(() => rmSync(directory, { recursive: true }))
let files = 0

function fileOf(content: unknown): string {
  files += 1
  const file = join(directory, `${files}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

inChromium('The pages in the words of an operator', (open) => {
  const site = useSite({
    APP_TEXTS: fileOf({
      en: {
        'entry.logIn': 'Sign in',
        'entry.register': '<b onclick="alert(1)">Join</b> & "stay"',
        'entry.confirmationMailed': 'Look for a mail to {email}: {email} gets it $& soon.',
        'nav.profile': 'About me',
        'admin.users': 'Members',
      },
      de: { 'entry.logIn': 'Einloggen' },
    }),
  })

  it('say what the operator says, as text, and all else as ever', async () => {
    const { page, violations, alarms } = await open()
    await page.goto(`${site.origin}/login`)
    await arrive(page, 'Sign in')
    await see(page, 'Forgot your password?')
    await follow(page, '<b onclick="alert(1)">Join</b> & "stay"')
    const email = newAddress()
    await fill(page, { 'Email address': email, Password: PASSWORD })
    await press(page, '<b onclick="alert(1)">Join</b> & "stay"')
    await arrive(page, 'Check your email')
    await see(page, `Look for a mail to ${email}: ${email} gets it $& soon.`)
    expect(await page.locator('b').count()).toBe(0)
    expect({ violations, alarms }).toEqual({ violations: [], alarms: [] })
  })

  it('do so in each language', async () => {
    const { page } = await open()
    await page.goto(`${site.origin}/login`)
    await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
    await arrive(page, 'Einloggen')
    await page.getByRole('combobox', { name: 'Sprache' }).selectOption('fr')
    await arrive(page, 'Se connecter')
  })
})

describe('APP_TEXTS', () => {
  it.each([
    ['{', 'is no JSON'],
    [[], 'must be of the form { "en": { "entry.logIn": "Sign in" } }'],
    [{ it: {} }, '"it" is no language of the pages, which are en, de, fr, es'],
    [{ en: 'Sign in' }, '"en" must hold texts'],
    [{ en: { 'login.title': 'Hi' } }, 'en "login.title" is no text of the pages'],
    ['{ "de": { "__proto__": "Hi" } }', 'de "__proto__" is no text of the pages'],
    [{ de: { 'entry.logIn': 5 } }, 'de "entry.logIn" must be plain text of 1 to 1000 characters'],
    [{ de: { 'entry.logIn': ' ' } }, 'de "entry.logIn" must be plain text'],
    [{ en: { 'entry.logIn': 'a\nb' } }, 'en "entry.logIn" must be plain text'],
    [
      { en: { 'entry.codeMailed': 'Off it went.' } },
      'en "entry.codeMailed" must have {email} in it',
    ],
    [{ en: { 'entry.logIn': 'Hi {name}' } }, 'en "entry.logIn" must not have {name} in it'],
    [{ en: { 'entry.logIn': 'x'.repeat(100_000) } }, 'is larger than 100 KB'],
  ])(
    'that is no good keeps the server from starting, and is named: %j',
    async (content, problem) => {
      const started = startApp(SQLITE, { APP_TEXTS: fileOf(content) })
      await expect(started).rejects.toThrow(StartProblems)
      await expect(started).rejects.toThrow(problem)
    },
  )

  it('may be what the guide shows', () => {
    const guide = codeBlocksOf(readMarkdown('docs/guides/account-pages.md'))
    const example = guide.find(({ language }) => language === 'json')?.text ?? ''
    const known = findBuiltPages()?.texts ?? { languages: [], placeholders: {}, texts: {} }
    expect(readOwnTexts(fileOf(example), known)).toEqual({ ok: true, texts: JSON.parse(example) })
  })

  it('names everything that is wrong at once, the logo too', async () => {
    const APP_TEXTS = fileOf({ en: { a: 'b' }, de: { c: 'd' } })
    const started = startApp(SQLITE, { APP_TEXTS, APP_LOGO: '/nowhere/logo.svg' })
    await expect(started).rejects.toMatchObject({
      problems: [
        expect.stringContaining('APP_LOGO'),
        'APP_TEXTS: en "a" is no text of the pages',
        'APP_TEXTS: de "c" is no text of the pages',
      ],
    })
  })
})

describe.each([
  ['German', { ...german, admin: germanAdmin }],
  ['French', { ...french, admin: frenchAdmin }],
  ['Spanish', { ...spanish, admin: spanishAdmin }],
])('What the pages say in %s', (_language, translation) => {
  it('has the same filled in as in English', () => {
    const filled = (catalogue: Parameters<typeof textsOf>[0]) =>
      textsOf(catalogue)
        .map(([key, text]) => `${key}: ${placeholdersIn(text)}`)
        .toSorted()
    expect(filled(translation)).toEqual(filled({ ...english, admin: englishAdmin }))
  })
})
