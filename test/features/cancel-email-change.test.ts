import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import {
  addressesOf,
  cancelChange,
  changeAddress,
  confirmChange,
  newChange,
} from '../support/email-changes.ts'
import { logInAnew, NEW_PASSWORD, newReset, resetPassword } from '../support/passwords.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  PASSWORD,
  type Person,
  readMail,
} from '../support/people.ts'
import {
  activityOf,
  endReasonOf,
  loginInput,
  refresh,
  tryLogin,
  whoIs,
} from '../support/sessions.ts'
import { changeStoredUser, storeOf } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

const HOUR = 3600

const idBehind = async (app: TestApp, person: Person) => (await logInAnew(app, person)).user.id

onEveryStore('cancelEmailChange, before the change is made', (app) => {
  it('stops it, without a session, and ends none', async () => {
    const person = await newPerson(app)
    const { token, challenge, code, cancelToken } = await newChange(app, person)
    const stopped = await cancelChange(app, cancelToken)
    expect(stopped).toEqual({ __typename: 'CancelEmailChangeSuccess', email: person.email })
    expect(await addressesOf(app, person)).toEqual({ email: person.email, pendingEmail: null })
    expectOutcome(await confirmChange(app, { token }), 'InvalidTokenError')
    const typed = await confirmChange(app, { code: { challenge, code } })
    expectOutcome(typed, 'InvalidTokenError')
    expect((await activityOf(app, person))[0]).toBe('EMAIL_CHANGE_CANCELLED')
  })

  it('does it once', async () => {
    const { cancelToken } = await newChange(app, await newPerson(app))
    expectOutcome(await cancelChange(app, cancelToken), 'CancelEmailChangeSuccess')
    expectOutcome(await cancelChange(app, cancelToken), 'InvalidTokenError')
  })

  it('stops what waits by the notice of a request that was replaced', async () => {
    const person = await newPerson(app)
    const first = await newChange(app, person)
    const second = await newChange(app, person)
    expectOutcome(await cancelChange(app, first.cancelToken), 'CancelEmailChangeSuccess')
    expectOutcome(await confirmChange(app, { token: second.token }), 'InvalidTokenError')
    expectOutcome(await cancelChange(app, second.cancelToken), 'InvalidTokenError')
  })

  it('lets another change be asked for', async () => {
    const person = await newPerson(app)
    const { cancelToken } = await newChange(app, person)
    expectOutcome(await cancelChange(app, cancelToken), 'CancelEmailChangeSuccess')
    await changeAddress(app, person)
  })

  it('answers InvalidTokenError to whatever is garbled, made up, or of another kind', async () => {
    const { cancelToken, token, challenge } = await newChange(app, await newPerson(app))
    const garbled = `${cancelToken.slice(0, -2)}AA`
    for (const text of [token, challenge, garbled, '', 'made up']) {
      expectOutcome(await cancelChange(app, text), 'InvalidTokenError')
    }
    expectOutcome(await confirmChange(app, { token: cancelToken }), 'InvalidTokenError')
  })

  it.each(LOCALES)('says in %s that a token is too old, or none', async (locale) => {
    const { cancelToken } = await newChange(app, await newPerson(app))
    await app.advanceSeconds(24 * HOUR)
    const options = { headers: { 'accept-language': locale } }
    const { errors } = catalogueFor(locale)
    const late = expectOutcome(await cancelChange(app, cancelToken, options), 'TokenExpiredError')
    expect(late.message).toBe(errors.TokenExpiredError)
    const none = expectOutcome(await cancelChange(app, 'made up', options), 'InvalidTokenError')
    expect(none.message).toBe(errors.InvalidTokenError)
  })

  it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))
})

onEveryStore('cancelEmailChange, after the change was made', (app) => {
  it('gives the account its address back and ends every session', async () => {
    const person = await newPerson(app)
    const other = await logIn(app, person)
    const { newEmail, takeBackToken } = await changeAddress(app, person)
    const taken = await cancelChange(app, takeBackToken)
    expect(taken).toEqual({ __typename: 'CancelEmailChangeSuccess', email: person.email })
    for (const { refreshToken, accessToken } of [person, other]) {
      expect(await whoIs(app, { accessToken })).toBe('SESSION_ENDED')
      expect(await endReasonOf(app, refreshToken)).toBe('CREDENTIALS_CHANGED')
    }
    for (const bring of [async () => undefined, () => app.app.drainUsers()]) {
      await bring()
      expect(await idBehind(app, person)).toBe(person.login.user.id)
      const moved = logIn(app, { ...person, email: newEmail })
      await expect(moved).rejects.toThrow('InvalidCredentialsError')
    }
    const events = await activityOf(app, await logInAnew(app, person))
    expect(events).toContain('EMAIL_CHANGE_CANCELLED')
  })

  it('leaves no password to whoever came in, neither that of before nor one that was chosen since [R36]', async () => {
    const person = await newPerson(app)
    const { newEmail, takeBackToken } = await changeAddress(app, person)
    const { token } = await newReset(app, newEmail)
    expectOutcome(await resetPassword(app, { token }, NEW_PASSWORD), 'ResetPasswordSuccess')
    expectOutcome(await cancelChange(app, takeBackToken), 'CancelEmailChangeSuccess')
    for (const password of [NEW_PASSWORD, person.password]) {
      const guess = await tryLogin(app, loginInput({ ...person, password }))
      expectOutcome(guess, 'InvalidCredentialsError')
    }
  })

  it('does it by the notice of the request as well, and once by either', async () => {
    const { cancelToken, takeBackToken } = await changeAddress(app, await newPerson(app))
    expectOutcome(await cancelChange(app, cancelToken), 'CancelEmailChangeSuccess')
    for (const token of [cancelToken, takeBackToken]) {
      expectOutcome(await cancelChange(app, token), 'InvalidTokenError')
    }
  })

  it('does it within 72 hours, and answers TokenExpiredError from then on', async () => {
    const [early, late] = [await newPerson(app), await newPerson(app)]
    const inTime = await changeAddress(app, early)
    const tooLate = await changeAddress(app, late)
    await app.advanceSeconds(72 * HOUR - 1)
    expectOutcome(await cancelChange(app, inTime.takeBackToken), 'CancelEmailChangeSuccess')
    await app.advanceSeconds(1)
    for (const token of [tooLate.takeBackToken, tooLate.cancelToken]) {
      expectOutcome(await cancelChange(app, token), 'TokenExpiredError')
    }
  })

  it.each(LOCALES)('tells both addresses in %s', async (locale) => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { locale, name: 'Ada' })
    const { newEmail, takeBackToken } = await changeAddress(app, person)
    expectOutcome(await cancelChange(app, takeBackToken), 'CancelEmailChangeSuccess')
    const { subject } = catalogueFor(locale).mails.emailChangeUndone
    for (const email of [person.email, newEmail]) {
      const { mail } = await readMail(app, email)
      expect(mail).toMatchObject({ subject: subject('Authograph'), links: [], code: null })
      expect(mail.text).toContain('Ada')
    }
  })

  it('undoes every change since, so that changing twice keeps nobody out', async () => {
    const person = await newPerson(app)
    const first = await changeAddress(app, person)
    const second = await changeAddress(app, { ...person, email: first.newEmail })
    const waiting = await newChange(app, { ...person, email: second.newEmail })
    const taken = await cancelChange(app, first.takeBackToken)
    expect(expectOutcome(taken, 'CancelEmailChangeSuccess').email).toBe(person.email)
    expect(await idBehind(app, person)).toBe(person.login.user.id)
    for (const token of [second.takeBackToken, second.cancelToken, waiting.cancelToken]) {
      expectOutcome(await cancelChange(app, token), 'InvalidTokenError')
    }
    expectOutcome(await confirmChange(app, { token: waiting.token }), 'InvalidTokenError')
  })

  it('undoes what was asked for after the notice of a request that was replaced', async () => {
    const person = await newPerson(app)
    const first = await newChange(app, person)
    await changeAddress(app, person)
    expectOutcome(await cancelChange(app, first.cancelToken), 'CancelEmailChangeSuccess')
    expect(await idBehind(app, person)).toBe(person.login.user.id)
  })

  it('undoes the last change alone by its own notice', async () => {
    const person = await newPerson(app)
    const first = await changeAddress(app, person)
    const second = await changeAddress(app, { ...person, email: first.newEmail })
    const taken = await cancelChange(app, second.takeBackToken)
    expect(expectOutcome(taken, 'CancelEmailChangeSuccess').email).toBe(first.newEmail)
    expectOutcome(await cancelChange(app, first.takeBackToken), 'CancelEmailChangeSuccess')
    expect(await idBehind(app, person)).toBe(person.login.user.id)
  })

  it('has nothing to undo once the account is back by itself', async () => {
    const person = await newPerson(app)
    const { newEmail, takeBackToken } = await changeAddress(app, person)
    await changeAddress(app, { ...person, email: newEmail }, person.email)
    expectOutcome(await cancelChange(app, takeBackToken), 'InvalidTokenError')
    expect(await whoIs(app, person)).toBe(person.email)
  })

  it('waits while somebody else has the address', async () => {
    const person = await newPerson(app)
    const { newEmail, takeBackToken } = await changeAddress(app, person)
    const heir = await newPerson(app, person.email)
    expectOutcome(await cancelChange(app, takeBackToken), 'InvalidTokenError')
    expect(await whoIs(app, person)).toBe(newEmail)
    await changeAddress(app, heir)
    expectOutcome(await cancelChange(app, takeBackToken), 'CancelEmailChangeSuccess')
    expect(await idBehind(app, person)).toBe(person.login.user.id)
  })

  it('leaves an address alone that was given in another way', async () => {
    const person = await newPerson(app)
    const { newEmail, takeBackToken } = await changeAddress(app, person)
    const email = newAddress()
    await changeStoredUser(app, newEmail, { email, emailKey: email })
    expectOutcome(await cancelChange(app, takeBackToken), 'InvalidTokenError')
    expect(await whoIs(app, person)).toBe(email)
  })

  it('gives a suspended account its address back, and it stays suspended', async () => {
    const person = await newPerson(app)
    const { newEmail, takeBackToken } = await changeAddress(app, person)
    await changeStoredUser(app, newEmail, { status: 'SUSPENDED' })
    expectOutcome(await cancelChange(app, takeBackToken), 'CancelEmailChangeSuccess')
    const user = await storeOf(app).findByEmailKey(person.email)
    expect(user).toMatchObject({ id: person.login.user.id, status: 'SUSPENDED' })
  })

  it('ends the change that waits, too', async () => {
    const person = await newPerson(app)
    const { newEmail, takeBackToken } = await changeAddress(app, person)
    const { token } = await newChange(app, { ...person, email: newEmail })
    expectOutcome(await cancelChange(app, takeBackToken), 'CancelEmailChangeSuccess')
    expectOutcome(await confirmChange(app, { token }), 'InvalidTokenError')
  })

  it('says why to a refresh of an ended session, and lets a new one begin', async () => {
    const person = await newPerson(app)
    const { takeBackToken } = await changeAddress(app, person)
    expectOutcome(await cancelChange(app, takeBackToken), 'CancelEmailChangeSuccess')
    expect(await endReasonOf(app, person.refreshToken)).toBe('CREDENTIALS_CHANGED')
    await refresh(app, (await logInAnew(app, person)).refreshToken)
  })

  it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))
})
