import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createMailboxTransport } from '../../src/email/transports/mailbox.ts'
import { type TestApp, useApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import { ConfirmEmail } from '../support/operations.ts'
import { outgoingMail } from '../support/outgoing-mail.ts'
import { expectOutcome, newAddress, readMail, register } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { inChromium } from './chromium.ts'
import { PRODUCTION } from './production.ts'

const PATHS = ['/dev/mailbox', '/dev/mailbox.js', '/dev/mailbox.json']
/** A name of an attacker's that leads to this machine: DNS rebinding. */
const REBOUND = 'rebound.example'

inChromium(
  '/dev/mailbox in a browser',
  (open) => {
    const app = useApp(SQLITE)

    it('shows a mail with a code and a link that both confirm', async () => {
      const { page, violations, alarms } = await open()
      for (const proof of ['code', 'link'] as const) {
        const { email, challenge } = await mailed(app)
        await page.goto(`${app.url}/dev/mailbox`)
        const mail = page.locator('article').filter({ hasText: email })
        const code = await mail.locator('.code').textContent()
        const link = await mail.locator('.links a').first().getAttribute('href')
        const token = link?.split('#token=')[1] ?? ''
        const proofs = {
          code: { code: { challenge, code: code ?? '' } },
          link: { link: { challenge, token } },
        }
        const confirmed = await app.send(ConfirmEmail, { input: { proof: proofs[proof] } })
        expectOutcome(dataOf(confirmed).confirmEmail, 'LoginSuccess')
      }
      expect(violations).toEqual([])
      expect(alarms).toEqual([])
    })

    it('shows a mail that comes by itself, and leaves what is open as it is', async () => {
      const first = await mailed(app)
      const { page, violations } = await open()
      await page.goto(`${app.url}/dev/mailbox`)
      const opened = page.locator('article').filter({ hasText: first.email }).locator('details')
      await opened.locator('summary').click()
      await app.advanceSeconds(1)
      const second = await mailed(app)
      await page.locator('article').filter({ hasText: second.email }).waitFor()
      expect(await page.locator('article').first().textContent()).toContain(second.email)
      expect(await opened.getAttribute('open')).toBe('')
      expect(violations).toEqual([])
    })

    it('shows each mail as the person would see it, styles included', async () => {
      const { email } = await mailed(app)
      const { code } = await readMail(app, email)
      const { page, violations } = await open()
      await page.goto(`${app.url}/dev/mailbox`)
      const mail = page.locator('article').filter({ hasText: email })
      await mail.locator('iframe').scrollIntoViewIfNeeded()
      const letter = mail.frameLocator('iframe')
      await letter.getByText(code).first().waitFor()
      const look = await letter.getByRole('link').first().getAttribute('style')
      expect(look).toContain('color')
      expect(violations).toEqual([])
    })

    it('runs nothing that a mail brings along', async () => {
      const attack = '<script>alert(1)</script><img src="x" onerror="alert(2)">'
      const directory = join(app.configuration.dataDirectory, 'mailbox')
      const mail = outgoingMail({ subject: attack, html: `<h1>Attack</h1>${attack}`, text: attack })
      await createMailboxTransport({ directory }).send(mail, new AbortController().signal)
      const { page, alarms } = await open()
      await page.goto(`${app.url}/dev/mailbox`)
      const card = page.locator('article').filter({ hasText: attack })
      await card.locator('iframe').scrollIntoViewIfNeeded()
      await card.frameLocator('iframe').getByRole('heading', { name: 'Attack' }).waitFor()
      expect(await page.locator('script:not([src="/dev/mailbox.js"]), img').count()).toBe(0)
      expect(alarms).toEqual([])
    })

    it('shows nothing under a foreign name that leads to this machine', async () => {
      await mailed(app)
      const { page } = await open()
      const { port } = new URL(app.url)
      for (const path of PATHS) {
        const response = await page.goto(`http://${REBOUND}:${port}${path}`)
        expect(response?.status()).toBe(404)
        expect(await page.content()).not.toContain('example.com')
      }
    })
  },
  [REBOUND],
)

describe('/dev/mailbox.json', () => {
  const app = useApp(SQLITE)

  it('lists the mails, newest first, with exactly the fields that are promised', async () => {
    const older = await mailed(app)
    await app.advanceSeconds(1)
    const newer = await mailed(app)
    const response = await fetch(`${app.url}/dev/mailbox.json`)
    expect(response.headers.get('content-type')).toContain('application/json')
    const mails: unknown = await response.json()
    const mailTo = (to: string) => ({
      id: expect.any(String),
      to,
      subject: expect.stringMatching(/./),
      text: expect.stringMatching(/./),
      html: expect.stringContaining('<'),
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      links: [expect.stringMatching(/^http:\/\/localhost:4000\/confirm-email#token=./)],
      code: expect.stringMatching(/^\d{6}$/),
    })
    expect(mails).toEqual([mailTo(newer.email), mailTo(older.email)])
  })

  it('cannot be read by a page of another origin', async () => {
    const { headers } = await fetch(`${app.url}/dev/mailbox.json`, {
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})

describe('The mailbox', () => {
  const app = useApp(SQLITE)

  it.each([
    REBOUND,
    'localhost.rebound.example',
    '127.0.0.1.rebound.example',
    'rebound.example:4000',
    '10.0.0.7',
    '[::1].rebound.example',
  ])('does not answer to the name %s', async (host) => {
    await mailed(app)
    for (const path of PATHS) expect(await statusUnder(host, app, path)).toBe(404)
  })

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'])(
    'does not answer to a request that a proxy or tunnel on this machine marks by %s',
    async (header) => {
      for (const path of PATHS) {
        const headers = { [header]: '203.0.113.9' }
        expect((await fetch(`${app.url}${path}`, { headers })).status).toBe(404)
      }
    },
  )

  it.each(['localhost', '127.0.0.1:4000', '[::1]:4000'])('answers to the name %s', async (host) => {
    for (const path of PATHS) expect(await statusUnder(host, app, path)).toBe(200)
  })
})

describe('In production', () => {
  const app = useApp(SQLITE, PRODUCTION)

  it.each(PATHS)('there is no %s', async (path) => {
    expect((await fetch(`${app.url}${path}`)).status).toBe(404)
  })
})

/** A registration whose mail has arrived. */
async function mailed(app: TestApp) {
  const email = newAddress()
  const { challenge } = await register(app, email)
  await app.mailsTo(email)
  return { email, challenge }
}

/** `fetch` lets nobody choose the Host header. */
function statusUnder(host: string, app: TestApp, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${app.url}${path}`, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject).end()
  })
}
