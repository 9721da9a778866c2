import { expect, it } from 'vitest'
import { dataOf } from '../support/http.ts'
import { Me } from '../support/operations.ts'
import { changePassword, NEW_PASSWORD, newReset, resetPassword } from '../support/passwords.ts'
import { expectOutcome, logIn, PASSWORD, readMail } from '../support/people.ts'
import { confirm, newRegistration, nextMail, resend } from '../support/registrations.ts'
import { activityOf, endReasonOf, loginInput, tryLogin } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore(
  'the password of an unconfirmed account',
  (app) => {
    it('is reset by whoever reads its mail, which confirms the address and shuts everyone else out [R44 CVE-2026-53516]', async () => {
      const waiting = await newRegistration(app)
      const { email, challenge, code } = waiting
      const early = await logIn(app, { email, password: PASSWORD })
      const { token } = await newReset(app, email)
      expectOutcome(await resetPassword(app, { token }), 'ResetPasswordSuccess')
      expect(await endReasonOf(app, early.refreshToken)).toBe('CREDENTIALS_CHANGED')
      const { accessToken } = await logIn(app, { email, password: NEW_PASSWORD })
      const { me } = dataOf(await app.send(Me, {}, { accessToken }))
      expect(me).toMatchObject({ id: early.user.id, email, emailConfirmed: true })
      expect(await activityOf(app, { accessToken })).toContain('EMAIL_CONFIRMED')

      // Whoever registered the address can bring that password back by no means.
      const mails = await app.mailsTo(email)
      expectOutcome(await resend(app, challenge), 'ResendConfirmationSuccess')
      expect(await app.mailsTo(email)).toEqual(mails)
      expectOutcome(await confirm(app, { code: { challenge, code } }), 'InvalidTokenError')
      const link = { token: waiting.token, password: PASSWORD }
      expectOutcome(await confirm(app, { link }), 'InvalidTokenError')
      expectOutcome(
        await tryLogin(app, loginInput({ email, password: PASSWORD })),
        'InvalidCredentialsError',
      )
    })

    it('is the changed one when the address is confirmed afterwards', async () => {
      const waiting = await newRegistration(app)
      const { email, challenge } = waiting
      const early = await logIn(app, { email, password: PASSWORD })
      const input = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD }
      expectOutcome(await changePassword(app, input, early), 'ChangePasswordSuccess')
      const { mail } = await readMail(app, email)
      expect(mail.code).toBeNull()
      const { code } = await nextMail(app, waiting)
      expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
      await logIn(app, { email, password: NEW_PASSWORD })
      expectOutcome(
        await tryLogin(app, loginInput({ email, password: PASSWORD })),
        'InvalidCredentialsError',
      )
    })
  },
  { EMAIL_CONFIRMATION: 'optional', ACCOUNT_PRIVACY: 'reveal' },
)
