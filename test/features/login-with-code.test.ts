import { decodeJwt } from 'jose'
import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { cookiesOf, DEVICE, fromPage, SESSION } from '../support/cookies.ts'
import { dataOf } from '../support/http.ts'
import { askForLogin, logInBy, newLoginMail, otherCode } from '../support/login-codes.ts'
import { LoginWithCode, Sessions } from '../support/operations.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD, readMail } from '../support/people.ts'
import { newRegistration } from '../support/registrations.ts'
import { activityOf, loginInput, tryLogin, whoIs } from '../support/sessions.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

const PAGE = 'http://localhost:4000'

onEveryStore('loginWithCode', (app) => {
  it('begins a session by the code with the challenge', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(60)
    const { challenge, code } = await newLoginMail(app, person.email)
    const login = expectOutcome(await logInBy(app, { code: { challenge, code } }), 'LoginSuccess')
    expect(login.user).toMatchObject({
      id: person.login.user.id,
      email: person.email,
      emailConfirmed: true,
      hasPassword: true,
      lastLoginAt: app.clock.now().toISOString(),
    })
    expect(login.session).toMatchObject({ current: true, transport: 'BEARER' })
    expect(login.session.freshUntil).toBe(at(600))
    const accessToken = login.tokens?.accessToken ?? ''
    expect(decodeJwt(accessToken)).toMatchObject({ amr: ['otp'], sid: login.session.id })
    expect(await whoIs(app, { accessToken })).toBe(person.email)
    // Nothing of what was there before is touched.
    expect(await whoIs(app, person)).toBe(person.email)
    expectOutcome(await tryLogin(app, loginInput(person)), 'LoginSuccess')
    expect((await activityOf(app, { accessToken })).slice(1, 3)).toEqual([
      'LOGGED_IN',
      'LOGIN_CODE_REQUESTED',
    ])
  })

  it('begins a session by the link, wherever it is opened', async () => {
    const person = await newPerson(app)
    const { token } = await newLoginMail(app, person.email)
    const login = expectOutcome(await logInBy(app, { token }), 'LoginSuccess')
    expect(login.user.id).toBe(person.login.user.id)
  })

  it('needs no password on the account', async () => {
    const { email } = await newPerson(app)
    await changeStoredUser(app, email, { passwordHash: null })
    const { token } = await newLoginMail(app, email)
    expect(expectOutcome(await logInBy(app, { token }), 'LoginSuccess').user.hasPassword).toBe(
      false,
    )
  })

  it('takes the digits in any grouping', async () => {
    const { email } = await newPerson(app)
    const { challenge, code } = await newLoginMail(app, email)
    expect(code).toMatch(/^\d{8}$/)
    const typed = ` ${code.slice(0, 4)}-${code.slice(4, 6)} ${code.slice(6)} `
    expectOutcome(await logInBy(app, { code: { challenge, code: typed } }), 'LoginSuccess')
  })

  it('takes a mail once, and its use ends the other mails [R29]', async () => {
    const { email } = await newPerson(app)
    const first = await newLoginMail(app, email)
    const second = await newLoginMail(app, email)
    expectOutcome(await logInBy(app, { token: first.token }), 'LoginSuccess')
    for (const { token, challenge, code } of [first, second]) {
      expectOutcome(await logInBy(app, { token }), 'InvalidTokenError')
      expectOutcome(await logInBy(app, { code: { challenge, code } }), 'InvalidTokenError')
    }
  })

  it('lets three mails live side by side, each with its own challenge', async () => {
    const { email } = await newPerson(app)
    const mails = []
    for (let count = 0; count < 4; count += 1) mails.push(await newLoginMail(app, email))
    const [first, second, third, fourth] = mails
    if (!first || !second || !third || !fourth) throw new Error('a mail is missing')
    expectOutcome(await logInBy(app, { token: first.token }), 'InvalidTokenError')
    const crossed = { challenge: fourth.challenge, code: third.code }
    expectOutcome(await logInBy(app, { code: crossed }), 'InvalidCodeError')
    expectOutcome(await logInBy(app, { token: second.token }), 'LoginSuccess')
  })

  it('counts five tries of a code, which leave the link alone [R23 CVE-2025-64102]', async () => {
    const { email } = await newPerson(app)
    const { challenge, code, token } = await newLoginMail(app, email)
    for (const triesLeft of [4, 3, 2, 1, 0, 0]) {
      const wrong = await logInBy(app, { code: { challenge, code: otherCode(code) } })
      expect(expectOutcome(wrong, 'InvalidCodeError').triesLeft).toBe(triesLeft)
    }
    expectOutcome(await logInBy(app, { code: { challenge, code } }), 'InvalidCodeError')
    expectOutcome(await logInBy(app, { token }), 'LoginSuccess')
  })

  it('takes a code for ten minutes and a link for thirty [R27]', async () => {
    const { email } = await newPerson(app)
    const { challenge, code, token } = await newLoginMail(app, email)
    await app.advanceSeconds(599)
    const wrong = await logInBy(app, { code: { challenge, code: otherCode(code) } })
    expectOutcome(wrong, 'InvalidCodeError')
    await app.advanceSeconds(1)
    expectOutcome(await logInBy(app, { code: { challenge, code } }), 'TokenExpiredError')
    await app.advanceSeconds(1200)
    expectOutcome(await logInBy(app, { token }), 'TokenExpiredError')
    const other = await newLoginMail(app, email)
    await app.advanceSeconds(1799)
    expectOutcome(await logInBy(app, { token: other.token }), 'LoginSuccess')
  })

  it('knows nothing that is made up, garbled or of another purpose', async () => {
    const { email } = await newPerson(app)
    const { challenge, token, code } = await newLoginMail(app, email)
    const registration = await newRegistration(app)
    for (const text of ['', 'x', `${token}x`, challenge, registration.token, 'x'.repeat(5000)]) {
      expectOutcome(await logInBy(app, { token: text }), 'InvalidTokenError')
    }
    for (const text of ['', 'x', token, registration.challenge]) {
      const proof = { code: { challenge: text, code } }
      expectOutcome(await logInBy(app, proof), 'InvalidTokenError')
    }
    const used = { challenge: registration.challenge, code: registration.code }
    expectOutcome(await logInBy(app, { code: used }), 'InvalidTokenError')
    expectOutcome(await logInBy(app, { token }), 'LoginSuccess')
  })

  it('behaves alike for an address without an account, and lets nobody in', async () => {
    const asked = expectOutcome(await askForLogin(app, newAddress()), 'RequestLoginCodeSuccess')
    for (const triesLeft of [4, 3, 2, 1, 0, 0]) {
      const guess = await logInBy(app, { code: { challenge: asked.challenge, code: '12345678' } })
      expect(expectOutcome(guess, 'InvalidCodeError').triesLeft).toBe(triesLeft)
    }
  })

  it('is worth nothing once the account has another address [R29]', async () => {
    const { email } = await newPerson(app)
    const { token, challenge, code } = await newLoginMail(app, email)
    const other = newAddress()
    await changeStoredUser(app, email, { email: other, emailKey: other })
    expectOutcome(await logInBy(app, { token }), 'InvalidTokenError')
    expectOutcome(await logInBy(app, { code: { challenge, code } }), 'InvalidTokenError')
  })

  it('mails links only to an address whose codes are being guessed', async () => {
    const { email } = await newPerson(app)
    for (let mails = 0; mails < 2; mails += 1) {
      const { challenge, code } = await newLoginMail(app, email)
      for (let tries = 0; tries < 5; tries += 1)
        await logInBy(app, { code: { challenge, code: otherCode(code) } })
    }
    const { challenge, code, token } = await newLoginMail(app, email)
    expect(code).toBe('')
    expect((await readMail(app, email)).mail.text).not.toContain('code')
    const guess = await logInBy(app, { code: { challenge, code: '12345678' } })
    expect(expectOutcome(guess, 'InvalidCodeError').triesLeft).toBe(0)
    expectOutcome(await logInBy(app, { token }), 'LoginSuccess')
  })

  it('keeps the session in a cookie, and the device known', async () => {
    const person = await newPerson(app)
    const { token } = await newLoginMail(app, person.email)
    const input = { proof: { token }, transport: 'COOKIE' as const }
    const page = fromPage(PAGE, { [DEVICE]: person.deviceToken })
    const answer = await app.send(LoginWithCode, { input }, page)
    const login = expectOutcome(dataOf(answer).loginWithCode, 'LoginSuccess')
    expect(login).toMatchObject({ tokens: null, deviceToken: null })
    const cookies = cookiesOf(answer)
    expect(cookies[DEVICE]?.value).toBe(person.deviceToken)
    const session = cookies[SESSION]?.value ?? ''
    expect(session).not.toBe('')
    expect(answer.text).not.toContain(session)
    expect(await whoIs(app, fromPage(PAGE, { [SESSION]: session }))).toBe(person.email)
  })

  it('gives a device token that is known at the next login', async () => {
    const person = await newPerson(app)
    const { token } = await newLoginMail(app, person.email)
    const { deviceToken } = expectOutcome(await logInBy(app, { token }), 'LoginSuccess')
    const input = { ...loginInput(person), deviceToken }
    const again = expectOutcome(await tryLogin(app, input), 'LoginSuccess')
    expect(again.deviceToken).toBe(deviceToken)
  })

  it('takes exactly one proof', async () => {
    const { email } = await newPerson(app)
    const { token, challenge, code } = await newLoginMail(app, email)
    for (const proof of [{}, { token, code: { challenge, code } }, { token: null }]) {
      // @ts-expect-error: what a client without types may send
      const { errors } = await app.send(LoginWithCode, { input: { proof } })
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
    }
    const login = expectOutcome(await logInBy(app, { token }), 'LoginSuccess')
    const accessToken = login.tokens?.accessToken ?? ''
    const { me } = dataOf(await app.send(Sessions, {}, { accessToken }))
    expect(me?.sessions.totalCount).toBe(2)
  })

  it.each(LOCALES)('explains in %s what is wrong', async (locale) => {
    const { errors } = catalogueFor(locale)
    const options = { headers: { 'accept-language': locale } }
    const { email } = await newPerson(app)
    const { challenge, code, token } = await newLoginMail(app, email)
    const wrong = await logInBy(app, { code: { challenge, code: otherCode(code) } }, options)
    expect(expectOutcome(wrong, 'InvalidCodeError').message).toBe(errors.InvalidCodeError(4))
    const unknown = await logInBy(app, { token: 'x' }, options)
    expect(expectOutcome(unknown, 'InvalidTokenError').message).toBe(errors.InvalidTokenError)
    await app.advanceSeconds(1800)
    const late = await logInBy(app, { token }, options)
    expect(expectOutcome(late, 'TokenExpiredError').message).toBe(errors.TokenExpiredError)
  })

  it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))

  const at = (seconds: number) => new Date(app.clock.now().getTime() + seconds * 1000).toISOString()
})
