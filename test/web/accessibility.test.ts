import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { newAdministrator } from '../support/administrators.ts'
import { newPerson } from '../support/people.ts'
import { enter, untilAlive, useSite } from './browsing.ts'
import { inspect, LOOKING_MS } from './looks.ts'

const ENTRY_PAGES = [
  '/login',
  '/register',
  '/login-code',
  '/forgot-password',
  '/confirm-email',
  '/confirm-email#token=x',
  '/login-link#token=x',
  '/reset-password#token=x',
  '/accept-invitation#token=x',
  '/confirm-email-change#token=x',
  '/cancel-email-change#token=x',
]
const MEMBER_PAGES = [
  '/account',
  '/account/security',
  '/account/sessions',
  '/account/activity',
  '/account/delete',
  '/admin/users',
  '/admin/invite',
  '/admin/mails',
  '/admin/audit',
  '/admin/diagnosis?identifier=nobody',
  '/admin/users/nobody',
]

/** Axe finds nothing, nothing has to be scrolled sideways, and a picture is kept. */
inChromium('Every page, in either look, wide and narrow,', (open) => {
  const site = useSite()
  let administrator: string
  beforeAll(async () => {
    administrator = (await newAdministrator(site.app)).email
  })

  const inspectAll = async (page: Page, paths: readonly string[]) => {
    for (const path of paths) {
      // A new document each time, also where only what follows the # differs.
      await page.goto('about:blank')
      await page.goto(site.origin + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await untilAlive(page)
      await inspect(page, path)
    }
  }

  it(
    'can be used by everybody, before the login',
    async () => {
      const { page, violations, alarms } = await open()
      await inspectAll(page, ENTRY_PAGES)
      expect({ violations, alarms }).toEqual({ violations: [], alarms: [] })
    },
    LOOKING_MS,
  )

  it(
    'can be used by everybody, after the login',
    async () => {
      const { page, violations, alarms } = await open()
      await enter(page, site, administrator)
      const { login } = await newPerson(site.app)
      await inspectAll(page, [...MEMBER_PAGES, `/admin/users/${login.user.id}`])
      expect({ violations, alarms }).toEqual({ violations: [], alarms: [] })
    },
    LOOKING_MS,
  )
})
