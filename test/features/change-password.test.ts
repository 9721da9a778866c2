import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { fromPage, logInByCookie, SESSION } from '../support/cookies.ts'
import { dataOf } from '../support/http.ts'
import { ChangePassword, Me, Reauthenticate } from '../support/operations.ts'
import {
  askForReset,
  changePassword,
  NEW_PASSWORD,
  newReset,
  resetPassword,
} from '../support/passwords.ts'
import { expectOutcome, logIn, newPerson, PASSWORD, readMail } from '../support/people.ts'
import {
  activityOf,
  endReasonOf,
  loginInput,
  refresh,
  tryLogin,
  whoIs,
} from '../support/sessions.ts'
import { changeStoredUser, storedUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

const INPUT = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD }

onEveryStore('changePassword', (app) => {
  it('changes the password, ends all other sessions and keeps this one [R36]', async () => {
    const person = await newPerson(app)
    const other = await logIn(app, person)
    const { session } = await logInByCookie(app, person)
    const page = fromPage('http://localhost:4000', { [SESSION]: session })
    // The current password is enough: no freshness is asked for.
    await app.advanceSeconds(3600)
    const tokens = await refresh(app, person.refreshToken)
    const answer = await changePassword(app, INPUT, tokens)
    const { user, revokedSessionIds } = expectOutcome(answer, 'ChangePasswordSuccess')
    expect(user).toEqual({
      id: person.login.user.id,
      hasPassword: true,
      updatedAt: app.clock.now().toISOString(),
    })
    expect(revokedSessionIds).toHaveLength(2)
    expect(revokedSessionIds).toContain(other.session.id)
    expect(await whoIs(app, tokens)).toBe(person.email)
    expect(await whoIs(app, page)).toBe('SESSION_ENDED')
    expect(await endReasonOf(app, other.refreshToken)).toBe('CREDENTIALS_CHANGED')
    expect((await activityOf(app, tokens)).slice(0, 3)).toEqual([
      'PASSWORD_CHANGED',
      'SESSION_REVOKED',
      'SESSION_REVOKED',
    ])
    expectOutcome(await tryLogin(app, loginInput(person)), 'InvalidCredentialsError')
    await logIn(app, { ...person, password: NEW_PASSWORD })
  })

  it('leaves the other sessions where it is told to', async () => {
    const person = await newPerson(app)
    const other = await logIn(app, person)
    const input = { ...INPUT, revokeOtherSessions: false }
    const answer = await changePassword(app, input, person)
    expect(expectOutcome(answer, 'ChangePasswordSuccess').revokedSessionIds).toEqual([])
    for (const session of [person, other]) expect(await whoIs(app, session)).toBe(person.email)
  })

  it('tells the owner by mail [R37]', async () => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { name: 'Ada Lovelace', locale: 'fr' })
    expectOutcome(await changePassword(app, INPUT, person), 'ChangePasswordSuccess')
    const { mail } = await readMail(app, person.email)
    const { subject } = catalogueFor('fr').mails.passwordChanged
    expect(mail.subject).toBe(subject('Authograph'))
    expect(mail.text).toContain('Ada Lovelace')
    expect(mail.links).toEqual(['http://localhost:4000/reset-password'])
  })

  it('takes passwords however their characters are composed', async () => {
    const person = await newPerson(app, undefined, 'crème brûlée for ﬁve otters')
    const currentPassword = person.password.normalize('NFD')
    const newPassword = 'señor ﬂamingo dances tonight'.normalize('NFD')
    const answer = await changePassword(app, { currentPassword, newPassword }, person)
    expectOutcome(answer, 'ChangePasswordSuccess')
    await logIn(app, { ...person, password: newPassword.normalize('NFKC') })
  })

  it('refuses a wrong current password and changes nothing [R7]', async () => {
    const person = await newPerson(app)
    const before = await storedUser(app, person.email)
    for (const currentPassword of ['not the password', `${PASSWORD} `, NEW_PASSWORD]) {
      const input = { ...INPUT, currentPassword }
      expectOutcome(await changePassword(app, input, person), 'InvalidCredentialsError')
    }
    expect(await storedUser(app, person.email)).toEqual(before)
    expect(await activityOf(app, person)).toContain('REAUTHENTICATION_FAILED')
    expect(await app.mailsTo(person.email)).toHaveLength(1)
  })

  it('refuses the password that the account has already', async () => {
    const person = await newPerson(app, undefined, 'crème brûlée for five otters')
    const { password } = person
    for (const newPassword of [password, password.normalize('NFD')]) {
      const answer = await changePassword(app, { currentPassword: password, newPassword }, person)
      const { fields } = expectOutcome(answer, 'InvalidInputError')
      const message = catalogueFor('en').fields.NOT_ALLOWED.newPassword
      expect(fields).toEqual([{ path: ['newPassword'], code: 'NOT_ALLOWED', message }])
    }
    // Only of who knows it: a guess is not confirmed by this.
    const guess = { currentPassword: PASSWORD, newPassword: PASSWORD }
    expectOutcome(await changePassword(app, guess, person), 'InvalidCredentialsError')
  })

  it('refuses a weak password, with the words of the account [R5]', async () => {
    const person = await newPerson(app)
    const change = { name: 'Wilhelmina Vandersloot', username: 'tessellation' }
    await changeStoredUser(app, person.email, { ...change, usernameKey: 'tessellation' })
    for (const weak of ['password1', person.email, 'Vandersloot7', 'tessellation1']) {
      const answer = await changePassword(app, { ...INPUT, newPassword: weak }, person)
      expect(expectOutcome(answer, 'WeakPasswordError').suggestions).toBeInstanceOf(Array)
    }
  })

  it('names every field that is wrong [R7]', async () => {
    const person = await newPerson(app)
    const fieldsOf = async (input: Parameters<typeof changePassword>[1]) => {
      const { fields } = expectOutcome(
        await changePassword(app, input, person),
        'InvalidInputError',
      )
      return fields.map(({ path, code }) => `${path}: ${code}`)
    }
    const newPassword = NEW_PASSWORD
    expect(await fieldsOf({ newPassword })).toEqual(['currentPassword: REQUIRED'])
    expect(await fieldsOf({ newPassword, currentPassword: null })).toEqual([
      'currentPassword: REQUIRED',
    ])
    expect(await fieldsOf({ newPassword: '', currentPassword: '' })).toEqual([
      'currentPassword: REQUIRED',
      'newPassword: REQUIRED',
    ])
    expect(await fieldsOf({ newPassword: 'short', currentPassword: '\0' })).toEqual([
      'currentPassword: MALFORMED',
      'newPassword: TOO_SHORT',
    ])
    const long = 'x'.repeat(129)
    expect(await fieldsOf({ newPassword: long, currentPassword: long })).toEqual([
      'currentPassword: TOO_LONG',
      'newPassword: TOO_LONG',
    ])
  })

  it('gives a password to an account without one, from a fresh session', async () => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { passwordHash: null })
    await app.advanceSeconds(600)
    const tokens = await refresh(app, person.refreshToken)
    const stale = await changePassword(app, { newPassword: NEW_PASSWORD }, tokens)
    expectOutcome(stale, 'ReauthenticationRequiredError')
    // Nobody's session becomes fresh by a password that is not there.
    const again = await changePassword(app, { ...INPUT, currentPassword: '' }, tokens)
    expectOutcome(again, 'ReauthenticationRequiredError')
    await makeFresh(app, person.login.session.id)
    const answer = await changePassword(app, { newPassword: NEW_PASSWORD }, tokens)
    expect(expectOutcome(answer, 'ChangePasswordSuccess').user.hasPassword).toBe(true)
    await logIn(app, { ...person, password: NEW_PASSWORD })
    const without = await changePassword(app, { newPassword: PASSWORD }, tokens)
    expectOutcome(without, 'InvalidInputError')
  })

  it('ends the resets that were asked for before, and mails that have not left yet [R29]', async () => {
    const person = await newPerson(app)
    const { token, challenge, code } = await newReset(app, person.email)
    await askForReset(app, person.email)
    expectOutcome(await changePassword(app, INPUT, person), 'ChangePasswordSuccess')
    expectOutcome(await resetPassword(app, { token }, PASSWORD), 'InvalidTokenError')
    const late = await resetPassword(app, { code: { challenge, code } }, PASSWORD)
    expectOutcome(late, 'InvalidTokenError')
    await logIn(app, { ...person, password: NEW_PASSWORD })
  })

  it('is one, of five that race from one session', async () => {
    const person = await newPerson(app)
    const passwords = Array.from({ length: 5 }, (_, index) => `${NEW_PASSWORD} number ${index}`)
    const answers = await Promise.all(
      passwords.map((newPassword) => changePassword(app, { ...INPUT, newPassword }, person)),
    )
    const winners = passwords.filter(
      (_, index) => answers[index]?.__typename === 'ChangePasswordSuccess',
    )
    expect(winners).toHaveLength(1)
    const others = answers.filter(({ __typename }) => __typename !== 'ChangePasswordSuccess')
    for (const answer of others) expectOutcome(answer, 'InvalidCredentialsError')
    await logIn(app, { ...person, password: winners[0] ?? '' })
  })

  it('needs a session', async () => {
    const { errors } = await app.send(ChangePassword, { input: INPUT })
    expect(errors[0]?.extensions).toEqual({
      code: 'UNAUTHENTICATED',
      reason: 'CREDENTIAL_MISSING',
    })
    const person = await newPerson(app)
    const other = await logIn(app, person)
    expectOutcome(await changePassword(app, INPUT, other), 'ChangePasswordSuccess')
    const ended = await app.send(ChangePassword, { input: INPUT }, person)
    expect(ended.errors[0]?.extensions).toMatchObject({ reason: 'SESSION_ENDED' })
  })

  it.each(LOCALES)('says in %s that the current password is another', async (locale) => {
    const person = await newPerson(app)
    const options = { ...person, headers: { 'accept-language': locale } }
    const answer = await changePassword(app, { ...INPUT, currentPassword: 'not it' }, options)
    const { session, login } = catalogueFor(locale).errors.InvalidCredentialsError
    expect(expectOutcome(answer, 'InvalidCredentialsError').message).toBe(session)
    const proof = { password: 'not it' }
    const again = dataOf(await app.send(Reauthenticate, { input: { proof } }, options))
    expect(expectOutcome(again.reauthenticate, 'InvalidCredentialsError').message).toBe(session)
    const loggedIn = await tryLogin(app, { ...loginInput(person), password: 'not it' }, options)
    expect(expectOutcome(loggedIn, 'InvalidCredentialsError').message).toBe(login)
  })

  it('is there wherever users live', async () => {
    const person = await newPerson(app)
    expectOutcome(await changePassword(app, INPUT, person), 'ChangePasswordSuccess')
    await app.app.drainUsers()
    const { me } = dataOf(await app.send(Me, {}, person))
    expect(me?.email).toBe(person.email)
    expect((await storedUser(app, person.email)).version).toBe(2)
    await logIn(app, { ...person, password: NEW_PASSWORD })
    const { token } = await newReset(app, person.email)
    expectOutcome(await resetPassword(app, { token }, PASSWORD), 'ResetPasswordSuccess')
    await app.app.drainUsers()
    expect((await storedUser(app, person.email)).version).toBe(3)
    await logIn(app, person)
  })

  it('logs no address, password, code or token', () =>
    expectCleanLog(app, [PASSWORD, NEW_PASSWORD, 'Vandersloot']))
})

onEveryStore(
  'the tries of changePassword',
  (app) => {
    it('are ten and then one a minute, together with those of reauthenticate [GHSA-7j7j-66cv-m239]', async () => {
      const person = await newPerson(app)
      const wrong = { ...INPUT, currentPassword: 'not it' }
      for (let tries = 0; tries < 9; tries += 1)
        expectOutcome(await changePassword(app, wrong, person), 'InvalidCredentialsError')
      const proof = { password: 'not it' }
      await app.send(Reauthenticate, { input: { proof } }, person)
      const refused = await changePassword(app, INPUT, person)
      const { retryAt } = expectOutcome(refused, 'TooManyRequestsError')
      expect(Date.parse(retryAt) - app.clock.now().getTime()).toBe(60_000)
      await app.advanceSeconds(60)
      expectOutcome(await changePassword(app, INPUT, person), 'ChangePasswordSuccess')
    })

    it('are not used up by what was refused for another reason', async () => {
      const person = await newPerson(app)
      for (const newPassword of ['short', 'password1', PASSWORD]) {
        for (let tries = 0; tries < 11; tries += 1) {
          const { __typename } = await changePassword(app, { ...INPUT, newPassword }, person)
          expect(__typename).not.toBe('TooManyRequestsError')
        }
      }
      expectOutcome(await changePassword(app, INPUT, person), 'ChangePasswordSuccess')
    })
  },
  { THROTTLE_SCALE: '1' },
)

/** As another proof than a password would. */
async function makeFresh({ app, clock }: TestApp, sessionId: string): Promise<void> {
  await app.database.queries
    .updateTable('sessions')
    .set({ authenticated_at: clock.now().getTime() })
    .where('id', '=', sessionId)
    .execute()
}
