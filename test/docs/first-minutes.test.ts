import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { newAddress, PASSWORD } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'
import { codeBlocksOf, readMarkdown } from './markdown.ts'

const README = readMarkdown('README.md')
const START = 'npm ci && npm start\n'

/** What a person does on the way, counted. */
interface Effort {
  readonly commands: number
  clicks: number
  fields: number
}

inChromium('The first minutes with Authograph', (open) => {
  it('are as short as the README says', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'authograph-first-minutes-'))
    try {
      await using server = await startServerProcess(directory, {})
      const startedAt = performance.now()
      const address = await addressPrintedBy(server)
      const readyAt = performance.now()
      const { page } = await open()
      const effort = await reachAccount(page, address)
      const seconds = (until: number, from: number) => ((until - from) / 1000).toFixed(1)
      console.info(
        `${effort.commands} commands, ${effort.clicks} clicks, ${effort.fields} fields;`,
        `${seconds(readyAt, startedAt)} s to the address, ${seconds(performance.now(), readyAt)} s from there`,
      )
      expect(effort).toEqual(promised())
    } finally {
      rmSync(directory, { recursive: true, force: true })
    }
  })
})

/** Where the pages are, as the terminal says. */
async function addressPrintedBy(server: { printed(text: string): Promise<string> }) {
  const { url } = JSON.parse(await server.printed('Authograph is ready'))
  return new URL('/', url).href
}

/** From the address in the terminal to a page that only somebody with an account sees, by clicks and typing alone. */
async function reachAccount(page: Page, address: string): Promise<Effort> {
  const effort = { commands: commandsOf(START), clicks: 0, fields: 0 }
  const click = async (place: Locator) => {
    await place.click()
    effort.clicks += 1
  }
  const clickToTab = async (place: Locator) => {
    const tab = page.context().waitForEvent('page')
    await click(place)
    return tab
  }
  const type = async (label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).fill(text)
    effort.fields += 1
  }
  const email = newAddress()
  await page.goto(address)
  await click(page.getByRole('link', { name: 'Create an account' }))
  await type('Email address', email)
  await type('Password', PASSWORD)
  await click(page.getByRole('button', { name: 'Create an account' }))
  const mailbox = await clickToTab(page.getByRole('link', { name: 'Open the mailbox' }))
  const confirmation = await clickToTab(mailbox.getByRole('link', { name: 'Open /confirm-email' }))
  await click(confirmation.getByRole('button', { name: 'Confirm your address' }))
  await confirmation.getByRole('heading', { name: 'Profile', level: 1 }).waitFor()
  await confirmation.getByText(email).first().waitFor()
  return effort
}

function promised(): Effort {
  const [, commands, clicks, fields] =
    /(\d+) commands, (\d+)\s+clicks and (\d+)\s+fields/.exec(README) ?? []
  return { commands: Number(commands), clicks: Number(clicks), fields: Number(fields) }
}

/** How many commands stand in the README's block that starts the server. */
function commandsOf(text: string): number {
  expect(codeBlocksOf(README)).toContainEqual({ language: 'sh', text })
  return text.split('&&').length
}
