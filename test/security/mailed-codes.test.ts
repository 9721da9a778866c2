import { describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { newReset, resetPassword } from '../support/passwords.ts'
import { expectOutcome, newAddress, newPerson } from '../support/people.ts'
import { newReauthenticationCode, reauthenticateBy } from '../support/reauthentication.ts'
import { confirm, newRegistration, nextMail, wrongCode } from '../support/registrations.ts'
import { SQLITE } from '../support/stores.ts'

describe('a mailed code', () => {
  const app = useApp(SQLITE)

  it('that is dead counts no wrong tries, so that nobody keeps codes out of the mails of an owner by it [R23]', async () => {
    const email = newAddress()
    const { challenge, code } = await newRegistration(app, email)
    const wrong = { challenge, code: wrongCode(code) }
    for (let time = 0; time < 12; time += 1)
      expectOutcome(await confirm(app, { code: wrong }), 'InvalidCodeError')
    expect((await newRegistration(app, email)).code).toMatch(/^\d{6}$/)
  })

  it('is expired once those of all mails to the same challenge are [R27]', async () => {
    const first = await newRegistration(app)
    const { challenge } = first
    await app.advanceSeconds(300)
    const second = await nextMail(app, first)
    await app.advanceSeconds(300)
    const late = await confirm(app, { code: { challenge, code: first.code } })
    expectOutcome(late, 'InvalidCodeError')
    expectOutcome(await confirm(app, { code: { challenge, code: second.code } }), 'LoginSuccess')
  })

  it('that was taken ends the others of its kind [R29]', async () => {
    const person = await newPerson(app)
    const [first, second] = [
      await newReauthenticationCode(app, person, person),
      await newReauthenticationCode(app, person, person),
    ]
    expectOutcome(await reauthenticateBy(app, second, person), 'ReauthenticateSuccess')
    expectOutcome(await reauthenticateBy(app, first, person), 'InvalidTokenError')
  })
})

describe('a mailed link', () => {
  const app = useApp(SQLITE)

  it('that was used is never called expired, which would say that it was good [R29]', async () => {
    const { email } = await newPerson(app)
    const { token } = await newReset(app, email)
    expectOutcome(await resetPassword(app, { token }), 'ResetPasswordSuccess')
    await app.advanceSeconds(1800)
    expectOutcome(await resetPassword(app, { token }), 'InvalidTokenError')
  })
})
