import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { fromPage, logInByCookie, SESSION } from '../support/cookies.ts'
import { dataOf } from '../support/http.ts'
import { logInBy, newLoginMail, otherCode } from '../support/login-codes.ts'
import { startNode } from '../support/nodes.ts'
import { Logout, Me } from '../support/operations.ts'
import { expectOutcome, newPerson, PASSWORD } from '../support/people.ts'
import { activityOf, endReasonOf, loginInput, tryLogin, whoIs } from '../support/sessions.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

const PAGE = 'http://localhost:4000'
const SUSPENDED = { status: 'SUSPENDED' } as const

onEveryStore('a suspended account', (app, kind) => {
  it('is told so at login, to whoever has the password and nobody else', async () => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, SUSPENDED)
    expectOutcome(await tryLogin(app, loginInput(person)), 'AccountSuspendedError')
    const known = { ...loginInput(person), deviceToken: person.deviceToken }
    expectOutcome(await tryLogin(app, known), 'AccountSuspendedError')
    const wrong = { ...loginInput(person), password: 'not the password' }
    expectOutcome(await tryLogin(app, wrong), 'InvalidCredentialsError')
  })

  it('is told so at a login by mail, to whoever has read the mail and nobody else [CVE-2026-9798]', async () => {
    const { email } = await newPerson(app)
    const { challenge, code, token } = await newLoginMail(app, email)
    await changeStoredUser(app, email, SUSPENDED)
    const guess = { challenge, code: otherCode(code) }
    expectOutcome(await logInBy(app, { code: guess }), 'InvalidCodeError')
    for (let times = 0; times < 6; times += 1)
      expectOutcome(await logInBy(app, { code: { challenge, code } }), 'AccountSuspendedError')
    expectOutcome(await logInBy(app, { token }), 'AccountSuspendedError')
    // Nothing was used up: who is let in again in time may use the same mail.
    await changeStoredUser(app, email, { status: 'ACTIVE' })
    const login = expectOutcome(await logInBy(app, { token }), 'LoginSuccess')
    const accessToken = login.tokens?.accessToken ?? ''
    expect(await activityOf(app, { accessToken })).toContain('LOGIN_FAILED')
  })

  it('has no living session, on any server, from the next request on [R49 CVE-2026-9798]', async () => {
    const person = await newPerson(app)
    const { session } = await logInByCookie(app, person)
    const page = fromPage(PAGE, { [SESSION]: session })
    const node = await startNode(app, kind)
    try {
      for (const server of [app, node]) {
        expect(await whoIs(server, person)).toBe(person.email)
        expect(await whoIs(server, page)).toBe(person.email)
      }
      const { me } = dataOf(await app.send(Me, {}, person))
      expect(me?.status).toBe('ACTIVE')
      await changeStoredUser(app, person.email, SUSPENDED)
      for (const server of [node, app]) {
        expect(await whoIs(server, person)).toBe('SESSION_ENDED')
        expect(await whoIs(server, page)).toBe('SESSION_ENDED')
        expect(await endReasonOf(server, person.refreshToken)).toBe('SUSPENDED')
      }
    } finally {
      await node.stop()
    }
  })

  it('keeps the reason of a session that had ended before', async () => {
    const person = await newPerson(app)
    await app.send(Logout, {}, person)
    await changeStoredUser(app, person.email, SUSPENDED)
    expect(await endReasonOf(app, person.refreshToken)).toBe('LOGGED_OUT')
  })

  it('does not use up a refresh token', async () => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, SUSPENDED)
    await endReasonOf(app, person.refreshToken)
    await app.advanceSeconds(60)
    expect(await endReasonOf(app, person.refreshToken)).toBe('SUSPENDED')
  })

  it.each(LOCALES)('is told so in %s', async (locale) => {
    const { errors } = catalogueFor(locale)
    const options = { headers: { 'accept-language': locale } }
    const person = await newPerson(app)
    const { token } = await newLoginMail(app, person.email)
    await changeStoredUser(app, person.email, SUSPENDED)
    for (const outcome of [
      await tryLogin(app, loginInput(person), options),
      await logInBy(app, { token }, options),
    ]) {
      expectOutcome(outcome, 'AccountSuspendedError')
      expect(outcome).toMatchObject({ message: errors.AccountSuspendedError })
    }
  })

  it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))
})
