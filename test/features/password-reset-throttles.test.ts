import { expect, it } from 'vitest'
import { newReset, requestReset, resetPassword } from '../support/passwords.ts'
import { expectOutcome, newAddress, newPerson } from '../support/people.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

/** The throttles as operators have them, behind a proxy that names the client's address. */
const SETTINGS = { THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1' }

const from = (ipAddress: string) => ({ headers: { 'x-forwarded-for': ipAddress } })

onEveryStore(
  'the throttles of a password reset',
  (app) => {
    it('let five mails go to an address, and then one in ten minutes, account or not [R24]', async () => {
      const known = await newPerson(app)
      const suspended = await newPerson(app)
      await changeStoredUser(app, suspended.email, { status: 'SUSPENDED' })
      // Those with an account have had one mail already, to confirm it.
      await app.advanceSeconds(600)
      for (const [index, email] of [known.email, suspended.email, newAddress()].entries()) {
        const network = from(`198.51.100.${index}`)
        for (let time = 0; time < 5; time += 1) {
          const spelling = time % 2 === 0 ? email : email.toUpperCase()
          const answer = await requestReset(app, spelling, network)
          expectOutcome(answer, 'RequestPasswordResetSuccess')
        }
        // Another network has no mails of its own for this address.
        const refused = await requestReset(app, email, from('198.51.100.99'))
        expect(secondsUntil(expectOutcome(refused, 'TooManyRequestsError').retryAt)).toBe(600)
      }
      await app.advanceSeconds(600)
      const again = await requestReset(app, known.email, from('198.51.100.99'))
      expectOutcome(again, 'RequestPasswordResetSuccess')
    })

    it('let one network ask for fifty mails, and then one in half a minute [R24]', async () => {
      const network = from('203.0.113.1')
      for (let time = 0; time < 50; time += 1) {
        const answer = await requestReset(app, newAddress(), network)
        expectOutcome(answer, 'RequestPasswordResetSuccess')
      }
      const refused = await requestReset(app, newAddress(), network)
      expect(secondsUntil(expectOutcome(refused, 'TooManyRequestsError').retryAt)).toBe(30)
      expectOutcome(
        await requestReset(app, newAddress(), from('203.0.113.2')),
        'RequestPasswordResetSuccess',
      )
    })

    it('let one network try a hundred proofs, and count none that succeeds', async () => {
      const network = from('203.0.113.3')
      const person = await newPerson(app)
      const { token } = await newReset(app, person.email)
      for (let time = 0; time < 99; time += 1) {
        const answer = await resetPassword(app, { token: 'made up' }, undefined, network)
        expectOutcome(answer, 'InvalidTokenError')
      }
      const success = await resetPassword(app, { token }, undefined, network)
      expectOutcome(success, 'ResetPasswordSuccess')
      const last = await resetPassword(app, { token: 'made up' }, undefined, network)
      expectOutcome(last, 'InvalidTokenError')
      const refused = await resetPassword(app, { token: 'made up' }, undefined, network)
      expect(secondsUntil(expectOutcome(refused, 'TooManyRequestsError').retryAt)).toBe(5)
    })

    const secondsUntil = (instant: string) =>
      (Date.parse(instant) - app.clock.now().getTime()) / 1000
  },
  SETTINGS,
)
