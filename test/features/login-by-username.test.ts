import { expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import { Login, UpdateProfile } from '../support/operations.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD, register } from '../support/people.ts'
import { activityOf, failLogins, tryLogin } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'
import { newUsername } from '../support/usernames.ts'

async function rename(app: TestApp, options: { accessToken: string }, username: string | null) {
  const { updateProfile } = dataOf(await app.send(UpdateProfile, { input: { username } }, options))
  expectOutcome(updateProfile, 'UpdateProfileSuccess')
}

async function newNamedPerson(app: TestApp) {
  const person = await newPerson(app)
  const username = newUsername('Ada.')
  await rename(app, person, username)
  return { ...person, username }
}

onEveryStore('login by username', (app) => {
  it('takes it in any case', async () => {
    const { username, login } = await newNamedPerson(app)
    const spellings = [username, username.toLowerCase(), username.toUpperCase(), ` ${username}\t`]
    for (const identifier of spellings) {
      const outcome = await tryLogin(app, { identifier, password: PASSWORD })
      expect(expectOutcome(outcome, 'LoginSuccess').user.id).toBe(login.user.id)
    }
  })

  it('goes on taking the address', async () => {
    const { email } = await newNamedPerson(app)
    expectOutcome(await tryLogin(app, { identifier: email, password: PASSWORD }), 'LoginSuccess')
  })

  it('answers an unknown username, a wrong password and an unknown address alike [R14]', async () => {
    const { username, accessToken } = await newNamedPerson(app)
    const inputs = [
      { identifier: username, password: `${PASSWORD}!` },
      { identifier: newUsername(), password: PASSWORD },
      { identifier: 'ab', password: PASSWORD },
      { identifier: 'admin', password: PASSWORD },
      { identifier: 'removed', password: PASSWORD },
      { identifier: '__proto__'.slice(2, -2), password: PASSWORD },
      { identifier: newAddress(), password: PASSWORD },
    ]
    const answers = await Promise.all(inputs.map((input) => app.send(Login, { input })))
    const [first, ...others] = answers.map(({ status, text }) => ({ status, text }))
    expect(first?.text).toContain('"InvalidCredentialsError"')
    for (const other of others) expect(other).toEqual(first)
    expect((await activityOf(app, { accessToken }))[0]).toBe('LOGIN_FAILED')
  })

  it('follows the username: given up it opens nothing, and then what its next owner has', async () => {
    const person = await newNamedPerson(app)
    await rename(app, person, null)
    const input = { identifier: person.username, password: PASSWORD }
    expectOutcome(await tryLogin(app, input), 'InvalidCredentialsError')
    const heir = await newPerson(app, newAddress(), 'seven sleepy sheep sing songs')
    await rename(app, heir, person.username.toLowerCase())
    expectOutcome(await tryLogin(app, input), 'InvalidCredentialsError')
    const outcome = await tryLogin(app, { ...input, password: heir.password })
    expect(expectOutcome(outcome, 'LoginSuccess').user.id).toBe(heir.login.user.id)
  })

  it('knows it after it has been brought to where users live, too', async () => {
    const { username, login } = await newNamedPerson(app)
    await app.app.drainUsers()
    await app.advanceSeconds(60)
    const outcome = await tryLogin(app, { identifier: username, password: PASSWORD })
    expect(expectOutcome(outcome, 'LoginSuccess').user.id).toBe(login.user.id)
  })

  it.each([
    'ada lovelace',
    'ada\0',
    'a'.repeat(33),
    '\u212aelvin',
    '\u0430da',
    'ada.',
    "' or '1'='1",
    '%',
  ])('takes %j for no username', async (identifier) => {
    const outcome = await tryLogin(app, { identifier, password: PASSWORD })
    const { fields } = expectOutcome(outcome, 'InvalidInputError')
    expect(fields).toEqual([
      { path: ['identifier'], code: 'MALFORMED', message: expect.stringContaining('username') },
    ])
  })
})

onEveryStore(
  'throttles of login by username',
  (app) => {
    it.each(['known', 'unknown'])('count every spelling of an %s one as one', async (which) => {
      const username = which === 'known' ? (await newNamedPerson(app)).username : newUsername()
      const spellings = [username, username.toUpperCase(), ` ${username.toLowerCase()}`]
      const outcomes = await failLogins(app, 12, (index) => spellings[index % 3] ?? '')
      expect(outcomes.filter((name) => name === 'InvalidCredentialsError')).toHaveLength(10)
      expect(outcomes.filter((name) => name === 'TooManyRequestsError')).toHaveLength(2)
    })

    it('leave the owner the allowance of a known device', async () => {
      const { username, deviceToken } = await newNamedPerson(app)
      await failLogins(app, 12, username)
      const input = { identifier: username, password: PASSWORD }
      expectOutcome(await tryLogin(app, input), 'TooManyRequestsError')
      expectOutcome(await tryLogin(app, { ...input, deviceToken }), 'LoginSuccess')
    })
  },
  { THROTTLE_SCALE: '1' },
)

onEveryStore(
  'login by username where answers may tell of accounts',
  (app) => {
    it('says nothing of a registration that waits', async () => {
      const email = newAddress()
      await register(app, email)
      const local = email.split('@')[0]?.slice(0, 30) ?? ''
      const outcome = await tryLogin(app, { identifier: local, password: PASSWORD })
      expectOutcome(outcome, 'InvalidCredentialsError')
    })
  },
  { ACCOUNT_PRIVACY: 'reveal' },
)
