import type { Page } from 'playwright-core'
import { beforeEach, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { otherCode } from '../support/login-codes.ts'
import {
  changePassword,
  NEW_PASSWORD,
  newReset,
  requestReset,
  resetPassword,
} from '../support/passwords.ts'
import { newPerson, PASSWORD } from '../support/people.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import {
  CODE_SECONDS,
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
import { LOOKING_MS, shows } from './looks.ts'

const WEAK = 'password1234'
const TOO_SHORT = 'Please use at least 8 characters.'

inChromium('What a new password comes to', (open) => {
  const site = useSite({ THROTTLE_SCALE: '1' })
  beforeEach(() => site.app.advanceSeconds(REFILL_SECONDS))

  it(
    'is shown after the mailed code',
    async () => {
      const { email } = await newPerson(site.app)
      const { page } = await open()
      const ask = async () => {
        await fill(page, { 'Email address': email })
        await press(page, 'Email me a code')
      }
      await page.goto(`${site.origin}/forgot-password`)
      await press(page, 'Email me a code')
      await shows(page, 'requestPasswordReset: InvalidInputError', 'Please fill in this field.')
      await ask()
      await shows(page, 'requestPasswordReset: RequestPasswordResetSuccess', `account for ${email}`)
      const { code } = await newestMail(site, email)
      await reset(page, otherCode(code), NEW_PASSWORD)
      await shows(page, 'resetPassword: InvalidCodeError', 'You have 4 tries left.')
      await reset(page, code, 'short')
      await shows(page, 'resetPassword: InvalidInputError', TOO_SHORT)
      await reset(page, code, WEAK)
      await shows(page, 'resetPassword: WeakPasswordError', /to guess|guessed at once/)
      await site.app.advanceSeconds(CODE_SECONDS)
      await reset(page, code, NEW_PASSWORD)
      await shows(page, 'resetPassword: TokenExpiredError', 'This link or code has expired.')
      await press(page, 'Start again')
      await useUp(() => requestReset(site.app, email))
      await ask()
      await shows(page, 'requestPasswordReset: TooManyRequestsError', TOO_MANY)
    },
    LOOKING_MS,
  )

  it(
    'is shown after the mailed link',
    async () => {
      const { email } = await newPerson(site.app)
      await newReset(site.app, email)
      const { link } = await newestMail(site, email)
      const { page } = await open()
      const { page: other } = await open()
      await other.goto(link)
      await page.goto(link)
      await choose(page)
      await shows(page, 'resetPassword: ResetPasswordSuccess', 'Your password has been changed')
      await choose(other)
      await shows(other, 'resetPassword: InvalidTokenError', 'has already been used')
      await useUp(() => resetPassword(site.app, { token: 'of nobody' }))
      await choose(other)
      await shows(other, 'resetPassword: TooManyRequestsError', TOO_MANY)
    },
    LOOKING_MS,
  )

  it(
    'is shown where it takes the place of a known one',
    async () => {
      const person = await newPerson(site.app)
      const { page } = await open()
      await enter(page, site, person.email)
      await page.goto(`${site.origin}/account/security`)
      await change(page, PASSWORD, 'short')
      await shows(page, 'changePassword: InvalidInputError', TOO_SHORT)
      await change(page, PASSWORD, WEAK)
      await shows(page, 'changePassword: WeakPasswordError', /to guess|guessed at once/)
      await change(page, GUESS, NEW_PASSWORD)
      await shows(page, 'changePassword: InvalidCredentialsError', 'not your current password')
      await useUp(() =>
        changePassword(site.app, { currentPassword: GUESS, newPassword: NEW_PASSWORD }, person),
      )
      await change(page, PASSWORD, NEW_PASSWORD)
      await shows(page, 'changePassword: TooManyRequestsError', TOO_MANY)
      await site.app.advanceSeconds(STALE_SECONDS)
      await change(page, PASSWORD, NEW_PASSWORD)
      await shows(page, 'changePassword: ChangePasswordSuccess', 'Your password has been changed.')
    },
    LOOKING_MS,
  )

  it(
    'is shown where it is the first',
    async () => {
      const { email } = await newPerson(site.app)
      const { page } = await open()
      await enter(page, site, email)
      await changeStoredUser(site.app, email, { passwordHash: null })
      await site.app.advanceSeconds(STALE_SECONDS)
      await page.goto(`${site.origin}/account/security`)
      await fill(page, { 'New password': NEW_PASSWORD })
      await press(page, 'Set password')
      await page.getByRole('dialog', { name: 'Is it you?' }).waitFor()
      await page.keyboard.press('Escape')
      await shows(
        page,
        'changePassword: ReauthenticationRequiredError',
        'Please confirm that it is you, then try again.',
      )
    },
    LOOKING_MS,
  )
})

async function reset(page: Page, code: string, password: string): Promise<void> {
  await fill(page, { Code: code, 'New password': password })
  await press(page, 'Set password')
}

async function choose(page: Page): Promise<void> {
  await fill(page, { 'New password': NEW_PASSWORD })
  await press(page, 'Set password')
}

async function change(page: Page, current: string, password: string): Promise<void> {
  await fill(page, { 'Current password': current, 'New password': password })
  await press(page, 'Change password')
}
