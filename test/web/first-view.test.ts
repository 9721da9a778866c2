import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { useApp } from '../support/app.ts'
import { newPerson } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { enter, untilAlive, useSite } from './browsing.ts'

const directory = mkdtempSync(join(tmpdir(), 'authograph-first-view-'))
afterAll(() => rmSync(directory, { recursive: true }))

function fileOf(name: string, content: string): string {
  const file = join(directory, name)
  writeFileSync(file, content)
  return file
}

const BRANDED = {
  APP_NAME: 'Ada & $& Co',
  APP_LOGO: fileOf('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  APP_TEXTS: fileOf(
    'texts.json',
    JSON.stringify({
      en: { 'entry.register': '<b>Join</b> "us" $& {' },
      de: { 'common.or': 'sonst' },
    }),
  ),
  PASSWORD_MIN_LENGTH: '15',
}

inChromium('What is seen before the scripts have run', (open) => {
  const site = useSite(BRANDED)

  it.each(['en', 'fr'])('is what the page looks like afterwards, in %s', async (tag) => {
    const { page, violations, alarms } = await open()
    await page.context().addCookies([{ name: 'authograph-language', value: tag, url: site.origin }])
    for (const path of ['/login', '/register']) {
      await page.route('**/assets/*.js', (route) => route.abort())
      await page.goto(site.origin + path)
      expect(await page.locator(':enabled').count()).toBe(0)
      const seen = await page.evaluate(LOOKS)
      await page.unroute('**/assets/*.js')
      await page.reload()
      await untilAlive(page)
      expect(seen).toBe(await page.evaluate(LOOKS))
      expect(await page.locator('html').getAttribute('lang')).toBe(tag)
      expect(await page.locator('footer select').inputValue()).toBe(tag)
    }
    expect({ violations, alarms }).toEqual({ violations: [], alarms: [] })
  })

  it('is nothing for somebody who is logged in, who goes on to the account', async () => {
    const { page } = await open()
    const { email } = await newPerson(site.app)
    await enter(page, site, email)
    const cookies = await page.context().cookies()
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const document = await (await fetch(`${site.origin}/login`, { headers: { cookie } })).text()
    expect(document).toContain('<div id="app"></div>')
  })
})

describe('The first view', () => {
  const app = useApp(SQLITE, BRANDED)

  const textOf = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(app.url + path, { headers })).text()

  it('speaks the language that was chosen, or that the browser asks for', async () => {
    expect(await textOf('/')).toContain('<h1 tabindex="-1">Log in</h1>')
    const asked = { 'accept-language': 'fr-CA, en;q=0.5' }
    expect(await textOf('/login', asked)).toContain('<h1 tabindex="-1">Se connecter</h1>')
    const chosen = { ...asked, cookie: 'authograph-language=de' }
    const german = await textOf('/login', chosen)
    expect(german).toContain('<html lang="de">')
    expect(german).toContain('<p class="or">sonst</p>')
    const other = { cookie: 'authograph-language=%22%3E%3Cscript%3E' }
    expect(await textOf('/login', other)).toContain('<html lang="en">')
  })

  it('has the name, logo, words and rules of the operator, as text', async () => {
    const page = await textOf('/register')
    expect(page).toContain(
      '<img src="/brand-logo" alt="" width="28" height="28">Ada &amp; $&amp; Co',
    )
    expect(page).toContain('<h1 tabindex="-1">&lt;b&gt;Join&lt;/b&gt; &quot;us&quot; $&amp; {</h1>')
    expect(page).toContain('At least 15 characters.')
    expect(page).not.toMatch(/\[\[|\{\{/)
  })

  it('is there for those pages alone that look the same to everybody', async () => {
    for (const path of ['/account', '/confirm-email', '/check-your-mail'])
      expect(await textOf(path)).toContain('<div id="app"></div>')
  })
})

describe('The first view of a server that is closed to registration', () => {
  const app = useApp(SQLITE, { REGISTRATION: 'closed' })

  it('leads to no registration', async () => {
    expect(await (await fetch(`${app.url}/login`)).text()).not.toContain('href="/register"')
    expect(await (await fetch(`${app.url}/register`)).text()).toContain('<div id="app"></div>')
  })
})

/** What is on the page, but for the names that React makes up and for what is still locked. */
const LOOKS = `(() => {
  const passing = ['disabled', 'selected', 'id', 'for', 'aria-describedby']
  const look = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data
    const lasting = [...node.attributes].filter(({ name }) => !passing.includes(name))
    const attributes = lasting.map(({ name, value }) => name + '=' + value).sort()
    return [node.localName, ...attributes, '(', ...[...node.childNodes].map(look), ')'].join(' ')
  }
  return look(document.querySelector('#app')).replace(/ +/g, ' ')
})()`
