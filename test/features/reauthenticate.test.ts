import { expect, it } from 'vitest'
import { dataOf, type SendOptions } from '../support/http.ts'
import { Reauthenticate, RevokeOtherSessions } from '../support/operations.ts'
import { expectOutcome, logIn, newPerson } from '../support/people.ts'
import { activityOf, loginInput, refresh, tryLogin } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore(
  'reauthenticate',
  (app) => {
    it('makes the session fresh for ten minutes [R52]', async () => {
      const person = await newPerson(app)
      const other = await logIn(app, person)
      await app.advanceSeconds(3600)
      const tokens = await refresh(app, person.refreshToken)
      const stale = dataOf(await app.send(RevokeOtherSessions, {}, tokens))
      expectOutcome(stale.revokeOtherSessions, 'ReauthenticationRequiredError')
      const outcome = await reauthenticate(person.password, tokens)
      const { session } = expectOutcome(outcome, 'ReauthenticateSuccess')
      expect(session).toEqual({ id: person.login.session.id, current: true, freshUntil: at(600) })
      const fresh = dataOf(await app.send(RevokeOtherSessions, {}, tokens))
      const { revokedSessionIds } = expectOutcome(
        fresh.revokeOtherSessions,
        'RevokeOtherSessionsSuccess',
      )
      expect(revokedSessionIds).toEqual([other.session.id])
      expect(await activityOf(app, tokens)).toContain('REAUTHENTICATED')
    })

    it('takes the password however its characters are composed', async () => {
      const person = await newPerson(app, undefined, 'crème brûlée for ﬁve otters')
      const outcome = await reauthenticate(person.password.normalize('NFD'), person)
      expectOutcome(outcome, 'ReauthenticateSuccess')
    })

    it('refuses a wrong password and changes nothing', async () => {
      const person = await newPerson(app)
      await app.advanceSeconds(300)
      for (const password of [
        'not the password',
        `${person.password} `,
        '',
        'x'.repeat(1000),
        '\0',
      ]) {
        expectOutcome(await reauthenticate(password, person), 'InvalidCredentialsError')
      }
      expect(await activityOf(app, person)).toContain('REAUTHENTICATION_FAILED')
      await app.advanceSeconds(299)
      const fresh = dataOf(await app.send(RevokeOtherSessions, {}, person))
      expectOutcome(fresh.revokeOtherSessions, 'RevokeOtherSessionsSuccess')
      await app.advanceSeconds(1)
      const tokens = await refresh(app, person.refreshToken)
      const stale = dataOf(await app.send(RevokeOtherSessions, {}, tokens))
      expectOutcome(stale.revokeOtherSessions, 'ReauthenticationRequiredError')
    })

    it('lets a session try ten passwords, and then one a minute', async () => {
      const person = await newPerson(app)
      for (let tries = 0; tries < 10; tries += 1) {
        expectOutcome(await reauthenticate('not it', person), 'InvalidCredentialsError')
      }
      const refused = await reauthenticate(person.password, person)
      const { retryAt } = expectOutcome(refused, 'TooManyRequestsError')
      expect(retryAt).toBe(at(60))
      // Another session of the account has no tries of its own, but may still log in.
      const other = await logIn(app, person)
      expectOutcome(await reauthenticate(person.password, other), 'TooManyRequestsError')
      await app.advanceSeconds(60)
      expectOutcome(await reauthenticate(person.password, person), 'ReauthenticateSuccess')
      expectOutcome(await reauthenticate(person.password, person), 'ReauthenticateSuccess')
      expectOutcome(await tryLogin(app, loginInput(person)), 'LoginSuccess')
    })

    it('needs a session', async () => {
      const input = { proof: { password: 'x' } }
      const { errors } = await app.send(Reauthenticate, { input })
      expect(errors[0]?.extensions).toEqual({
        code: 'UNAUTHENTICATED',
        reason: 'CREDENTIAL_MISSING',
      })
    })

    it('takes exactly one proof', async () => {
      const person = await newPerson(app)
      const { errors, text } = await app.send(
        Reauthenticate,
        // @ts-expect-error: what a client without types may send
        { input: { proof: { password: null } } },
        person,
      )
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
      expect(text).not.toContain('null}')
    })

    const reauthenticate = async (password: string, options: SendOptions) =>
      dataOf(await app.send(Reauthenticate, { input: { proof: { password } } }, options))
        .reauthenticate
    const at = (seconds: number) =>
      new Date(app.clock.now().getTime() + seconds * 1000).toISOString()
  },
  { THROTTLE_SCALE: '1' },
)
