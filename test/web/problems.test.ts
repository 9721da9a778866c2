import { it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { updateUser } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { changePassword, NEW_PASSWORD } from '../support/passwords.ts'
import { newPerson, PASSWORD } from '../support/people.ts'
import { arrive, enter, fill, follow, press, see, useSite } from './browsing.ts'
import { inspect, LOOKING_MS } from './looks.ts'

inChromium('Where there is no outcome at all, a page', (open) => {
  const site = useSite()

  it(
    'says that the session has ended, in its place and at a form, and leads to the login',
    async () => {
      const person = await newPerson(site.app)
      const { page } = await open()
      await enter(page, site, person.email)
      const { page: tab } = await open()
      await enter(tab, site, person.email)
      // From another device.
      const input = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD }
      await changePassword(site.app, { ...input, revokeOtherSessions: true }, person)
      await press(page, 'Save')
      await see(page, 'Your login details have changed. Please log in again to continue.')
      await inspect(page, 'form SESSION_ENDED')
      await page.getByRole('alert').getByRole('link', { name: 'Log in' }).click()
      await arrive(page, 'Log in')
      await see(page, 'Your login details have changed. Please log in again to continue.')
      await inspect(page, 'login SESSION_ENDED')
      await follow(tab, 'Devices')
      await arrive(tab, 'Your session has ended')
      await inspect(tab, 'page SESSION_ENDED')
      await follow(tab, 'Log in')
      await arrive(tab, 'Log in')
    },
    LOOKING_MS,
  )

  it(
    'says that it is for administrators alone, once somebody is none any more',
    async () => {
      const administrator = await newAdministrator(site.app)
      const { page } = await open()
      await enter(page, site, administrator.email)
      await follow(page, 'Invite')
      await arrive(page, 'Invite')
      const userId = administrator.login.user.id
      await updateUser(site.app, await newAdministrator(site.app), { userId, roles: [] })
      await press(page, 'Send invitation')
      await see(page, 'Your account may not do this.')
      await inspect(page, 'form FORBIDDEN')
      await follow(page, 'Accounts')
      await arrive(page, 'This is not for you to see')
      await inspect(page, 'page FORBIDDEN')
      await follow(page, 'To the start')
      await arrive(page, 'Profile')
    },
    LOOKING_MS,
  )

  it(
    'says that the server is out of reach, and goes on when it is back',
    async () => {
      const { email } = await newPerson(site.app)
      const { page } = await open()
      await enter(page, site, email)
      await page.context().setOffline(true)
      await press(page, 'Save')
      await see(page, 'We cannot reach the server.')
      await inspect(page, 'form OFFLINE')
      await follow(page, 'Activity')
      await arrive(page, 'No connection')
      await inspect(page, 'page OFFLINE')
      await page.context().setOffline(false)
      await follow(page, 'Try again')
      await arrive(page, 'Activity')
    },
    LOOKING_MS,
  )
})

inChromium('Where the server is broken, a page', (open) => {
  const site = useSite()

  it(
    'says so, and does not blame the person',
    async () => {
      const { email } = await newPerson(site.app)
      const { page } = await open()
      await enter(page, site, email)
      const { page: stranger } = await open()
      await stranger.goto(`${site.origin}/login`)
      await arrive(stranger, 'Log in')
      await site.app.app.database.queries.schema.dropTable('audit_events').execute()
      await follow(page, 'Activity')
      await arrive(page, 'Something went wrong')
      await inspect(page, 'page FAULT')
      await fill(stranger, { 'Email address or username': email, Password: 'wrong' })
      await press(stranger, 'Log in')
      await see(stranger, 'Something went wrong on our side.')
      await inspect(stranger, 'form FAULT')
    },
    LOOKING_MS,
  )
})
