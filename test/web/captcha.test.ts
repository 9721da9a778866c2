import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { type RunningApp, startApp } from '../support/app.ts'
import { type CaptchaProvider, startCaptchaProvider } from '../support/captcha-provider.ts'
import { freePort } from '../support/free-port.ts'
import { dataOf } from '../support/http.ts'
import { Login } from '../support/operations.ts'
import { newPerson, PASSWORD } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { arrive, fill, press } from './browsing.ts'

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
      THROTTLE_SCALE: '1',
    })
  })
  afterAll(async () => {
    await app.stop()
    await provider[Symbol.asyncDispose]()
  })

  it('goes on when the person has solved a CAPTCHA, and stays where it was when they do not want to', async () => {
    const { email } = await newPerson(app)
    await useUpHalfOfTheTries(app, email)
    const { page, violations } = await open()
    await standInForTurnstile(page, () => provider.solve('localhost'))
    await page.goto(`${origin}/login`)
    await fill(page, { 'Email address or username': email, Password: PASSWORD })
    await press(page, 'Log in')
    const dialog = page.getByRole('dialog', { name: 'Are you a person?' })
    await dialog.getByRole('button', { name: 'I am a person' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('alert').waitFor()
    await press(page, 'Log in')
    await dialog.getByRole('button', { name: 'I am a person' }).click()
    await arrive(page, 'Profile')
    expect(violations).toEqual([])
  })
})

async function useUpHalfOfTheTries(app: RunningApp, identifier: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const input = { identifier, password: 'what a stranger would guess' }
    const { login } = dataOf(await app.send(Login, { input }))
    if (login.__typename === 'CaptchaRequiredError') return
  }
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
