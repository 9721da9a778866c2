import { expect, it } from 'vitest'
import { accept, invitationTo, invite } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { cookiesOf, DEVICE, fromPage, logInByCookie } from '../support/cookies.ts'
import { confirmChange, requestChange } from '../support/email-changes.ts'
import { dataOf } from '../support/http.ts'
import { logInBy, newLoginMail } from '../support/login-codes.ts'
import { LoginWithCode, Me, RefreshSession, Server } from '../support/operations.ts'
import { expectOutcome, logIn, newAddress, PASSWORD, readMail } from '../support/people.ts'
import {
  applyFor,
  confirm,
  newRegistration,
  nextMail,
  resend,
  type WaitingRegistration,
} from '../support/registrations.ts'
import { whoIs } from '../support/sessions.ts'
import { countUsers } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore(
  'where confirmation is optional',
  (app) => {
    it('the server says so', async () => {
      const { server } = dataOf(await app.send(Server, {}))
      expect(server.emailConfirmationRequired).toBe(false)
    })

    it('the account exists at once, unconfirmed', async () => {
      const { email } = await newRegistration(app)
      const { accessToken } = await logIn(app, { email, password: PASSWORD })
      const { me } = dataOf(await app.send(Me, {}, { accessToken }))
      expect(me).toMatchObject({ email, emailConfirmed: false, hasPassword: true })
    })

    it('an address can be registered once, in any spelling', async () => {
      const { email } = await newRegistration(app)
      for (const spelling of [email, email.toUpperCase(), ` ${email}`]) {
        const again = await applyFor(app, { email: spelling, password: PASSWORD })
        expectOutcome(again, 'EmailTakenError')
      }
      expect(await app.mailsTo(email)).toHaveLength(1)
    })

    it('of twenty registrations of one address at once one is taken, and mailed', async () => {
      const email = newAddress()
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => applyFor(app, { email, password: PASSWORD })),
      )
      const names = answers.map((answer) => answer.__typename).sort()
      expect(names).toEqual([...Array(19).fill('EmailTakenError'), 'RegisterSuccess'])
      expect(await app.mailsTo(email)).toHaveLength(1)
    })

    it('the first confirmation ends the sessions from before and begins one [R44 CVE-2026-53516]', async () => {
      const { email, challenge, code } = await newRegistration(app)
      const before = await logIn(app, { email, password: PASSWORD })
      const login = expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
      expect(login.user).toMatchObject({ id: before.user.id, email, emailConfirmed: true })

      const { refreshToken, accessToken } = before
      const answer = await app.send(RefreshSession, { input: { refreshToken } })
      const ended = expectOutcome(dataOf(answer).refreshSession, 'SessionEndedError')
      expect(ended.reason).toBe('CREDENTIALS_CHANGED')
      expect((await app.send(Me, {}, { accessToken })).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED', reason: 'SESSION_ENDED' } },
      ])
      const after = await logIn(app, { email, password: PASSWORD })
      expect(after.user.id).toBe(before.user.id)
    })

    it('a link alone asks for the password, and with it confirms', async () => {
      const { email, token } = await newRegistration(app)
      const alone = expectOutcome(await confirm(app, { link: { token } }), 'PasswordRequired')
      expect(alone.email).toBe(email)
      const wrong = await confirm(app, { link: { token, password: 'not the one' } })
      expectOutcome(wrong, 'InvalidCredentialsError')
      const link = { token, password: PASSWORD }
      const login = expectOutcome(await confirm(app, { link }), 'LoginSuccess')
      expect(login.user.emailConfirmed).toBe(true)
    })

    it('a confirmation happens once, by any of its mails', async () => {
      const registration = await newRegistration(app)
      const { challenge, token } = registration
      const second = await nextMail(app, registration)
      const atOnce = [token, second.token].flatMap((link) => Array<string>(10).fill(link))
      const answers = await Promise.all(
        atOnce.map((link) => confirm(app, { link: { token: link, challenge } })),
      )
      const names = answers.map((answer) => answer.__typename).sort()
      expect(names).toEqual([...Array(19).fill('InvalidTokenError'), 'LoginSuccess'])
      expectOutcome(await resend(app, challenge), 'ResendConfirmationSuccess')
      expect(await app.mailsTo(registration.email)).toHaveLength(2)
    })

    it('an address that the account has left confirms nothing, and lets nobody in', async () => {
      const registration = await newRegistration(app)
      const { email, challenge } = registration
      const login = await logIn(app, { email, password: PASSWORD })
      const newEmail = newAddress()
      const asked = await requestChange(app, newEmail, login)
      expectOutcome(asked, 'RequestEmailChangeSuccess')
      const { token } = await readMail(app, newEmail)
      expectOutcome(await confirmChange(app, { token }), 'ConfirmEmailChangeSuccess')

      for (const link of [registration, await nextMail(app, registration)]) {
        const late = await confirm(app, { link: { token: link.token, challenge } })
        expectOutcome(late, 'InvalidTokenError')
      }
      expect(await whoIs(app, login)).toBe(newEmail)
    })

    it('whoever was let in before cannot take the account along by a change that still waits [R44]', async () => {
      for (const prove of [
        async ({ challenge, token }: WaitingRegistration) =>
          confirm(app, { link: { challenge, token } }),
        async ({ email }: WaitingRegistration) =>
          logInBy(app, { token: (await newLoginMail(app, email)).token }),
        async ({ email }: WaitingRegistration) => {
          await invite(app, await newAdministrator(app), { email, roles: ['admin'] })
          return accept(app, { token: await invitationTo(app, email) })
        },
      ]) {
        const registration = await newRegistration(app)
        const { email } = registration
        const stranger = await logIn(app, { email, password: PASSWORD })
        const newEmail = newAddress()
        const asked = await requestChange(app, newEmail, stranger)
        expectOutcome(asked, 'RequestEmailChangeSuccess')
        const { token } = await readMail(app, newEmail)
        expect((await prove(registration)).__typename).toBe('LoginSuccess')
        expectOutcome(await confirmChange(app, { token }), 'InvalidTokenError')
        expect(await countUsers(app, email)).toBe(1)
      }
    })

    it('whoever was let in before does not come by the roles of an invitation by a change that still waits [R44]', async () => {
      const { email } = await newRegistration(app)
      const stranger = await logIn(app, { email, password: PASSWORD })
      const newEmail = newAddress()
      expectOutcome(await requestChange(app, newEmail, stranger), 'RequestEmailChangeSuccess')
      const { token } = await readMail(app, newEmail)
      const invited = await invite(app, await newAdministrator(app), { email, roles: ['admin'] })
      expectOutcome(invited, 'InviteUserSuccess')
      expectOutcome(await confirmChange(app, { token }), 'InvalidTokenError')
      const accepted = await accept(app, { token: await invitationTo(app, email) })
      expect(expectOutcome(accepted, 'LoginSuccess').user.email).toBe(email)
    })

    it('a device from before the proof is forgotten, and whoever proves gets one that is known [R44]', async () => {
      const { email } = await newRegistration(app)
      const { device } = await logInByCookie(app, { email, password: PASSWORD })
      const logInByMail = async (known: string) => {
        const { token } = await newLoginMail(app, email)
        const page = fromPage('http://localhost:4000', { [DEVICE]: known })
        const input = { proof: { token }, transport: 'COOKIE' as const }
        const answer = await app.send(LoginWithCode, { input }, page)
        expectOutcome(dataOf(answer).loginWithCode, 'LoginSuccess')
        return cookiesOf(answer)[DEVICE]?.value ?? ''
      }
      const proven = await logInByMail(device)
      expect(proven).not.toBe(device)
      expect(await logInByMail(proven)).toBe(proven)
    })

    it('an address that was never confirmed is told nothing of a change, and cannot take it back', async () => {
      const { email } = await newRegistration(app)
      const login = await logIn(app, { email, password: PASSWORD })
      const newEmail = newAddress()
      const asked = await requestChange(app, newEmail, login)
      expectOutcome(asked, 'RequestEmailChangeSuccess')
      const { token } = await readMail(app, newEmail)
      const made = await confirmChange(app, { token }, login)
      const { user } = expectOutcome(made, 'ConfirmEmailChangeSuccess')
      expect(user).toMatchObject({ email: newEmail, emailConfirmed: true })
      expect(await app.mailsTo(email)).toHaveLength(1)
    })

    it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))
  },
  { EMAIL_CONFIRMATION: 'optional', ACCOUNT_PRIVACY: 'reveal' },
)
