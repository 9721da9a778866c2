import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { MailboxEntry } from '../../src/email/transports/mailbox.ts'
import { inChromium } from '../browser/chromium.ts'
import { freePort } from '../support/free-port.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { codeBlocksOf, readMarkdown } from './markdown.ts'

const GUIDE = readMarkdown('docs/guides/first-front-end.md')
const PASSWORD = 'three blind mice eat cheese'

/** Writes the files that the guide shows: each names itself in its first line. */
function writeFiles(directory: string, api: string): void {
  for (const { text } of codeBlocksOf(GUIDE)) {
    const name = /^(?:<!-- |\/\/ )([\w.]+)/.exec(text)?.[1]
    const known = text.replace('http://localhost:4000/graphql', api)
    if (name !== undefined) writeFileSync(join(directory, name), known)
  }
}

async function startFrontEnd(directory: string, port: number) {
  const child = spawn(process.execPath, ['serve.mjs'], {
    cwd: directory,
    env: { PATH: process.env.PATH, PORT: String(port) },
    stdio: 'inherit',
  })
  const ended = once(child, 'close')
  await vi.waitFor(() => fetch(`http://localhost:${port}/`), { timeout: 20_000 })
  return async () => {
    child.kill()
    await ended
  }
}

inChromium('the first front end of the guide', (open) => {
  let directory: string
  let server: ServerProcess
  let pages: string
  let stopFrontEnd: () => Promise<void>
  let api: string

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'authograph-guide-'))
    const port = await freePort()
    pages = `http://localhost:${port}`
    server = await startServerProcess(directory, { APP_URL: pages })
    await server.ready()
    api = server.url.replace('127.0.0.1', 'localhost')
    writeFiles(directory, `${api}/graphql`)
    stopFrontEnd = await startFrontEnd(directory, port)
  })
  afterAll(async () => {
    await stopFrontEnd()
    await server[Symbol.asyncDispose]()
    rmSync(directory, { recursive: true, force: true })
  })

  const register = async (page: Page, email: string) => {
    await page.goto(`${pages}/register`)
    await submit(page, 'Register', { email, password: PASSWORD })
    await page.getByText(`We wrote to ${email}`).waitFor()
    const arrives = async () => {
      const mail = await mailTo(email)
      if (mail === undefined) throw new Error('the mail has not come yet')
      return { link: mail.links[0] ?? '', code: mail.code ?? '' }
    }
    return vi.waitFor(arrives, { timeout: 10_000 })
  }
  const loginMail = async (page: Page, email: string) => {
    const before = await mailTo(email)
    await page.goto(`${pages}/login-by-mail`)
    await submit(page, 'Send', { email })
    await page.getByText(`We wrote to ${email}`).waitFor()
    const arrives = async () => {
      const mail = await mailTo(email)
      if (mail === undefined || mail.code === null || mail.id === before?.id)
        throw new Error('the mail has not come yet')
      return { link: mail.links[0] ?? '', code: mail.code ?? '' }
    }
    return vi.waitFor(arrives, { timeout: 10_000 })
  }
  /** @returns the link of the mail */
  const askForReset = async (page: Page, email: string) => {
    const before = await mailTo(email)
    await page.goto(`${pages}/reset-password`)
    await submit(page, 'Send me a mail', { email })
    await page.getByText(`We wrote to ${email}`).waitFor()
    const arrives = async () => {
      const mail = await mailTo(email)
      if (mail === undefined || mail.code === null || mail.id === before?.id)
        throw new Error('the mail has not come yet')
      return mail.links[0] ?? ''
    }
    return vi.waitFor(arrives, { timeout: 10_000 })
  }
  const mailTo = async (email: string) => {
    const response = await fetch(`${api}/dev/mailbox.json`)
    const mails: readonly MailboxEntry[] = JSON.parse(await response.text())
    return mails.find(({ to }) => to === email)
  }

  it('registers, confirms by the link, shows who one is, logs out and in again', async () => {
    const { page, alarms } = await open()
    const mail = await register(page, 'ada@example.com')
    await page.goto(mail.link)
    await submit(page, 'Confirm', {})
    await page.getByText('You are ada@example.com.').waitFor()
    await submit(page, 'Log out', {})
    await submit(page, 'Log in', { email: 'ada@example.com', password: 'not the password' })
    await page.getByText('These details do not match.').waitFor()
    await submit(page, 'Log in', { email: 'ada@example.com', password: PASSWORD })
    await page.getByText('You are ada@example.com.').waitFor()
    expect(page.url()).toBe(`${pages}/`)
    expect(alarms).toEqual([])
  })

  it('confirms by the code', async () => {
    const { page } = await open()
    const mail = await register(page, 'grace@example.com')
    await submit(page, 'Confirm', { code: mail.code === '000000' ? '000001' : '000000' })
    await page.getByText('This code is wrong.').waitFor()
    await submit(page, 'Confirm', { code: mail.code })
    await page.getByText('You are grace@example.com.').waitFor()
  })

  it('logs in by a mail: by its code, and by its link on another device', async () => {
    const email = 'edith@example.com'
    const [here, elsewhere] = [await open(), await open()]
    await here.page.goto((await register(here.page, email)).link)
    await submit(here.page, 'Confirm', {})
    await here.page.getByText(`You are ${email}.`).waitFor()
    await submit(here.page, 'Log out', {})
    await here.page.waitForURL(`${pages}/login`)
    const mails = [await loginMail(here.page, email)]
    await submit(here.page, 'Log in', { code: mails[0]?.code ?? '' })
    await here.page.getByText(`You are ${email}.`).waitFor()
    mails.push(await loginMail(here.page, email))
    await elsewhere.page.goto(mails[1]?.link ?? '')
    await submit(elsewhere.page, 'Log in', {})
    await elsewhere.page.getByText(`You are ${email}.`).waitFor()
    expect([...here.alarms, ...elsewhere.alarms]).toEqual([])
  })

  it('chooses a new password by the link of a mail, or by its code', async () => {
    const { page } = await open()
    const email = 'mary@example.com'
    await page.goto((await register(page, email)).link)
    await submit(page, 'Confirm', {})
    await page.getByText(`You are ${email}.`).waitFor()
    await page.goto(await askForReset(page, email))
    await submit(page, 'Save', { password: 'password1' })
    await page.getByText('guessed at once').waitFor()
    await submit(page, 'Save', { password: `${PASSWORD} again` })
    await submit(page, 'Log in', { email, password: PASSWORD })
    await page.getByText('These details do not match.').waitFor()
    await submit(page, 'Log in', { email, password: `${PASSWORD} again` })
    await page.getByText(`You are ${email}.`).waitFor()
    await askForReset(page, email)
    const code = (await mailTo(email))?.code ?? ''
    await submit(page, 'Save', { code, password: `${PASSWORD} once more` })
    await submit(page, 'Log in', { email, password: `${PASSWORD} once more` })
    await page.getByText(`You are ${email}.`).waitFor()
  })

  it('asks for the password where the link is opened on another device', async () => {
    const [here, elsewhere] = [await open(), await open()]
    const mail = await register(here.page, 'joan@example.com')
    await elsewhere.page.goto(mail.link)
    await submit(elsewhere.page, 'Confirm', {})
    await elsewhere.page.getByText('Type the password that you chose').waitFor()
    await submit(elsewhere.page, 'Confirm', { password: PASSWORD })
    await elsewhere.page.getByText('You are joan@example.com.').waitFor()
  })
})

async function submit(
  page: Page,
  button: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value)
  await page.getByRole('button', { name: button, exact: true }).click()
}
