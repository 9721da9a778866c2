import { beforeEach, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { accept as acceptInvitation, invite, restore, suspend } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { askForLogin, logInBy, otherCode } from '../support/login-codes.ts'
import { newAddress, newPerson, PASSWORD, register } from '../support/people.ts'
import { tryLogin } from '../support/sessions.ts'
import { changeStoredUser } from '../support/stored-users.ts'
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

const INVITATION_SECONDS = 7 * 86_400

inChromium('What a login comes to', (open) => {
  const site = useSite({ THROTTLE_SCALE: '1', ACCOUNT_PRIVACY: 'reveal' })
  beforeEach(() => site.app.advanceSeconds(REFILL_SECONDS))

  it(
    'is shown where a password was typed',
    async () => {
      const administrator = await newAdministrator(site.app)
      const { email, login } = await newPerson(site.app)
      const { page } = await open()
      const logIn = async (identifier: string, password: string) => {
        await fill(page, { 'Email address or username': identifier, Password: password })
        await press(page, 'Log in')
      }
      await page.goto(`${site.origin}/login`)
      await press(page, 'Log in')
      await shows(page, 'login: InvalidInputError', 'Please fill in this field.')
      await logIn(email, 'what a stranger would guess')
      await shows(page, 'login: InvalidCredentialsError', 'These details do not match.')
      const { email: waiting } = await register(site.app)
      await logIn(waiting, PASSWORD)
      await shows(page, 'login: EmailNotConfirmedError', 'has not been confirmed yet')
      await suspend(site.app, administrator, login.user.id)
      await logIn(email, PASSWORD)
      await shows(page, 'login: AccountSuspendedError', 'This account has been suspended.')
      await restore(site.app, administrator, login.user.id)
      await logIn(email, PASSWORD)
      await shows(page, 'login: LoginSuccess', 'What you are called')
      await press(page, 'Log out')
      await shows(page, 'logout: LogoutSuccess', 'You have logged out.')
      const stranger = { identifier: newAddress(), password: PASSWORD }
      await useUp(() => tryLogin(site.app, stranger))
      await logIn(stranger.identifier, stranger.password)
      await shows(page, 'login: TooManyRequestsError', TOO_MANY)
    },
    LOOKING_MS,
  )

  it(
    'is shown where a code was mailed',
    async () => {
      const { email } = await newPerson(site.app)
      const { page } = await open()
      const typeCode = async (code: string) => {
        await fill(page, { Code: code })
        await press(page, 'Log in')
      }
      await page.goto(`${site.origin}/login-code`)
      await press(page, 'Email me a code')
      await shows(page, 'requestLoginCode: InvalidInputError', 'Please fill in this field.')
      await fill(page, { 'Email address': email })
      await press(page, 'Email me a code')
      await shows(page, 'requestLoginCode: RequestLoginCodeSuccess', `an account for ${email}`)
      const { code } = await newestMail(site, email)
      await typeCode(otherCode(code))
      await shows(page, 'loginWithCode: InvalidCodeError', 'You have 4 tries left.')
      await site.app.advanceSeconds(CODE_SECONDS)
      await typeCode(code)
      await shows(page, 'loginWithCode: TokenExpiredError', 'This link or code has expired.')
      await press(page, 'Start again')
      await useUp(() => askForLogin(site.app, email))
      await fill(page, { 'Email address': email })
      await press(page, 'Email me a code')
      await shows(page, 'requestLoginCode: TooManyRequestsError', TOO_MANY)
    },
    LOOKING_MS,
  )

  it(
    'is shown where a link was mailed',
    async () => {
      const { email } = await newPerson(site.app)
      await askForLogin(site.app, email)
      const { link } = await newestMail(site, email)
      const { page } = await open()
      // As another server would: one that suspends by itself ends all open links.
      await changeStoredUser(site.app, email, { status: 'SUSPENDED' })
      await page.goto(link)
      await press(page, 'Log in')
      await shows(page, 'loginWithCode: AccountSuspendedError', 'This account has been suspended.')
      await changeStoredUser(site.app, email, { status: 'ACTIVE' })
      await press(page, 'Log in')
      await shows(page, 'loginWithCode: LoginSuccess', 'What you are called')
      const { page: other } = await open()
      await other.goto(link)
      await press(other, 'Log in')
      await shows(other, 'loginWithCode: InvalidTokenError', 'has already been used')
      await useUp(() => logInBy(site.app, { token: 'of nobody' }))
      await press(other, 'Log in')
      await shows(other, 'loginWithCode: TooManyRequestsError', TOO_MANY)
    },
    LOOKING_MS,
  )

  it(
    'is shown where somebody was invited',
    async () => {
      const administrator = await newAdministrator(site.app)
      const email = newAddress()
      await invite(site.app, administrator, { email, name: 'Grace', roles: [] })
      const { link } = await newestMail(site, email)
      const { page } = await open()
      const accept = async (password: string) => {
        await fill(page, { Password: password })
        await press(page, 'Accept the invitation')
      }
      await page.goto(link)
      await accept('short')
      await shows(page, 'acceptInvitation: InvalidInputError', 'Please use at least 8 characters.')
      await accept('password1234')
      await shows(page, 'acceptInvitation: WeakPasswordError', /to guess|guessed at once/)
      await accept(PASSWORD)
      await shows(page, 'acceptInvitation: LoginSuccess', 'What you are called')
      await openLink(page, link)
      await arrive(page, 'Welcome to Authograph')
      await accept(PASSWORD)
      await shows(page, 'acceptInvitation: InvalidTokenError', 'has already been used')
      const late = newAddress()
      await invite(site.app, administrator, { email: late, roles: [] })
      await site.app.advanceSeconds(INVITATION_SECONDS)
      await openLink(page, (await newestMail(site, late)).link)
      await accept(PASSWORD)
      await shows(page, 'acceptInvitation: TokenExpiredError', 'This link or code has expired.')
      await useUp(() => acceptInvitation(site.app, { token: 'of nobody' }))
      await accept(PASSWORD)
      await shows(page, 'acceptInvitation: TooManyRequestsError', TOO_MANY)
    },
    LOOKING_MS,
  )
})
