import type { Page } from 'playwright-core'
import { it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { leaveOnly, suspend } from '../support/administration.ts'
import { DeleteUser } from '../support/administration-operations.ts'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import { expectOutcome, newAddress, newPerson, type Person } from '../support/people.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { newUsername } from '../support/usernames.ts'
import { arrive, enter, fill, press, type Site, useSite } from './browsing.ts'
import { inspect, LOOKING_MS, shows } from './looks.ts'

/** Longer than a session stays fresh after a login. */
const STALE_SECONDS = 11 * 60
const CONFIRM = 'Please confirm that it is you, then try again.'
const NOT_FOUND = 'We could not find what you asked for.'
const LAST = 'This is the only administrator left.'

inChromium('What an administrator does', (open) => {
  const site = useSite()

  const entered = async () => {
    const administrator = await newAdministrator(site.app)
    const { page } = await open()
    await enter(page, site, administrator.email)
    return { page, administrator }
  }
  const opened = async () => {
    const { page, administrator } = await entered()
    const { login } = await newPerson(site.app)
    await openUser(page, site, login.user)
    return { page, administrator, user: login.user }
  }

  it(
    'is shown where it was done',
    async () => {
      const { page } = await opened()
      await fill(page, { Name: 'Grace', Roles: 'editor, author' })
      await press(page, 'Save')
      await shows(page, 'updateUser: UpdateUserSuccess', 'Saved.')
      await press(page, 'Send password reset')
      await shows(page, 'sendPasswordReset: SendPasswordResetSuccess', 'is on its way')
      await press(page, 'Log out everywhere')
      await shows(page, 'revokeUserSessions: RevokeUserSessionsSuccess', 'have been logged out')
      await press(page, 'Act as this user')
      await pressInDialog(page, 'Act as this user')
      await shows(page, 'impersonateUser: InvalidInputError', 'Please fill in this field.')
      await page.getByRole('dialog').getByLabel('Reason').fill('A question about invoices.')
      await pressInDialog(page, 'Act as this user')
      await shows(page, 'impersonateUser: ImpersonateUserSuccess', 'This token is shown once')
      await press(page, 'Close')
      await press(page, 'Suspend')
      await inspect(page, 'Suspend whom')
      await pressInDialog(page, 'Suspend')
      await shows(page, 'suspendUser: SuspendUserSuccess', 'Logged in nowhere.')
      await press(page, 'Restore')
      await shows(page, 'restoreUser: RestoreUserSuccess', 'The account has been restored.')
      await press(page, 'Delete')
      await inspect(page, 'Delete whom')
      await press(page, 'Delete for good')
      await shows(page, 'deleteUser: DeleteUserSuccess', /^\d+ accounts?$/)
    },
    LOOKING_MS,
  )

  it(
    'is shown where an account was in the way',
    async () => {
      const { email } = await newPerson(site.app)
      const username = newUsername()
      await changeStoredUser(site.app, email, { username, usernameKey: username })
      const { page, administrator } = await entered()
      await leaveOnly(site.app, [administrator])
      await page.goto(`${site.origin}/admin/invite`)
      await fill(page, { 'Email address': 'nowhere', Roles: 'no such role' })
      await press(page, 'Send invitation')
      await shows(page, 'inviteUser: InvalidInputError', 'Please enter one email address')
      await fill(page, { 'Email address': email, Roles: '' })
      await press(page, 'Send invitation')
      await shows(page, 'inviteUser: EmailTakenError', 'Please choose another one.')
      await fill(page, { 'Email address': newAddress() })
      await press(page, 'Send invitation')
      await shows(page, 'inviteUser: InviteUserSuccess', 'has been invited')
      await openUser(page, site, administrator.login.user)
      await fill(page, { Username: 'no spaces', Roles: 'no such role' })
      await press(page, 'Save')
      await shows(page, 'updateUser: InvalidInputError', 'Please use only letters')
      await fill(page, { Username: username, Roles: 'admin' })
      await press(page, 'Save')
      await shows(page, 'updateUser: UsernameTakenError', 'This username is already taken.')
      await fill(page, { Username: '', Roles: '' })
      await press(page, 'Save')
      await shows(page, 'updateUser: LastAdministratorError', LAST)
      await press(page, 'Suspend')
      await pressInDialog(page, 'Suspend')
      await shows(page, 'suspendUser: LastAdministratorError', LAST)
      await page.keyboard.press('Escape')
      await press(page, 'Delete')
      await press(page, 'Delete for good')
      await shows(page, 'deleteUser: LastAdministratorError', LAST)
    },
    LOOKING_MS,
  )

  it(
    'is shown where somebody else has deleted the account meanwhile',
    async () => {
      const { page, administrator, user } = await opened()
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
    'is shown where a mail is sent again, and where it is gone meanwhile',
    async () => {
      const { page, administrator } = await entered()
      const { email: given } = await newPerson(site.app)
      await openMails(page, site, given)
      await press(page, `Send again to ${given}`)
      await shows(page, 'retryEmailDelivery: RetryEmailDeliverySuccess', 'Waiting')
      const { email, login } = await newPerson(site.app)
      await openMails(page, site, email)
      await deleteUser(site.app, administrator, login.user)
      await press(page, `Send again to ${email}`)
      await shows(page, 'retryEmailDelivery: NotFoundError', NOT_FOUND)
    },
    LOOKING_MS,
  )

  it(
    'is not done without a confirmation of who does it',
    async () => {
      const { page, user } = await opened()
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

interface ShownUser {
  readonly id: string
  readonly email: string
}

async function openUser(page: Page, { origin }: Site, { id, email }: ShownUser): Promise<void> {
  await page.goto(`${origin}/admin/users/${id}`)
  await arrive(page, email)
}

/** As another administrator does it. */
async function deleteUser(app: TestApp, viewer: Person, { id }: ShownUser): Promise<void> {
  const data = dataOf(await app.send(DeleteUser, { input: { userId: id } }, viewer))
  expectOutcome(data.deleteUser, 'DeleteUserSuccess')
}

/** Opens the list of the mails to an address, all of which the server has given up. */
async function openMails(page: Page, { app, origin }: Site, email: string): Promise<void> {
  await app.mailsTo(email)
  await app.app.database.queries
    .updateTable('outbox')
    .set({ status: 'FAILED', last_error: 'no such mailbox' })
    .where('to_address', '=', email)
    .execute()
  await page.goto(`${origin}/admin/mails?to=${encodeURIComponent(email)}`)
  await arrive(page, 'Emails')
}

/** Presses what a dialog offers, where the page behind it has a button of the same name. */
async function pressInDialog(page: Page, button: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
}
