import { it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { suspend } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { newAddress, newPerson } from '../support/people.ts'
import {
  deleteUser,
  enteredAdministrator,
  openedUser,
  openMails,
  openUser,
  pressInDialog,
} from './administering.ts'
import { CONFIRM, enter, fill, press, STALE_SECONDS, useSite } from './browsing.ts'
import { LOOKING_MS, shows } from './looks.ts'

const NOT_FOUND = 'We could not find what you asked for.'

inChromium('What an administrator cannot do', (open) => {
  const site = useSite()

  it(
    'is shown where somebody else has deleted the account meanwhile',
    async () => {
      const { page, administrator, user } = await openedUser(open, site)
      const { page: other } = await open()
      const { login } = await newPerson(site.app)
      await suspend(site.app, administrator, login.user.id)
      await enter(other, site, (await newAdministrator(site.app)).email)
      await openUser(other, site, login.user)
      await deleteUser(site.app, administrator, user)
      await deleteUser(site.app, administrator, login.user)
      await press(other, 'Restore')
      await shows(other, 'restoreUser: NotFoundError', NOT_FOUND)
      await press(page, 'Send password reset')
      await shows(page, 'sendPasswordReset: NotFoundError', NOT_FOUND)
      await press(page, 'Log out everywhere')
      await shows(page, 'revokeUserSessions: NotFoundError', NOT_FOUND)
      await press(page, 'Save')
      await shows(page, 'updateUser: NotFoundError', NOT_FOUND)
      await press(page, 'Suspend')
      await pressInDialog(page, 'Suspend')
      await shows(page, 'suspendUser: NotFoundError', NOT_FOUND)
      await page.keyboard.press('Escape')
      await press(page, 'Act as this user')
      await page.getByRole('dialog').getByLabel('Reason').fill('A question about invoices.')
      await pressInDialog(page, 'Act as this user')
      await shows(page, 'impersonateUser: NotFoundError', NOT_FOUND)
      await page.keyboard.press('Escape')
      await press(page, 'Delete')
      await press(page, 'Delete for good')
      await shows(page, 'deleteUser: NotFoundError', NOT_FOUND)
    },
    LOOKING_MS,
  )

  it(
    'is shown where the mail is gone meanwhile',
    async () => {
      const { page, administrator } = await enteredAdministrator(open, site)
      const { email, login } = await newPerson(site.app)
      await openMails(page, site, email)
      await deleteUser(site.app, administrator, login.user)
      await press(page, `Send again to ${email}`)
      await shows(page, 'retryEmailDelivery: NotFoundError', NOT_FOUND)
    },
    LOOKING_MS,
  )

  it(
    'is shown where nobody confirmed who does it',
    async () => {
      const { page, user } = await openedUser(open, site)
      const { email } = await newPerson(site.app)
      const keepFromConfirming = async () => {
        const stepUp = page.getByRole('dialog', { name: 'Is it you?' })
        await stepUp.getByRole('button', { name: 'Cancel' }).click()
      }
      const refuses = async (mutation: string) => {
        await keepFromConfirming()
        await shows(page, `${mutation}: ReauthenticationRequiredError`, CONFIRM)
      }
      await site.app.advanceSeconds(STALE_SECONDS)
      await press(page, 'Save')
      await refuses('updateUser')
      await press(page, 'Send password reset')
      await refuses('sendPasswordReset')
      await press(page, 'Log out everywhere')
      await refuses('revokeUserSessions')
      await press(page, 'Suspend')
      await pressInDialog(page, 'Suspend')
      await refuses('suspendUser')
      await page.keyboard.press('Escape')
      await press(page, 'Act as this user')
      await page.getByRole('dialog').getByLabel('Reason').fill('A question about invoices.')
      await pressInDialog(page, 'Act as this user')
      await refuses('impersonateUser')
      await page.keyboard.press('Escape')
      await press(page, 'Delete')
      await press(page, 'Delete for good')
      await refuses('deleteUser')
      await suspend(site.app, await newAdministrator(site.app), user.id)
      await page.reload()
      await press(page, 'Restore')
      await refuses('restoreUser')
      await openMails(page, site, email)
      await press(page, `Send again to ${email}`)
      await refuses('retryEmailDelivery')
      await page.goto(`${site.origin}/admin/invite`)
      await fill(page, { 'Email address': newAddress() })
      await press(page, 'Send invitation')
      await refuses('inviteUser')
    },
    LOOKING_MS,
  )
})
