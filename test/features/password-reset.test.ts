import { expect, it } from 'vitest'
import { createTransport } from '../../src/email/transports/create-transport.ts'
import { createFoundations } from '../../src/foundations.ts'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { createLogger } from '../../src/runtime/logger.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import { systemTimer } from '../../src/runtime/timer.ts'
import { createServices } from '../../src/services.ts'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { fromPage, logInByCookie, SESSION } from '../support/cookies.ts'
import { dataOf } from '../support/http.ts'
import { ResetPassword, Sessions } from '../support/operations.ts'
import {
  askForReset,
  NEW_PASSWORD,
  newReset,
  requestReset,
  resetPassword,
} from '../support/passwords.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  PASSWORD,
  readMail,
} from '../support/people.ts'
import { activityOf, endReasonOf, loginInput, tryLogin, whoIs } from '../support/sessions.ts'
import { changeStoredUser, storedUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

const { mails } = catalogueFor('en')

onEveryStore('a password reset', (app) => {
  const inSeconds = (seconds: number) =>
    new Date(app.clock.now().getTime() + seconds * 1000).toISOString()

  it('lets whoever reads the mail choose a new password, by its link', async () => {
    const person = await newPerson(app)
    const answer = await askForReset(app, person.email.toUpperCase())
    expect(answer).toMatchObject({
      email: person.email.toUpperCase(),
      codeExpiresAt: inSeconds(600),
      linkExpiresAt: inSeconds(1800),
    })
    const { mail, token } = await readMail(app, person.email)
    expect(mail.subject).toBe(mails.resetPassword.subject('Authograph'))
    expect(mail.links).toEqual([`http://localhost:4000/reset-password#token=${token}`])
    const success = expectOutcome(await resetPassword(app, { token }), 'ResetPasswordSuccess')
    expect(success).toEqual({ __typename: 'ResetPasswordSuccess', email: person.email })
    expectOutcome(await tryLogin(app, loginInput(person)), 'InvalidCredentialsError')
    const { accessToken } = await logIn(app, { ...person, password: NEW_PASSWORD })
    expect((await activityOf(app, { accessToken })).slice(0, 5)).toEqual([
      'LOGGED_IN',
      'LOGIN_FAILED',
      'PASSWORD_RESET',
      'SESSION_REVOKED',
      'PASSWORD_RESET_REQUESTED',
    ])
  })

  it('or by its code, with the challenge of who asked', async () => {
    const person = await newPerson(app)
    const { challenge, code } = await newReset(app, person.email)
    expect(code).toMatch(/^\d{8}$/)
    const foreign = await askForReset(app, person.email)
    const stranger = { challenge: foreign.challenge, code }
    expectOutcome(await resetPassword(app, { code: stranger }), 'InvalidCodeError')
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`
    expectOutcome(
      await resetPassword(app, { code: { challenge, code: typed } }),
      'ResetPasswordSuccess',
    )
    await logIn(app, { ...person, password: NEW_PASSWORD })
  })

  it('ends every session before it answers, and begins none [R35 R36 authorizer#669]', async () => {
    const person = await newPerson(app)
    const other = await logIn(app, person)
    const { session } = await logInByCookie(app, person)
    const page = fromPage('http://localhost:4000', { [SESSION]: session })
    const { token } = await newReset(app, person.email)
    const input = { proof: { token }, newPassword: NEW_PASSWORD }
    const answer = await app.send(ResetPassword, { input }, page)
    expectOutcome(dataOf(answer).resetPassword, 'ResetPasswordSuccess')
    expect(answer.headers.getSetCookie()).toEqual([])
    for (const credential of [person, other, page])
      expect(await whoIs(app, credential)).toBe('SESSION_ENDED')
    for (const { refreshToken } of [person, other])
      expect(await endReasonOf(app, refreshToken)).toBe('CREDENTIALS_CHANGED')
    const { accessToken } = await logIn(app, { ...person, password: NEW_PASSWORD })
    const { me } = dataOf(await app.send(Sessions, {}, { accessToken }))
    expect(me?.sessions.totalCount).toBe(1)
  })

  it('tells the owner that the password is another one, and where to get one more [R37]', async () => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { name: 'Ada Lovelace', locale: 'de' })
    const { token } = await newReset(app, person.email)
    const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' }
    await resetPassword(app, { token }, NEW_PASSWORD, { headers })
    const { mail } = await readMail(app, person.email)
    const { subject } = catalogueFor('de').mails.passwordChanged
    expect(mail.subject).toBe(subject('Authograph'))
    expect(mail).toMatchObject({ code: null, links: ['http://localhost:4000/reset-password'] })
    expect(mail.text).toContain('Ada Lovelace')
    expect(mail.text).toContain('Firefox')
  })

  it('uses nothing up for a password that is weak or malformed', async () => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { name: 'Wilhelmina Vandersloot' })
    const { token, challenge, code } = await newReset(app, person.email)
    const proofs = [{ token }, { code: { challenge, code } }]
    const weak = ['password1', person.email, 'wilhelmina vandersloot', 'Vandersloot7']
    for (const password of [...weak, ...weak]) {
      for (const proof of proofs) {
        const answer = await resetPassword(app, proof, password)
        const { message } = expectOutcome(answer, 'WeakPasswordError')
        expect(message).toMatch(/guess/)
      }
    }
    for (const [password, reason] of [
      ['', 'REQUIRED'],
      ['short', 'TOO_SHORT'],
      ['x'.repeat(129), 'TOO_LONG'],
      [`${NEW_PASSWORD}\0`, 'MALFORMED'],
    ] as const) {
      const { fields } = expectOutcome(
        await resetPassword(app, { code: { challenge, code } }, password),
        'InvalidInputError',
      )
      expect(fields).toMatchObject([{ path: ['newPassword'], code: reason }])
    }
    expectOutcome(await resetPassword(app, { code: { challenge, code } }), 'ResetPasswordSuccess')
  })

  it('takes a code five times, and its link all the same [R23]', async () => {
    const person = await newPerson(app)
    const { token, challenge, code } = await newReset(app, person.email)
    const wrong = { challenge, code: code === '00000000' ? '00000001' : '00000000' }
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      const answer = await resetPassword(app, { code: wrong }, 'password1')
      expect(answer).toMatchObject({ __typename: 'InvalidCodeError', triesLeft })
    }
    expectOutcome(await resetPassword(app, { code: { challenge, code } }), 'InvalidCodeError')
    expectOutcome(await resetPassword(app, { token }), 'ResetPasswordSuccess')
  })

  it('takes a code for ten minutes and a link for thirty [R27]', async () => {
    const person = await newPerson(app)
    const { token, challenge, code } = await newReset(app, person.email)
    await app.advanceSeconds(600)
    expectOutcome(await resetPassword(app, { code: { challenge, code } }), 'TokenExpiredError')
    await app.advanceSeconds(1199)
    expectOutcome(await resetPassword(app, { token }, 'password1'), 'WeakPasswordError')
    await app.advanceSeconds(1)
    expectOutcome(await resetPassword(app, { token }), 'TokenExpiredError')
    expectOutcome(await tryLogin(app, loginInput(person)), 'LoginSuccess')
  })

  it('happens once, by any of the last three mails [R29]', async () => {
    const person = await newPerson(app)
    const resets = []
    for (let count = 0; count < 4; count += 1) resets.push(await newReset(app, person.email))
    const [first, second, third, fourth] = resets
    expectOutcome(await resetPassword(app, { token: first?.token ?? '' }), 'InvalidTokenError')
    const { challenge = '', code = '' } = second ?? {}
    expectOutcome(await resetPassword(app, { code: { challenge, code } }), 'ResetPasswordSuccess')
    for (const { token, challenge, code } of [second, third, fourth].flatMap((one) => one ?? [])) {
      expectOutcome(await resetPassword(app, { token }, PASSWORD), 'InvalidTokenError')
      const used = { code: { challenge, code } }
      expectOutcome(await resetPassword(app, used, PASSWORD), 'InvalidTokenError')
    }
    await logIn(app, { ...person, password: NEW_PASSWORD })
  })

  it('refuses what this server never mailed', async () => {
    const person = await newPerson(app)
    const { token, challenge, code } = await newReset(app, person.email)
    const [id = '', mac = ''] = token.split('.')
    for (const text of [
      '',
      'made up',
      challenge,
      `${id}.${mac.split('').reverse().join('')}`,
      `00000000-0000-7000-8000-000000000000.${mac}`,
      person.refreshToken,
      person.accessToken,
    ]) {
      expectOutcome(await resetPassword(app, { token: text }), 'InvalidTokenError')
      const answer = await resetPassword(app, { code: { challenge: text, code } })
      expect(answer.__typename).toBe(
        text === challenge ? 'ResetPasswordSuccess' : 'InvalidTokenError',
      )
      if (text === challenge) break
    }
  })

  it('is not for an account that was suspended after it was asked for', async () => {
    const person = await newPerson(app)
    const { token, challenge, code } = await newReset(app, person.email)
    await changeStoredUser(app, person.email, { status: 'SUSPENDED' })
    expectOutcome(await resetPassword(app, { token }), 'InvalidTokenError')
    expectOutcome(await resetPassword(app, { code: { challenge, code } }), 'InvalidTokenError')
    const { passwordHash, version } = await storedUser(app, person.email)
    await changeStoredUser(app, person.email, { status: 'ACTIVE' })
    expect(await storedUser(app, person.email)).toMatchObject({
      passwordHash,
      version: version + 1,
    })
  })

  it('gives a password to an account that has none', async () => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { passwordHash: null })
    const { token } = await newReset(app, person.email)
    expectOutcome(await resetPassword(app, { token }), 'ResetPasswordSuccess')
    await logIn(app, { ...person, password: NEW_PASSWORD })
  })

  it('takes the old password again: who forgot it may remember it', async () => {
    const person = await newPerson(app)
    const { token } = await newReset(app, person.email)
    expectOutcome(await resetPassword(app, { token }, PASSWORD), 'ResetPasswordSuccess')
    await logIn(app, person)
    expect(await endReasonOf(app, person.refreshToken)).toBe('CREDENTIALS_CHANGED')
  })

  it('needs an address that can be one', async () => {
    for (const [email, code] of [
      [' ', 'REQUIRED'],
      ['no address', 'MALFORMED'],
      ['a@example.com, b@example.com', 'MALFORMED'],
      [`${'a'.repeat(250)}@example.com`, 'TOO_LONG'],
    ] as const) {
      const { fields } = expectOutcome(await requestReset(app, email), 'InvalidInputError')
      expect(fields).toMatchObject([{ path: ['email'], code }])
    }
  })

  it.each(LOCALES)('speaks %s to who asks in it', async (locale) => {
    const options = { headers: { 'accept-language': locale } }
    const { mails, errors } = catalogueFor(locale)
    const { email } = await newPerson(app)
    await askForReset(app, email, options)
    const { mail, token } = await readMail(app, email)
    expect(mail.subject).toBe(mails.resetPassword.subject('Authograph'))
    const weak = await resetPassword(app, { token }, 'password1', options)
    expect(expectOutcome(weak, 'WeakPasswordError').message).toBe(errors.WeakPasswordError.common)
    const stranger = newAddress()
    await askForReset(app, stranger, options)
    const [none] = await app.mailsTo(stranger)
    expect(none?.subject).toBe(mails.noAccount.subject('Authograph'))
  })

  it('mails links only to an address whose codes are being guessed', async () => {
    const person = await newPerson(app)
    for (let round = 0; round < 2; round += 1) {
      const { challenge, code } = await newReset(app, person.email)
      const wrong = { challenge, code: code === '00000000' ? '00000001' : '00000000' }
      for (let time = 0; time < 5; time += 1) await resetPassword(app, { code: wrong })
    }
    const { challenge, token } = await newReset(app, person.email)
    const { mail } = await readMail(app, person.email)
    expect(mail.code).toBeNull()
    const guessed = await resetPassword(app, { code: { challenge, code: '12345678' } })
    expect(guessed).toMatchObject({ __typename: 'InvalidCodeError', triesLeft: 0 })
    expectOutcome(await resetPassword(app, { token }), 'ResetPasswordSuccess')
  })

  it('is sent to a person who did not ask as a link only, in the language of the account', async () => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { locale: 'es' })
    const { passwordReset } = await servicesOf(app)
    await app.advanceSeconds(1)
    const user = await storedUser(app, person.email)
    const mailId = await app.app.database.transaction((db) => passwordReset.sendTo(db, user))
    const { mail, token } = await readMail(app, person.email)
    expect(mail.id).toContain(mailId)
    expect(mail.code).toBeNull()
    const { subject } = catalogueFor('es').mails.resetPassword
    expect(mail.subject).toBe(subject('Authograph'))
    expectOutcome(await resetPassword(app, { token }), 'ResetPasswordSuccess')
  })

  it('logs no address, password, code or token', () =>
    expectCleanLog(app, [PASSWORD, NEW_PASSWORD, 'Vandersloot']))
})

/** The services of another server on the same databases. */
async function servicesOf({ app: { database }, configuration, clock }: TestApp) {
  const logger = createLogger('silent')
  const random = createSystemRandom(clock)
  const transport = createTransport(configuration)
  const timer = systemTimer
  const surroundings = { configuration, database, clock, random, logger, transport, timer }
  return createServices(await createFoundations(surroundings)).services
}
