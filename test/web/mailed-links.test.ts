import type { Request } from 'playwright-core'
import { expect, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { dataOf } from '../support/http.ts'
import { RequestLoginCode, RequestPasswordReset } from '../support/operations.ts'
import { newAddress, newPerson, register } from '../support/people.ts'
import { arrive, fill, newestMail, press, useSite } from './browsing.ts'

/** The addresses and headers of requests. */
const headsOf = (requests: readonly Request[]) =>
  Promise.all(
    requests.map(
      async (request) => `${request.url()} ${JSON.stringify(await request.allHeaders())}`,
    ),
  )

inChromium('a mailed link in a browser', (open) => {
  const site = useSite()

  /** Asks for a mail, and says where its link leads and what is done there. */
  const LINKS: Readonly<Record<string, () => Promise<[heading: string, act: string, to: string]>>> =
    {
      async confirmation() {
        const email = newAddress()
        await register(site.app, email)
        return ['Confirm your address', 'Confirm your address', email]
      },
      async 'password reset'() {
        const { email } = await newPerson(site.app)
        dataOf(await site.app.send(RequestPasswordReset, { input: { email } }))
        return ['Choose a new password', 'Set password', email]
      },
      async login() {
        const { email } = await newPerson(site.app)
        dataOf(await site.app.send(RequestLoginCode, { input: { email } }))
        return ['Log in', 'Log in', email]
      },
    }

  it.each(Object.keys(LINKS))(
    'for a %s sends its token nowhere, until the person says so, and then in a body alone [R34]',
    async (kind) => {
      const [heading, act, email] = (await LINKS[kind]?.()) ?? ['', '', '']
      const { link } = await newestMail(site, email)
      const token = new URL(link).hash.replace('#token=', '')
      expect(token.length).toBeGreaterThan(40)
      const { page } = await open()
      const requests: Request[] = []
      page.on('request', (request) => requests.push(request))
      const bodiesWithToken = () =>
        requests.filter((request) => request.postData()?.includes(token) === true)
      await page.goto(link)
      await arrive(page, heading)
      await page.waitForLoadState('networkidle')
      expect(bodiesWithToken()).toEqual([])
      if (kind === 'password reset') await fill(page, { 'New password': 'a wholly other sentence' })
      await press(page, act)
      await expect.poll(() => bodiesWithToken().length).toBe(1)
      for (const head of await headsOf(requests)) expect(head).not.toContain(token)
      const origins = requests.map((request) => new URL(request.url()).origin)
      expect(new Set(origins)).toEqual(new Set([site.origin]))
    },
  )
})
