import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { type RunningApp, startApp } from '../support/app.ts'
import { type CaptchaProvider, startCaptchaProvider } from '../support/captcha-provider.ts'
import { freePort } from '../support/free-port.ts'
import { askForLogin } from '../support/login-codes.ts'
import { newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { applyFor } from '../support/registrations.ts'
import { tryLogin } from '../support/sessions.ts'
import { SQLITE } from '../support/stores.ts'
import { arrive, fill, GUESS, press, see } from './browsing.ts'
import { inspect, LOOKING_MS, shows } from './looks.ts'

const ROBOT = 'Please show that you are not a robot'

inChromium('A login that looks automated', (open) => {
  let provider: CaptchaProvider
  let app: RunningApp
  let origin: string
  beforeAll(async () => {
    provider = await startCaptchaProvider('turnstile')
    const port = String(await freePort())
    origin = `http://localhost:${port}`
    app = await startApp(SQLITE, {
      PORT: port,
      PUBLIC_URL: origin,
      ...provider.settings,
      CAPTCHA_HOSTNAMES: 'localhost',
      CAPTCHA_ON_OUTAGE: 'refuse',
      THROTTLE_SCALE: '1',
    })
  })
  afterAll(async () => {
    await app.stop()
    await provider[Symbol.asyncDispose]()
  }, LOOKING_MS)

  it(
    'goes on when the person has solved a CAPTCHA, and stays where it was when they do not want to',
    async () => {
      const { email } = await newPerson(app)
      await untilAsked(() => tryLogin(app, { identifier: email, password: GUESS }))
      const { page, violations } = await open()
      await standInForTurnstile(page, () => provider.solve('localhost'))
      await page.goto(`${origin}/login`)
      await fill(page, { 'Email address or username': email, Password: PASSWORD })
      await press(page, 'Log in')
      const dialog = page.getByRole('dialog', { name: 'Are you a person?' })
      await dialog.getByRole('button', { name: 'I am a person' }).waitFor()
      await page.keyboard.press('Escape')
      await shows(page, 'login: CaptchaRequiredError', ROBOT)
      await press(page, 'Log in')
      await dialog.getByRole('button', { name: 'I am a person' }).click()
      await arrive(page, 'Profile')
      expect(violations).toEqual([])
    },
    LOOKING_MS,
  )

  it(
    'says so where the CAPTCHA cannot be shown or checked',
    async () => {
      const { email } = await newPerson(app)
      await untilAsked(() => tryLogin(app, { identifier: email, password: GUESS }))
      const { page } = await open()
      await page.route('https://challenges.cloudflare.com/**', (route) => route.abort())
      await page.goto(`${origin}/login`)
      await fill(page, { 'Email address or username': email, Password: PASSWORD })
      await press(page, 'Log in')
      await see(page, 'The check could not be shown.')
      await inspect(page, 'CAPTCHA not shown')
      await page.keyboard.press('Escape')
      await standInForTurnstile(page, () => provider.solve('localhost'))
      await press(page, 'Log in')
      provider.trouble = 'internal-error'
      await press(page, 'I am a person')
      await page.getByRole('alert').getByText('A lot is going on right now.').waitFor()
      await inspect(page, 'form BUSY')
      provider.trouble = null
    },
    LOOKING_MS,
  )

  it(
    'is not the only thing that is guarded: what mails an address is too',
    async () => {
      const email = newAddress()
      await untilAsked(() => askForLogin(app, email))
      const { page } = await open()
      await standInForTurnstile(page, () => provider.solve('localhost'))
      const isAsked = async (button: string) => {
        await fill(page, { 'Email address': email })
        await press(page, button)
        await page.getByRole('button', { name: 'I am a person' }).waitFor()
        await page.keyboard.press('Escape')
      }
      await page.goto(`${origin}/login-code`)
      await isAsked('Email me a code')
      await shows(page, 'requestLoginCode: CaptchaRequiredError', ROBOT)
      await page.goto(`${origin}/forgot-password`)
      await isAsked('Email me a code')
      await shows(page, 'requestPasswordReset: CaptchaRequiredError', ROBOT)
      await untilAsked(() => applyFor(app, { email, password: PASSWORD }))
      await page.goto(`${origin}/register`)
      await fill(page, { Password: PASSWORD })
      await isAsked('Create an account')
      await shows(page, 'register: CaptchaRequiredError', ROBOT)
    },
    LOOKING_MS,
  )
})

/** Tries something from elsewhere until a person has to show that they are one. */
async function untilAsked(attempt: () => Promise<{ readonly __typename: string }>) {
  for (let tries = 0; tries < 50; tries += 1)
    if ((await attempt()).__typename === 'CaptchaRequiredError') return
  throw new Error('no CAPTCHA was asked for')
}

/** In place of Cloudflare's own script, which stands on the internet: a button that solves the task. */
async function standInForTurnstile(page: Page, solve: () => string): Promise<void> {
  await page.exposeFunction('solveForTest', solve)
  await page.route('https://challenges.cloudflare.com/**', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `window.turnstile = {
        render(place, { callback }) {
          const button = document.createElement('button')
          button.textContent = 'I am a person'
          button.onclick = async () => callback(await window.solveForTest())
          place.append(button)
          return 'widget'
        },
        remove() {},
      }`,
    }),
  )
}
