import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import { PAGE_PATHS } from '../../src/http/web/page-paths.ts'
import { findBuiltPages } from '../../src/pages/built-pages.ts'
import { StartProblems } from '../../src/runtime/start-problems.ts'
import { paths } from '../../web/src/routes.ts'
import { startApp, useApp } from '../support/app.ts'
import { SQLITE } from '../support/stores.ts'

describe('The account pages', () => {
  const app = useApp(SQLITE)

  it('are served under every path that they know, to GET and HEAD alone', async () => {
    expect([...PAGE_PATHS].toSorted()).toEqual(Object.values(paths).toSorted())
    for (const path of PAGE_PATHS) {
      const { status, headers } = await fetch(app.url + path.replace(':id', 'any'), {
        method: 'HEAD',
      })
      expect([path, status, headers.get('content-type')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ])
    }
    expect((await fetch(`${app.url}/login`, { method: 'POST' })).status).toBe(405)
    expect((await fetch(`${app.url}/elsewhere`)).status).toBe(404)
    expect((await fetch(`${app.url}/admin/users/x/y`)).status).toBe(404)
  })

  it('run nothing that does not come from this server as a file', async () => {
    const response = await fetch(`${app.url}/login`)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const page = await response.text()
    expect(page).not.toMatch(/<style|style=|<script(?![^>]* src="\/assets\/)|https?:/)
  })

  it('come with files that are kept for ever, packed as the browser likes', async () => {
    const page = await (await fetch(`${app.url}/login`)).text()
    const [script = ''] = /\/assets\/[\w-]+\.js/.exec(page) ?? []
    for (const [accepted, encoding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await fetch(app.url + script, { headers: { 'accept-encoding': accepted } })
      expect(response.headers.get('content-encoding')).toBe(encoding)
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(response.headers.get('vary')).toMatch(/accept-encoding/i)
      expect((await response.text()).length).toBeGreaterThan(1000)
    }
  })

  it.each([
    '/assets/none.js',
    '/assets/..%2Findex.html',
    '/assets/..%2f..%2fpackage.json',
    '/assets/',
  ])('give no other file: %s', async (path) => {
    expect((await fetch(app.url + path)).status).toBe(404)
  })
})

describe('The account pages of an operator', () => {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-brand-'))
  const logo = join(directory, 'logo.svg')
  writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg"/>')
  afterAll(() => rmSync(directory, { recursive: true }))
  const app = useApp(SQLITE, {
    APP_NAME: `Ada's "Notes" & $& more`,
    APP_COLOR: '#0B6B4F',
    APP_LOGO: logo,
  })

  it('have a name, a colour and a logo', async () => {
    const page = await (await fetch(`${app.url}/login`)).text()
    expect(page).toContain('<title>Ada&#39;s &quot;Notes&quot; &amp; $&amp; more</title>')
    expect(page).toContain('<meta name="app-logo" content="/brand-logo">')
    expect(page).toContain('<link rel="stylesheet" href="/brand.css">')
    expect(await (await fetch(`${app.url}/brand.css`)).text()).toBe(':root { --brand: #0b6b4f; }\n')
    const picture = await fetch(`${app.url}/brand-logo`)
    expect(picture.headers.get('content-type')).toBe('image/svg+xml')
    expect(picture.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

describe('Without account pages', () => {
  const app = useApp(SQLITE, { ACCOUNT_PAGES: 'off' })

  it('there is nothing under their paths', async () => {
    for (const path of ['/', '/login', '/assets/index.js'])
      expect((await fetch(app.url + path)).status).toBe(404)
  })
})

describe('The settings of the account pages', () => {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-brand-'))
  afterAll(() => rmSync(directory, { recursive: true }))

  it.each([
    ['APP_COLOR', 'red', 'must be a colour such as #4350d6'],
    ['APP_COLOR', '#8899ff', 'must be darker'],
    ['APP_NAME', '<b>', 'must be plain text on one line'],
    ['APP_NAME', 'x'.repeat(61), 'must have at most 60 characters'],
    ['APP_LOGO', 'logo.html', 'must be a file whose name ends in .svg, .png or .webp'],
  ])('%s=%s is refused', (name, value, problem) => {
    const parsed = parseEnvironment({ [name]: value })
    expect(parsed).toMatchObject({ ok: false })
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      expect.stringContaining(`${name} ${problem}`),
    ])
  })

  it.each([
    ['missing.svg', null, 'cannot be read'],
    ['large.png', 'x'.repeat(100_001), 'is larger than 100 KB'],
  ])('name a logo that is no good before anything starts: %s', async (name, content, problem) => {
    const APP_LOGO = join(directory, name)
    if (content !== null) writeFileSync(APP_LOGO, content)
    const started = startApp(SQLITE, { APP_LOGO })
    await expect(started).rejects.toThrow(StartProblems)
    await expect(started).rejects.toThrow(`APP_LOGO must name a logo; ${APP_LOGO} ${problem}`)
  })

  it('leave the pages out where only published operations run', () => {
    const TRUSTED_DOCUMENTS = 'documents.json'
    expect(parseEnvironment({ TRUSTED_DOCUMENTS })).toMatchObject({
      configuration: { pages: { served: false } },
    })
    expect(parseEnvironment({ TRUSTED_DOCUMENTS, ACCOUNT_PAGES: 'on' })).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('ACCOUNT_PAGES=on does not go with TRUSTED_DOCUMENTS')],
    })
  })

  it('call the application by the sender of its mails', () => {
    const parsed = parseEnvironment({ EMAIL_FROM: 'Example <no-reply@example.com>' })
    expect(parsed).toMatchObject({ configuration: { pages: { appName: 'Example' } } })
  })
})

it('says that there is nothing built where there is not', () => {
  expect(findBuiltPages('/nowhere')).toBeNull()
})
