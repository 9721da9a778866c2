import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type AppSettings, type RunningApp, startApp } from '../support/app.ts'
import { freePort } from '../support/free-port.ts'
import { PASSWORD } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'

/** How long a mailed code lives. */
export const CODE_SECONDS = 10 * 60
/** Longer than a session stays fresh after a login. */
export const STALE_SECONDS = 11 * 60
/** Until nothing of what the test before has used up is missing. */
export const REFILL_SECONDS = 3600
/** A password of nobody. */
export const GUESS = 'what a stranger would guess'
/** What pages say. */
export const TOO_MANY = 'There were too many tries.'
export const CONFIRM = 'Please confirm that it is you, then try again.'

/** A running server with its pages, at an address of its own. */
export interface Site {
  readonly app: RunningApp
  readonly origin: string
}

/** Starts a server before the tests of a `describe`, with the address that its mails lead to. */
export function useSite(settings: AppSettings = {}): Site {
  let app: RunningApp | undefined
  let origin = ''
  beforeAll(async () => {
    const port = String(await freePort())
    origin = `http://localhost:${port}`
    app = await startApp(SQLITE, { PORT: port, PUBLIC_URL: origin, ...settings })
  })
  afterAll(() => app?.stop())
  return {
    get app() {
      if (app === undefined) throw new Error('the server has not been started yet')
      return app
    },
    get origin() {
      return origin
    },
  }
}

/** The newest mail to an address. */
export async function newestMail({ app }: Site, email: string) {
  const [mail] = await app.mailsTo(email)
  if (mail === undefined) throw new Error('there is no mail')
  return { link: mail.links[0] ?? '', code: mail.code ?? '', subject: mail.subject }
}

/** Types into fields, by their labels. */
export async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values))
    await page.getByLabel(label, { exact: true }).fill(value)
}

export async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
}

export async function follow(page: Page, link: string): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).click()
}

/** Waits until the page has this heading. */
export async function arrive(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading, exact: true, level: 1 }).waitFor()
}

/** Waits until the scripts have taken over from what the server sent. */
export async function untilAlive(page: Page): Promise<void> {
  await page.locator('footer select:enabled').waitFor()
}

/** Waits until the page shows this text. */
export async function see(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor()
}

/** Opens a mailed link anew, also where the page before differs only in what follows the #. */
export async function openLink(page: Page, link: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(link)
}

/** Tries something from elsewhere until there have been too many tries. */
export async function useUp(attempt: () => Promise<{ readonly __typename: string }>) {
  for (let round = 0; round < 20; round += 1) {
    const outcomes = await Promise.all(Array.from({ length: 10 }, attempt))
    if (outcomes.some(({ __typename }) => __typename === 'TooManyRequestsError')) return
  }
  throw new Error('it was never too much')
}

/** Logs in on the page, which then shows the account. */
export async function enter(page: Page, { origin }: Site, email: string, password = PASSWORD) {
  await page.goto(`${origin}/login`)
  await fill(page, { 'Email address or username': email, Password: password })
  await press(page, 'Log in')
  await arrive(page, 'Profile')
}
