import { expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import { startNode } from '../support/nodes.ts'
import { ConfirmEmail, Logout, RefreshSession, RevokeSession } from '../support/operations.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  PASSWORD,
  readMail,
  register,
} from '../support/people.ts'
import {
  activityOf,
  endReasonOf,
  loginInput,
  refresh,
  sessionEndReasonOf,
  tryLogin,
  whoIs,
} from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

const DAY = 86_400

onEveryStore('the end of a session', (app, kind) => {
  it('is LOGGED_OUT after a logout', async () => {
    const person = await newPerson(app)
    await app.send(Logout, {}, person)
    expect(await endReasonOf(app, person.refreshToken)).toBe('LOGGED_OUT')
    expect(await whoIs(app, person)).toBe('SESSION_ENDED')
    expect(await sessionEndReasonOf(app, person)).toBe('LOGGED_OUT')
  })

  it('is REVOKED from another session', async () => {
    const person = await newPerson(app)
    const other = await logIn(app, person)
    const input = { sessionId: person.login.session.id }
    expectOutcome(
      dataOf(await app.send(RevokeSession, { input }, other)).revokeSession,
      'RevokeSessionSuccess',
    )
    expect(await endReasonOf(app, person.refreshToken)).toBe('REVOKED')
    expect(await whoIs(app, person)).toBe('SESSION_ENDED')
    expect(await sessionEndReasonOf(app, person)).toBe('REVOKED')
  })

  it('is EXPIRED when it was not used for too long [R50]', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(14 * DAY - 1)
    const { refreshToken } = await refresh(app, person.refreshToken)
    await app.advanceSeconds(14 * DAY - 1)
    const latest = await refresh(app, refreshToken)
    await app.advanceSeconds(14 * DAY)
    expect(await endReasonOf(app, latest.refreshToken)).toBe('EXPIRED')
    // Also an old token, which would end it as REUSED if it lived.
    expect(await endReasonOf(app, person.refreshToken)).toBe('EXPIRED')
  })

  it('is EXPIRED at its greatest age, however much it was used [R50]', async () => {
    let { refreshToken } = await newPerson(app)
    for (let day = 10; day < 90; day += 10) {
      await app.advanceSeconds(10 * DAY)
      const tokens = await refresh(app, refreshToken)
      refreshToken = tokens.refreshToken
      const expiresInDays = Math.min(14, 90 - day)
      const expected = app.clock.now().getTime() + expiresInDays * DAY * 1000
      expect(new Date(tokens.refreshTokenExpiresAt).getTime()).toBe(expected)
    }
    await app.advanceSeconds(10 * DAY - 1)
    const last = await refresh(app, refreshToken)
    expect(await whoIs(app, last)).toContain('@')
    await app.advanceSeconds(1)
    expect(await endReasonOf(app, last.refreshToken)).toBe('EXPIRED')
    expect(await whoIs(app, last)).toBe('SESSION_ENDED')
  })

  it('is UNKNOWN for a token of another server', async () => {
    const other = await otherServer()
    try {
      const stranger = await newPerson(other)
      expect(await endReasonOf(app, stranger.refreshToken)).toBe('UNKNOWN')
      expect(await whoIs(app, stranger)).toBe('TOKEN_INVALID')
      expect(await whoIs(other, stranger)).toBe(stranger.email)
    } finally {
      await other.stop()
    }
  })

  it('is UNKNOWN once the session has been forgotten', async () => {
    const person = await newPerson(app)
    await app.send(Logout, {}, person)
    await app.advanceSeconds(30 * DAY)
    await sweep()
    expect(await endReasonOf(app, person.refreshToken)).toBe('LOGGED_OUT')
    await app.advanceSeconds(1)
    await sweep()
    expect(await endReasonOf(app, person.refreshToken)).toBe('UNKNOWN')
  })

  it('is said in the language of the person', async () => {
    const headers = { 'accept-language': 'de' }
    const input = { refreshToken: 'x' }
    const { refreshSession } = dataOf(await app.send(RefreshSession, { input }, { headers }))
    expect(expectOutcome(refreshSession, 'SessionEndedError').message).toMatch(
      /^Sie sind nicht angemeldet/,
    )
  })

  const otherServer = () =>
    startApp(kind, { AUTHOGRAPH_SECRET: 'the secret of another server that is long enough' })

  /** A server that starts puts the database in order. */
  const sweep = async () => (await startNode(app, kind)).stop()
})

onEveryStore(
  'the end of a session that began before the address was confirmed',
  (app) => {
    it('is CREDENTIALS_CHANGED when the address is confirmed', async () => {
      const email = newAddress()
      const { challenge } = await register(app, email)
      const early = await logIn(app, { email, password: PASSWORD })
      expect(early.user.email).toBe(email)
      const { code } = await readMail(app, email)
      const confirmed = expectOutcome(await confirm(challenge, code), 'LoginSuccess')
      expect(await endReasonOf(app, early.refreshToken)).toBe('CREDENTIALS_CHANGED')
      expect(await whoIs(app, early)).toBe('SESSION_ENDED')
      const accessToken = confirmed.tokens?.accessToken ?? ''
      expect(await whoIs(app, { accessToken })).toBe(email)
      expect(await activityOf(app, { accessToken })).toContain('SESSION_REVOKED')
    })

    it('lets an unconfirmed address log in', async () => {
      const email = newAddress()
      await register(app, email)
      const input = loginInput({ email, password: PASSWORD })
      expectOutcome(await tryLogin(app, input), 'LoginSuccess')
    })

    const confirm = async (challenge: string, code: string) => {
      const input = { proof: { code: { challenge, code } } }
      return dataOf(await app.send(ConfirmEmail, { input })).confirmEmail
    }
  },
  { EMAIL_CONFIRMATION: 'optional', ACCOUNT_PRIVACY: 'reveal' },
)
