import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type * as Client from '../../src/client/client.ts'
import type * as Operations from '../../src/client/generated/operations.ts'
import type { SessionState } from '../../src/client/session.ts'
import type { MailboxEntry } from '../../src/email/transports/mailbox.ts'
import { inChromium } from '../browser/chromium.ts'
import { freePort } from '../support/free-port.ts'
import { PASSWORD } from '../support/people.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { bundle } from './bundle.ts'

/** `TABS=20` for more of them. */
const TABS = Number(process.env.TABS ?? 5)
/** How often each tab asks who is there; the tokens live for a second. */
const ANSWERS = 12

/** What the page has in its global scope. */
declare const authograph: typeof Client & typeof Operations
declare const localStorage: Record<
  'getItem' | 'setItem' | 'removeItem',
  (...texts: string[]) => string | null
>
declare const tab: { client: Client.AuthClient; states: SessionState[] }

type Transport = 'COOKIE' | 'BEARER'

const APPLICATION = `
  import * as client from '../../src/client/client.ts'
  import * as operations from '../../src/client/generated/operations.ts'
  Object.assign(globalThis, { authograph: { ...client, ...operations } })
`

inChromium(`${TABS} tabs of one person`, (open) => {
  let directory: string
  let server: ServerProcess
  let pages: Server
  let settings: Readonly<Record<string, string>>

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'authograph-tabs-'))
    const [PORT, pagesPort] = [String(await freePort()), await freePort()]
    const APP_URL = `http://localhost:${pagesPort}`
    settings = { PORT, APP_URL, ACCESS_TOKEN_TTL: '1s', LOG_LEVEL: 'info' }
    server = await startServerProcess(directory, settings)
    const { code } = await bundle(APPLICATION)
    pages = createServer((request, response) => {
      const isScript = request.url === '/app.js'
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
      response.end(isScript ? code : '<script type="module" src="/app.js"></script>')
    }).listen(pagesPort, 'localhost')
    await server.ready()
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    pages.close()
    rmSync(directory, { recursive: true, force: true })
  })

  const openTab = async (page: Page, transport: Transport) => {
    await page.goto(settings.APP_URL ?? '')
    await page.waitForFunction(() => 'authograph' in globalThis)
    await page.evaluate(
      ({ url, transport }) => {
        const storage = {
          get: (key: string) => localStorage.getItem(key),
          set: (key: string, value: string) => void localStorage.setItem(key, value),
          remove: (key: string) => void localStorage.removeItem(key),
        }
        const options = transport === 'BEARER' ? { url, storage } : { url }
        const client = authograph.createAuthClient(options)
        const states: SessionState[] = []
        client.onChange((state) => states.push(state))
        Object.assign(globalThis, { tab: { client, states } })
      },
      { url: `http://localhost:${settings.PORT}/graphql`, transport },
    )
  }
  const mailTo = async (email: string) => {
    const response = await fetch(`http://localhost:${settings.PORT}/dev/mailbox.json`)
    const mails: readonly MailboxEntry[] = JSON.parse(await response.text())
    const code = mails.find(({ to }) => to === email)?.code
    if (code === undefined) throw new Error('the mail has not come yet')
    return code ?? ''
  }
  const registerIn = async (page: Page, email: string) => {
    const challenge = await page.evaluate(
      async (input) => {
        const { register } = await tab.client.mutate(authograph.Register, { input })
        return register.__typename === 'RegisterSuccess' ? register.challenge : ''
      },
      { email, password: PASSWORD },
    )
    const code = await vi.waitFor(() => mailTo(email), { timeout: 10_000 })
    await page.evaluate(
      (proof) => tab.client.mutate(authograph.ConfirmEmail, { input: { proof: { code: proof } } }),
      { challenge, code },
    )
  }
  /** Asks who is there until it got so many answers, whatever fails. @returns what they were */
  const askIn = (page: Page) =>
    page.evaluate(async (answers) => {
      const emails = new Set<string | undefined>()
      for (let got = 0; got < answers; ) {
        const answer = await tab.client.query(authograph.Me).catch(() => undefined)
        if (answer !== undefined) {
          got += 1
          emails.add(answer.me?.email)
        }
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
      return [...emails]
    }, ANSWERS)
  const statesIn = (page: Page) => page.evaluate(() => tab.states.map(({ status }) => status))

  it.each<Transport>(['BEARER', 'COOKIE'])(
    'stay logged in, and out, together: %s',
    {
      timeout: 120_000,
    },
    async (transport) => {
      const { page, alarms } = await open()
      const email = `${transport.toLowerCase()}@example.com`
      const tabs = [page]
      while (tabs.length < TABS) tabs.push(await page.context().newPage())
      await Promise.all(tabs.map((one) => openTab(one, transport)))
      await registerIn(page, email)
      const answers = tabs.map(askIn)
      await server[Symbol.asyncDispose]()
      server = await startServerProcess(directory, settings)
      expect(new Set((await Promise.all(answers)).flat())).toEqual(new Set([email]))
      const before = await Promise.all(tabs.map(statesIn))
      expect(before.flat().filter((status) => status === 'ENDED')).toEqual([])

      await page.evaluate(() => tab.client.logout())
      for (const one of tabs)
        await expect.poll(async () => (await statesIn(one)).at(-1)).toBe('ENDED')
      expect(alarms).toEqual([])
    },
  )
})
