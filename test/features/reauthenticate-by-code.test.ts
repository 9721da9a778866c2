import { decodeJwt } from 'jose'
import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { dataOf } from '../support/http.ts'
import { newLoginMail, otherCode } from '../support/login-codes.ts'
import {
  Reauthenticate,
  RequestReauthenticationCode,
  RevokeOtherSessions,
} from '../support/operations.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  PASSWORD,
  readMail,
} from '../support/people.ts'
import {
  askForFreshness,
  newReauthenticationCode,
  reauthenticateBy,
} from '../support/reauthentication.ts'
import { activityOf, refresh } from '../support/sessions.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore('reauthenticate by code', (app) => {
  it('makes the session fresh for ten minutes', async () => {
    const person = await newPerson(app)
    const other = await logIn(app, person)
    await app.advanceSeconds(3600)
    const tokens = await refresh(app, person.refreshToken)
    const stale = dataOf(await app.send(RevokeOtherSessions, {}, tokens))
    const { methods } = expectOutcome(stale.revokeOtherSessions, 'ReauthenticationRequiredError')
    expect(methods).toEqual(['PASSWORD', 'EMAIL_CODE'])
    const { challenge, code } = await newReauthenticationCode(app, person, tokens)
    const { session } = expectOutcome(
      await reauthenticateBy(app, { challenge, code }, tokens),
      'ReauthenticateSuccess',
    )
    expect(session).toEqual({ id: person.login.session.id, current: true, freshUntil: at(600) })
    const fresh = dataOf(await app.send(RevokeOtherSessions, {}, tokens))
    const { revokedSessionIds } = expectOutcome(
      fresh.revokeOtherSessions,
      'RevokeOtherSessionsSuccess',
    )
    expect(revokedSessionIds).toEqual([other.session.id])
    expect(await activityOf(app, tokens)).toContain('REAUTHENTICATED')
    const { accessToken } = await refresh(app, tokens.refreshToken)
    expect(decodeJwt(accessToken)).toMatchObject({ amr: ['otp'] })
  })

  it('is the one way that is offered to an account without a password', async () => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { passwordHash: null })
    await app.advanceSeconds(600)
    const tokens = await refresh(app, person.refreshToken)
    const stale = dataOf(await app.send(RevokeOtherSessions, {}, tokens))
    const { methods } = expectOutcome(stale.revokeOtherSessions, 'ReauthenticationRequiredError')
    expect(methods).toEqual(['EMAIL_CODE'])
    const input = { proof: { password: PASSWORD } }
    const byPassword = dataOf(await app.send(Reauthenticate, { input }, tokens)).reauthenticate
    expectOutcome(byPassword, 'InvalidCredentialsError')
    const { challenge, code } = await newReauthenticationCode(app, person, tokens)
    expectOutcome(await reauthenticateBy(app, { challenge, code }, tokens), 'ReauthenticateSuccess')
  })

  it('mails eight digits and no link, in the language of the account', async () => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { locale: 'fr', name: 'Ada Lovelace' })
    const asked = await askForFreshness(app, person)
    const { codeExpiresAt } = expectOutcome(asked, 'RequestReauthenticationCodeSuccess')
    expect(codeExpiresAt).toBe(at(600))
    const { mail, code } = await readMail(app, person.email)
    const { reauthenticationCode } = catalogueFor('fr').mails
    expect(mail.subject).toBe(reauthenticationCode.subject('Authograph'))
    expect(mail.text).toContain('Ada Lovelace')
    expect(mail.links).toEqual([])
    expect(code).toMatch(/^\d{8}$/)
  })

  it('takes the code in the session that asked, and in no other [R30]', async () => {
    const person = await newPerson(app)
    const sameOwner = await logIn(app, person)
    const stranger = await newPerson(app)
    const { challenge, code } = await newReauthenticationCode(app, person, person)
    for (const other of [sameOwner, stranger])
      expectOutcome(await reauthenticateBy(app, { challenge, code }, other), 'InvalidTokenError')
    expectOutcome(await reauthenticateBy(app, { challenge, code }, person), 'ReauthenticateSuccess')
  })

  it('takes a code once, and of fifty at once one [R28 GHSA-w73w-g5xw-rwhf]', async () => {
    const person = await newPerson(app)
    const { challenge, code } = await newReauthenticationCode(app, person, person)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => reauthenticateBy(app, { challenge, code }, person)),
    )
    const successes = answers.filter((answer) => answer.__typename === 'ReauthenticateSuccess')
    expect(successes).toHaveLength(1)
    expectOutcome(await reauthenticateBy(app, { challenge, code }, person), 'InvalidTokenError')
  })

  it('counts five tries of a code, and then asks for another mail [R23 CVE-2025-64102]', async () => {
    const person = await newPerson(app)
    const { challenge, code } = await newReauthenticationCode(app, person, person)
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      const wrong = await reauthenticateBy(app, { challenge, code: otherCode(code) }, person)
      expect(expectOutcome(wrong, 'InvalidCodeError').triesLeft).toBe(triesLeft)
    }
    expectOutcome(await reauthenticateBy(app, { challenge, code }, person), 'InvalidCodeError')
    expect(await activityOf(app, person)).toContain('REAUTHENTICATION_FAILED')
    const next = await newReauthenticationCode(app, person, person)
    expectOutcome(await reauthenticateBy(app, next, person), 'ReauthenticateSuccess')
  })

  it('lets three codes live side by side', async () => {
    const person = await newPerson(app)
    const codes = []
    for (let count = 0; count < 4; count += 1)
      codes.push(await newReauthenticationCode(app, person, person))
    const outcomes = []
    for (const { challenge, code } of codes.slice(0, 2))
      outcomes.push((await reauthenticateBy(app, { challenge, code }, person)).__typename)
    expect(outcomes).toEqual(['InvalidCodeError', 'ReauthenticateSuccess'])
  })

  it('takes a code for ten minutes, and none of another purpose', async () => {
    const person = await newPerson(app)
    const { challenge, code } = await newReauthenticationCode(app, person, person)
    const login = await newLoginMail(app, person.email)
    for (const text of ['', 'x', login.challenge, login.token])
      expectOutcome(
        await reauthenticateBy(app, { challenge: text, code }, person),
        'InvalidTokenError',
      )
    expectOutcome(
      await reauthenticateBy(app, { challenge, code: login.code }, person),
      'InvalidCodeError',
    )
    await app.advanceSeconds(600)
    const tokens = await refresh(app, person.refreshToken)
    expectOutcome(await reauthenticateBy(app, { challenge, code }, tokens), 'InvalidTokenError')
  })

  it('takes no code that was mailed to an earlier address', async () => {
    const person = await newPerson(app)
    const { challenge, code } = await newReauthenticationCode(app, person, person)
    const email = newAddress()
    await changeStoredUser(app, person.email, { email, emailKey: email })
    expectOutcome(await reauthenticateBy(app, { challenge, code }, person), 'InvalidTokenError')
    const next = await newReauthenticationCode(app, { email }, person)
    expectOutcome(await reauthenticateBy(app, next, person), 'ReauthenticateSuccess')
  })

  it.each(LOCALES)('explains in %s what is wrong', async (locale) => {
    const { errors } = catalogueFor(locale)
    const person = await newPerson(app)
    const options = { ...person, headers: { 'accept-language': locale } }
    const { challenge, code } = await newReauthenticationCode(app, person, person)
    const wrong = await reauthenticateBy(app, { challenge, code: otherCode(code) }, options)
    expect(expectOutcome(wrong, 'InvalidCodeError').message).toBe(errors.InvalidCodeError(4))
    const unknown = await reauthenticateBy(app, { challenge: 'x', code }, options)
    expect(expectOutcome(unknown, 'InvalidTokenError').message).toBe(errors.InvalidTokenError)
  })

  it('needs a session', async () => {
    const { errors } = await app.send(RequestReauthenticationCode, {})
    expect(errors[0]?.extensions.reason).toBe('CREDENTIAL_MISSING')
    const input = { proof: { code: { challenge: 'x', code: 'x' } } }
    const answer = await app.send(Reauthenticate, { input })
    expect(answer.errors[0]?.extensions.reason).toBe('CREDENTIAL_MISSING')
  })

  it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))

  const at = (seconds: number) => new Date(app.clock.now().getTime() + seconds * 1000).toISOString()
})

onEveryStore(
  'the throttles of reauthentication by code',
  (app) => {
    it('let five mails go out, and then one in ten minutes, over all sessions', async () => {
      const person = await newPerson(app)
      const other = await logIn(app, person)
      for (let times = 0; times < 5; times += 1) {
        const asked = await askForFreshness(app, times % 2 === 0 ? person : other)
        expectOutcome(asked, 'RequestReauthenticationCodeSuccess')
      }
      const refused = expectOutcome(await askForFreshness(app, other), 'TooManyRequestsError')
      expect(secondsUntil(refused.retryAt)).toBe(600)
      // Whoever has no session has no part in it: the mails that anyone can ask for are counted apart.
      expectOutcome(
        await askForFreshness(app, await newPerson(app)),
        'RequestReauthenticationCodeSuccess',
      )
    })

    it('let ten codes or passwords be wrong, and then one a minute [GHSA-7j7j-66cv-m239]', async () => {
      const person = await newPerson(app)
      const { challenge, code } = await newReauthenticationCode(app, person, person)
      for (let times = 0; times < 5; times += 1) {
        expectOutcome(
          await reauthenticateBy(app, { challenge, code: otherCode(code) }, person),
          'InvalidCodeError',
        )
        const input = { proof: { password: 'not it' } }
        const wrong = dataOf(await app.send(Reauthenticate, { input }, person)).reauthenticate
        expectOutcome(wrong, 'InvalidCredentialsError')
      }
      const next = await newReauthenticationCode(app, person, person)
      const refused = await reauthenticateBy(app, next, person)
      expect(secondsUntil(expectOutcome(refused, 'TooManyRequestsError').retryAt)).toBe(60)
      await app.advanceSeconds(60)
      const right = await reauthenticateBy(app, next, person)
      expectOutcome(right, 'ReauthenticateSuccess')
    })

    const secondsUntil = (instant: string) =>
      (Date.parse(instant) - app.clock.now().getTime()) / 1000
  },
  { THROTTLE_SCALE: '1' },
)
