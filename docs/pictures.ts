import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { requireChromium } from '../test/browser/executable.ts'

/**
 * Makes the pictures of the README: somebody registers on a server that has just been started.
 * usage: npm run pictures (needs Debian's Chromium and a free port 4000)
 */
const URL_OF_SERVER = 'http://localhost:4000'
const ROOT = fileURLToPath(new URL('../', import.meta.url))
const FOLDER = fileURLToPath(new URL('pictures/', import.meta.url))
const ADA = { email: 'ada@example.com', password: 'violet lantern drifts ashore' }

async function walk(browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 960, height: 700 } })
  const page = await context.newPage()
  await page.goto(`${URL_OF_SERVER}/register`)
  await page.getByLabel('Email').fill(ADA.email)
  await page.getByLabel('Password', { exact: true }).fill(ADA.password)
  await keep(page, 'register')
  await page.getByRole('button', { name: 'Create an account' }).click()
  await page.waitForURL('**/check-your-mail')

  const mailbox = await context.newPage()
  await mailbox.goto(`${URL_OF_SERVER}/dev/mailbox`)
  const code = await mailbox.locator('article .code').first().textContent()
  await keep(mailbox, 'mailbox')

  await page.getByLabel('Code').fill(code ?? '')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.waitForURL('**/account')
  await page.goto(`${URL_OF_SERVER}/account/sessions`)
  await page.getByText('This device').waitFor()
  await keep(page, 'devices')
}

async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  process.stdout.write(`docs/pictures/${name}.png\n`)
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${URL_OF_SERVER}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error('The server is not ready: is port 4000 free, and was it built?')
}

const directory = mkdtempSync(join(tmpdir(), 'authograph-pictures-'))
const server = spawn(process.execPath, [join(ROOT, 'dist/bin.cjs'), 'start'], {
  cwd: directory,
  env: { PATH: process.env.PATH },
})
try {
  mkdirSync(FOLDER, { recursive: true })
  await untilReady()
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox'],
  })
  await walk(browser).finally(() => browser.close())
} finally {
  server.kill()
  rmSync(directory, { recursive: true, force: true })
}
