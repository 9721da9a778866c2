import type { Page } from 'playwright-core'
import { beforeEach, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { leaveOnly } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { otherCode } from '../support/login-codes.ts'
import { changePassword, NEW_PASSWORD } from '../support/passwords.ts'
import { logIn, newPerson, PASSWORD } from '../support/people.ts'
import { askForFreshness } from '../support/reauthentication.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { newUsername } from '../support/usernames.ts'
import {
  arrive,
  CODE_SECONDS,
  CONFIRM,
  enter,
  fill,
  GUESS,
  newestMail,
  press,
  REFILL_SECONDS,
  STALE_SECONDS,
  TOO_MANY,
  useSite,
  useUp,
} from './browsing.ts'
import { inspect, LOOKING_MS, shows } from './looks.ts'

const ALONE = 'You are logged in on no other device.'

inChromium('What a change of an account comes to', (open) => {
  const site = useSite({ THROTTLE_SCALE: '1' })
  beforeEach(() => site.app.advanceSeconds(REFILL_SECONDS))

  const entered = async (email: string, path: string) => {
    const { page } = await open()
    await enter(page, site, email)
    await page.goto(site.origin + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }

  it(
    'is shown at the profile',
    async () => {
      const username = newUsername()
      await changeStoredUser(site.app, (await newPerson(site.app)).email, {
        username,
        usernameKey: username,
      })
      const page = await entered((await newPerson(site.app)).email, '/account')
      const save = async (name: string) => {
        await fill(page, { Username: name })
        await press(page, 'Save')
      }
      await save('no spaces')
      await shows(page, 'updateProfile: InvalidInputError', 'Please use only letters')
      await save(username)
      await shows(page, 'updateProfile: UsernameTakenError', 'This username is already taken.')
      await save(newUsername())
      await shows(page, 'updateProfile: UpdateProfileSuccess', 'Saved.')
    },
    LOOKING_MS,
  )

  it(
    'is shown where somebody is asked who they are',
    async () => {
      const person = await newPerson(site.app)
      const page = await entered(person.email, '/account/sessions')
      const { page: other } = await open()
      await enter(other, site, person.email)
      await page.reload()
      await site.app.advanceSeconds(STALE_SECONDS)
      await press(page, 'Log out all other devices')
      const dialog = page.getByRole('dialog', { name: 'Is it you?' })
      const confirmBy = async (label: 'Password' | 'Code', value: string) => {
        await dialog.getByLabel(label, { exact: true }).fill(value)
        await dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
      }
      await confirmBy('Password', GUESS)
      await shows(page, 'reauthenticate: InvalidCredentialsError', 'not your current password')
      const fresh = await logIn(site.app, person)
      const guesses = { currentPassword: GUESS, newPassword: NEW_PASSWORD }
      await useUp(() => changePassword(site.app, guesses, fresh))
      await confirmBy('Password', PASSWORD)
      await shows(page, 'reauthenticate: TooManyRequestsError', TOO_MANY)
      await site.app.advanceSeconds(REFILL_SECONDS)
      await press(page, 'Email me a code instead')
      await shows(
        page,
        'requestReauthenticationCode: RequestReauthenticationCodeSuccess',
        `We have sent a code to ${person.email}.`,
      )
      const { code } = await newestMail(site, person.email)
      await confirmBy('Code', otherCode(code))
      await shows(page, 'reauthenticate: InvalidCodeError', 'You have 4 tries left.')
      await site.app.advanceSeconds(CODE_SECONDS)
      await confirmBy('Code', code)
      await shows(
        page,
        'reauthenticate: InvalidTokenError',
        'is not valid or has already been used',
      )
      await page.keyboard.press('Escape')
      await press(page, 'Log out all other devices')
      await dialog.waitFor()
      await page.keyboard.press('Escape')
      await shows(page, 'revokeOtherSessions: ReauthenticationRequiredError', CONFIRM)
      const later = await logIn(site.app, person)
      await useUp(() => askForFreshness(site.app, later))
      await press(page, 'Log out all other devices')
      await press(page, 'Email me a code instead')
      await shows(page, 'requestReauthenticationCode: TooManyRequestsError', TOO_MANY)
      await confirmBy('Password', PASSWORD)
      await shows(page, 'revokeOtherSessions: RevokeOtherSessionsSuccess', ALONE)
    },
    LOOKING_MS,
  )

  it(
    'is shown at the list of devices',
    async () => {
      const { email } = await newPerson(site.app)
      const page = await entered(email, '/account')
      const { page: other } = await open()
      await enter(other, site, email)
      const { page: third } = await open()
      await enter(third, site, email)
      await page.goto(`${site.origin}/account/sessions`)
      const logOutNewest = () =>
        page
          .getByRole('button', { name: /^Log out Chrome/ })
          .first()
          .click()
      await logOutNewest()
      await shows(page, 'revokeSession: RevokeSessionSuccess', 'This device')
      await press(other, 'Log out')
      await arrive(other, 'Log in')
      await logOutNewest()
      await shows(page, 'revokeSession: NotFoundError', 'This device')
      await site.app.advanceSeconds(STALE_SECONDS)
      await page
        .getByRole('button', { name: /^Log out / })
        .first()
        .click()
      await page.getByRole('dialog', { name: 'Is it you?' }).waitFor()
      await page.keyboard.press('Escape')
      await shows(page, 'revokeSession: ReauthenticationRequiredError', CONFIRM)
    },
    LOOKING_MS,
  )

  it(
    'is shown where it is deleted',
    async () => {
      const administrator = await newAdministrator(site.app)
      await leaveOnly(site.app, [administrator])
      const { email } = administrator
      const page = await entered(email, '/account/delete')
      const deleteAs = async (address: string) => {
        await fill(page, { 'Type your email address to confirm': address })
        await press(page, 'Delete for good')
      }
      await deleteAs('somebody@example.com')
      await shows(
        page,
        'deleteAccount: InvalidInputError',
        'This is not the address of the account.',
      )
      await deleteAs(email)
      await shows(page, 'deleteAccount: LastAdministratorError', 'the only administrator left')
      await newAdministrator(site.app)
      await site.app.advanceSeconds(STALE_SECONDS)
      await deleteAs(email)
      await inspect(page, 'Is it you')
      await page.keyboard.press('Escape')
      await shows(page, 'deleteAccount: ReauthenticationRequiredError', CONFIRM)
      await deleteAs(email)
      await stepUp(page)
      await shows(page, 'deleteAccount: DeleteAccountSuccess', 'Your account has been deleted.')
    },
    LOOKING_MS,
  )
})

async function stepUp(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Is it you?' })
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
}
