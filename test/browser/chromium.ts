import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { findChromium, HOW_TO_INSTALL } from './executable.ts'
import { watchOutcomes } from './outcomes.ts'

/** Shorter than a test's own, so that a failure names what the page did not show. */
const LONGEST_WAIT_MS = 10_000
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A page, and what went wrong on it. */
export interface WatchedPage {
  readonly page: Page
  /** Every violation of a Content-Security-Policy, also of frames. */
  readonly violations: readonly string[]
  /** Every script that threw, and every alert, which nothing of ours opens. */
  readonly alarms: readonly string[]
}

/**
 * Describes what a real browser sees. Skipped, and said so, where Debian's Chromium is not installed.
 * @param names hosts besides localhost that lead to this machine, as a name server of an attacker would have it
 */
export function inChromium(
  feature: string,
  body: (open: () => Promise<WatchedPage>) => void,
  names: readonly string[] = [],
): void {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    console.warn(`Skipped: ${feature}. ${HOW_TO_INSTALL}`)
    describe.skip(feature, () => body(unavailable))
    return
  }
  describe(feature, () => {
    let browser: Browser
    const contexts: BrowserContext[] = []
    beforeAll(async () => {
      const rules = names.map((name) => `MAP ${name} 127.0.0.1`).join(',')
      browser = await chromium.launch({
        executablePath,
        args: [...ARGUMENTS, `--host-resolver-rules=${rules}`],
      })
    })
    afterEach(async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()))
    })
    afterAll(() => browser.close())

    body(async () => {
      const context = await browser.newContext()
      contexts.push(context)
      context.setDefaultTimeout(LONGEST_WAIT_MS)
      watchOutcomes(context)
      return watch(await context.newPage())
    })
  })
}

async function unavailable(): Promise<WatchedPage> {
  throw new Error('there is no Chromium')
}

function watch(page: Page): WatchedPage {
  const violations: string[] = []
  const alarms: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  page.on('pageerror', (error) => alarms.push(error.message))
  page.on('dialog', async (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  return { page, violations, alarms }
}
