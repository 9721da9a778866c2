import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { startApp } from '../support/app.ts'
import { freePort } from '../support/free-port.ts'
import { newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { applyFor, confirm, newRegistration, wrongCode } from '../support/registrations.ts'
import { SQLITE } from '../support/stores.ts'
import {
  arrive,
  CODE_SECONDS,
  fill,
  newestMail,
  openLink,
  press,
  REFILL_SECONDS,
  TOO_MANY,
  useSite,
  useUp,
} from './browsing.ts'
import { LOOKING_MS, shows } from './looks.ts'

const LINK_SECONDS = 86_400

inChromium('What a registration comes to', (open) => {
  const site = useSite({ THROTTLE_SCALE: '1', ACCOUNT_PRIVACY: 'reveal' })
  beforeEach(() => site.app.advanceSeconds(REFILL_SECONDS))

  it(
    'is shown at the form',
    async () => {
      const { email: taken } = await newPerson(site.app)
      const { page } = await open()
      await page.goto(`${site.origin}/register`)
      await register(page, 'nowhere', 'short')
      await shows(page, 'register: InvalidInputError', 'Please enter one email address')
      await register(page, newAddress(), 'password1234')
      await shows(page, 'register: WeakPasswordError', /to guess|guessed at once/)
      await register(page, taken, PASSWORD)
      await shows(page, 'register: EmailTakenError', 'There is already an account')
      const email = newAddress()
      await useUp(() => applyFor(site.app, { email, password: PASSWORD }))
      await register(page, email, PASSWORD)
      await shows(page, 'register: TooManyRequestsError', TOO_MANY)
      const other = newAddress()
      await register(page, other, PASSWORD)
      await shows(page, 'register: RegisterSuccess', `We have sent an email to ${other}.`)
    },
    LOOKING_MS,
  )

  it(
    'is shown where its code is typed',
    async () => {
      const email = newAddress()
      const { page } = await open()
      await page.goto(`${site.origin}/register`)
      await register(page, email, PASSWORD)
      await arrive(page, 'Check your email')
      const { code } = await newestMail(site, email)
      await typeCode(page, wrongCode(code))
      await shows(page, 'confirmEmail: InvalidCodeError', 'You have 4 tries left.')
      await site.app.advanceSeconds(CODE_SECONDS)
      await typeCode(page, code)
      await shows(page, 'confirmEmail: TokenExpiredError', 'This link or code has expired.')
      await press(page, 'Send it again')
      await shows(
        page,
        'resendConfirmation: ResendConfirmationSuccess',
        'Another email is on its way.',
      )
      const { code: secondCode } = await newestMail(site, email)
      await newPerson(site.app, email)
      await typeCode(page, secondCode)
      await shows(page, 'confirmEmail: EmailTakenError', 'There is already an account')
      for (const _ of [2, 3, 4]) await sendAgain(page)
      await shows(page, 'resendConfirmation: TooManyRequestsError', TOO_MANY)
    },
    LOOKING_MS,
  )

  it(
    'is shown where its link is opened',
    async () => {
      const { email, token } = await newRegistration(site.app)
      const { link } = await newestMail(site, email)
      const { page } = await open()
      const confirmBy = async (password: string) => {
        await fill(page, { Password: password })
        await press(page, 'Confirm your address')
      }
      await page.goto(link)
      await press(page, 'Confirm your address')
      await shows(page, 'confirmEmail: PasswordRequired', 'Your password, please')
      const guess = 'what a stranger would guess'
      await confirmBy(guess)
      await shows(
        page,
        'confirmEmail: InvalidCredentialsError',
        'This is not the password of your registration.',
      )
      await useUp(() => confirm(site.app, { link: { token, password: guess } }))
      await confirmBy(PASSWORD)
      await shows(page, 'confirmEmail: TooManyRequestsError', TOO_MANY)
      await site.app.advanceSeconds(CODE_SECONDS)
      await confirmBy(PASSWORD)
      await shows(page, 'confirmEmail: LoginSuccess', 'What you are called')
      await openLink(page, link)
      await press(page, 'Confirm your address')
      await shows(page, 'confirmEmail: InvalidTokenError', 'has already been used')
      const late = await newRegistration(site.app)
      const { link: lateLink } = await newestMail(site, late.email)
      await site.app.advanceSeconds(LINK_SECONDS)
      await openLink(page, lateLink)
      await press(page, 'Confirm your address')
      await page.getByRole('alert').getByText('This link or code has expired.').waitFor()
    },
    LOOKING_MS,
  )
})

inChromium('A registration that was begun while it was still open', (open) => {
  it(
    'is told that it is closed by now',
    async () => {
      const port = String(await freePort())
      const origin = `http://localhost:${port}`
      const before = await startApp(SQLITE, { PORT: port, PUBLIC_URL: origin })
      const { page } = await open()
      await page.goto(`${origin}/register`)
      await arrive(page, 'Create an account')
      await before.stop()
      const settings = { PORT: port, PUBLIC_URL: origin, REGISTRATION: 'closed' }
      const after = await startApp(SQLITE, settings)
      try {
        await register(page, newAddress(), PASSWORD)
        await shows(page, 'register: RegistrationClosedError', 'cannot be registered here')
        expect(await page.getByLabel('Email address').inputValue()).toContain('@')
      } finally {
        await after.stop()
      }
    },
    LOOKING_MS,
  )
})

async function register(page: Page, email: string, password: string): Promise<void> {
  await fill(page, { 'Email address': email, Password: password })
  await press(page, 'Create an account')
}

async function typeCode(page: Page, code: string): Promise<void> {
  await fill(page, { Code: code })
  await press(page, 'Confirm')
}

/** Presses the button and waits for what comes of it: while that is on its way, it does nothing. */
async function sendAgain(page: Page): Promise<void> {
  const answer = page.waitForResponse('**/graphql')
  await press(page, 'Send it again')
  await answer
}
