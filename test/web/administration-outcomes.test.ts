import { it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { leaveOnly } from '../support/administration.ts'
import { newAddress, newPerson } from '../support/people.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { newUsername } from '../support/usernames.ts'
import {
  enteredAdministrator,
  openedUser,
  openMails,
  openUser,
  pressInDialog,
} from './administering.ts'
import { fill, press, useSite } from './browsing.ts'
import { inspect, LOOKING_MS, shows } from './looks.ts'

const LAST = 'This is the only administrator left.'

inChromium('What an administrator does', (open) => {
  const site = useSite()

  it(
    'is shown where it was done',
    async () => {
      const { page } = await openedUser(open, site)
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
    'is shown where a mail is sent again',
    async () => {
      const { page } = await enteredAdministrator(open, site)
      const { email } = await newPerson(site.app)
      await openMails(page, site, email)
      await press(page, `Send again to ${email}`)
      await shows(page, 'retryEmailDelivery: RetryEmailDeliverySuccess', 'Waiting')
    },
    LOOKING_MS,
  )

  it(
    'is shown where an account was in the way',
    async () => {
      const { email } = await newPerson(site.app)
      const username = newUsername()
      await changeStoredUser(site.app, email, { username, usernameKey: username })
      const { page, administrator } = await enteredAdministrator(open, site)
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
})
