import { expect, it } from 'vitest'
import { expectCleanLog } from '../support/clean-log.ts'
import { logInBy, newLoginMail } from '../support/login-codes.ts'
import { expectOutcome, logIn, PASSWORD } from '../support/people.ts'
import { confirm, newRegistration, resend } from '../support/registrations.ts'
import {
  activityOf,
  endReasonOf,
  loginInput,
  refresh,
  tryLogin,
  whoIs,
} from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore(
  'a login by mail to an address that was let in unconfirmed',
  (app) => {
    it('confirms it, and leaves nothing of whoever registered it [R44 CVE-2026-53516]', async () => {
      const { email } = await newRegistration(app)
      const stranger = await logIn(app, { email, password: PASSWORD })
      const { token } = await newLoginMail(app, email)
      const login = expectOutcome(await logInBy(app, { token }), 'LoginSuccess')
      expect(login.user).toMatchObject({
        id: stranger.user.id,
        emailConfirmed: true,
        hasPassword: false,
      })
      const accessToken = login.tokens?.accessToken ?? ''
      expect(await whoIs(app, { accessToken })).toBe(email)
      expect(await whoIs(app, stranger)).toBe('SESSION_ENDED')
      expect(await endReasonOf(app, stranger.refreshToken)).toBe('CREDENTIALS_CHANGED')
      const byPassword = await tryLogin(app, loginInput({ email, password: PASSWORD }))
      expectOutcome(byPassword, 'InvalidCredentialsError')
      const events = await activityOf(app, { accessToken })
      expect(events).toEqual(expect.arrayContaining(['EMAIL_CONFIRMED', 'SESSION_REVOKED']))
      // A notice of a new device would tell the reader of the mail what they have just done.
      expect(await app.mailsTo(email)).toHaveLength(2)
    })

    it('ends what was mailed before: the password of the registration does not come back', async () => {
      const registration = await newRegistration(app)
      const { email, challenge, code, token } = registration
      const other = await newLoginMail(app, email)
      const asked = await newLoginMail(app, email)
      expectOutcome(
        await logInBy(app, { code: { challenge: asked.challenge, code: asked.code } }),
        'LoginSuccess',
      )
      const proofs = [{ code: { challenge, code } }, { link: { token, challenge } }]
      for (const proof of [...proofs, { link: { token, password: PASSWORD } }])
        expectOutcome(await confirm(app, proof), 'InvalidTokenError')
      expectOutcome(await logInBy(app, { token: other.token }), 'InvalidTokenError')
      const before = await app.mailsTo(email)
      expectOutcome(await resend(app, challenge), 'ResendConfirmationSuccess')
      expect(await app.mailsTo(email)).toEqual(before)
      const byPassword = await tryLogin(app, loginInput({ email, password: PASSWORD }))
      expectOutcome(byPassword, 'InvalidCredentialsError')
      const rows = app.app.database.queries.selectFrom('registrations').selectAll()
      expect(await rows.where('email_key', '=', email).execute()).toEqual([])
    })

    it('leaves the next one alone', async () => {
      const { email } = await newRegistration(app)
      const first = await newLoginMail(app, email)
      const login = expectOutcome(await logInBy(app, { token: first.token }), 'LoginSuccess')
      const second = await newLoginMail(app, email)
      expectOutcome(await logInBy(app, { token: second.token }), 'LoginSuccess')
      await refresh(app, login.tokens?.refreshToken ?? '')
    })

    it('happens once of twenty at once', async () => {
      const { email } = await newRegistration(app)
      const { token } = await newLoginMail(app, email)
      const answers = await Promise.all(Array.from({ length: 20 }, () => logInBy(app, { token })))
      const names = answers.map((answer) => answer.__typename).sort()
      expect(names).toEqual([...Array(19).fill('InvalidTokenError'), 'LoginSuccess'])
    })

    it('is taken once, by the login or by the confirmation', async () => {
      const { email, challenge, token } = await newRegistration(app)
      const mail = await newLoginMail(app, email)
      const answers = await Promise.all([
        ...Array.from({ length: 5 }, () => logInBy(app, { token: mail.token })),
        ...Array.from({ length: 5 }, () => confirm(app, { link: { token, challenge } })),
      ])
      const names = new Set(answers.map((answer) => answer.__typename))
      expect(names).toEqual(new Set(['InvalidTokenError', 'LoginSuccess']))
    })

    it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))
  },
  { EMAIL_CONFIRMATION: 'optional', ACCOUNT_PRIVACY: 'reveal' },
)
