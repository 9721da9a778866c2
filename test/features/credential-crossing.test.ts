import { describe, expect, it } from 'vitest'
import { type TestApp, useApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import {
  cancelChange,
  confirmChange,
  newChange,
  type WaitingChange,
} from '../support/email-changes.ts'
import { dataOf } from '../support/http.ts'
import { askForLogin, logInBy, newLoginMail, otherCode } from '../support/login-codes.ts'
import { Login, Logout, Me, RefreshSession } from '../support/operations.ts'
import { askForReset, newReset, resetPassword, type WaitingReset } from '../support/passwords.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  PASSWORD,
  type Person,
} from '../support/people.ts'
import { newReauthenticationCode, reauthenticateBy } from '../support/reauthentication.ts'
import {
  confirm,
  newRegistration,
  resend,
  type WaitingRegistration,
  wrongCode,
} from '../support/registrations.ts'
import { DATABASES } from '../support/stores.ts'

const ORIGIN = 'http://localhost:4000'
const SECRETS = [
  'challenge',
  'link',
  'code',
  'reset challenge',
  'reset link',
  'reset code',
  'refresh',
  'access',
  'cookie',
  'device',
  'change challenge',
  'change link',
  'change code',
  'cancel link',
  'login challenge',
  'login link',
  'login code',
  'reauthentication challenge',
  'reauthentication code',
] as const

type Secret = (typeof SECRETS)[number]

/** One secret of each kind, all genuine and all alive. */
interface Keyring {
  readonly person: Person
  readonly waiting: WaitingRegistration
  readonly reset: WaitingReset
  readonly change: WaitingChange
  readonly secrets: Readonly<Record<Secret, string>>
}

/** Logs a person in as a browser does. @returns the values of both cookies */
async function logInByCookie(app: TestApp, { email: identifier, password }: Person, cookie = '') {
  const input = { identifier, password, transport: 'COOKIE' as const }
  const headers = { origin: ORIGIN, ...(cookie === '' ? {} : { cookie }) }
  const answer = await app.send(Login, { input }, { headers })
  expectOutcome(dataOf(answer).login, 'LoginSuccess')
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  const read = (name: string) =>
    cookies.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
  return { session: read('authograph'), device: read('authograph-device') }
}

async function newKeyring(app: TestApp): Promise<Keyring> {
  const person = await newPerson(app)
  const waiting = await newRegistration(app)
  const change = await newChange(app, person)
  const { session: cookie, device } = await logInByCookie(app, person)
  const { challenge, token: link, code } = waiting
  const { refreshToken: refresh, accessToken: access } = person
  const reset = await newReset(app, person.email)
  const login = await newLoginMail(app, person.email)
  const fresh = await newReauthenticationCode(app, person, person)
  return {
    person,
    waiting,
    reset,
    change,
    secrets: {
      ...{ challenge, link, refresh, access, cookie, device, code },
      ...resetSecretsOf(reset),
      'change challenge': change.challenge,
      'change link': change.token,
      'change code': change.code,
      'cancel link': change.cancelToken,
      'login challenge': login.challenge,
      'login link': login.token,
      'login code': login.code,
      'reauthentication challenge': fresh.challenge,
      'reauthentication code': fresh.code,
    },
  }
}

function resetSecretsOf({ challenge, token, code }: WaitingReset) {
  return { 'reset challenge': challenge, 'reset link': token, 'reset code': code }
}

/** Every place that takes a secret: which one is its own, and whether it takes a given text. */
const PLACES: Readonly<
  Record<
    string,
    { own: Secret; takes: (app: TestApp, keyring: Keyring, text: string) => Promise<boolean> }
  >
> = {
  'the challenge beside a code': {
    own: 'challenge',
    async takes(app, { waiting }, challenge) {
      const answer = await confirm(app, { code: { challenge, code: wrongCode(waiting.code) } })
      return answer.__typename === 'InvalidCodeError'
    },
  },
  'the code beside a challenge': {
    own: 'code',
    async takes(app, { waiting }, code) {
      // Six wrong texts would use up the tries of one code.
      const { challenge } = code === waiting.code ? waiting : await newRegistration(app)
      const answer = await confirm(app, { code: { challenge, code } })
      return answer.__typename === 'LoginSuccess'
    },
  },
  'the token of a link': {
    own: 'link',
    async takes(app, _keyring, token) {
      const answer = await confirm(app, { link: { token } })
      return answer.__typename === 'PasswordRequired'
    },
  },
  'the challenge beside a link': {
    own: 'challenge',
    async takes(app, { waiting: { token } }, challenge) {
      const answer = await confirm(app, { link: { token, challenge } })
      return answer.__typename === 'LoginSuccess'
    },
  },
  'the challenge beside the code of a reset': {
    own: 'reset challenge',
    async takes(app, _keyring, challenge) {
      const answer = await resetPassword(app, { code: { challenge, code: 'none' } })
      return answer.__typename === 'InvalidCodeError'
    },
  },
  'the code of a reset': {
    own: 'reset code',
    async takes(app, { reset }, code) {
      // Nine wrong texts would use up the tries of one code.
      const { challenge } =
        code === reset.code ? reset : await askForReset(app, (await newPerson(app)).email)
      const answer = await resetPassword(app, { code: { challenge, code } }, 'password1')
      return answer.__typename === 'WeakPasswordError'
    },
  },
  'the link of a reset': {
    own: 'reset link',
    async takes(app, _keyring, token) {
      const answer = await resetPassword(app, { token })
      return answer.__typename === 'ResetPasswordSuccess'
    },
  },
  'the challenge of resendConfirmation': {
    own: 'challenge',
    async takes(app, { waiting: { email } }, challenge) {
      const before = await app.mailsTo(email)
      expectOutcome(await resend(app, challenge), 'ResendConfirmationSuccess')
      return (await app.mailsTo(email)).length > before.length
    },
  },
  'the token of confirmEmailChange': {
    own: 'change link',
    async takes(app, _keyring, token) {
      const answer = await confirmChange(app, { token })
      return answer.__typename === 'ConfirmEmailChangeSuccess'
    },
  },
  'the challenge of confirmEmailChange': {
    own: 'change challenge',
    async takes(app, { change }, challenge) {
      const answer = await confirmChange(app, { code: { challenge, code: wrongCode(change.code) } })
      return answer.__typename === 'InvalidCodeError'
    },
  },
  'the code of confirmEmailChange': {
    own: 'change code',
    async takes(app, { change }, code) {
      // Six wrong texts would use up the tries of one code.
      const { challenge } =
        code === change.code ? change : await newChange(app, await newPerson(app))
      const answer = await confirmChange(app, { code: { challenge, code } })
      return answer.__typename === 'ConfirmEmailChangeSuccess'
    },
  },
  'the token of cancelEmailChange': {
    own: 'cancel link',
    async takes(app, _keyring, token) {
      const answer = await cancelChange(app, token)
      return answer.__typename === 'CancelEmailChangeSuccess'
    },
  },
  'the token of a login link': {
    own: 'login link',
    async takes(app, _keyring, token) {
      return (await logInBy(app, { token })).__typename === 'LoginSuccess'
    },
  },
  'the challenge beside a login code': {
    own: 'login challenge',
    async takes(app, { secrets }, challenge) {
      const code = otherCode(secrets['login code'])
      const answer = await logInBy(app, { code: { challenge, code } })
      return answer.__typename === 'InvalidCodeError'
    },
  },
  'the code beside a login challenge': {
    own: 'login code',
    async takes(app, { person, secrets }, code) {
      const isOwn = code === secrets['login code']
      // The wrong ones beside challenges that nobody got a mail for: they would use up the tries of the right one.
      const { challenge } = isOwn
        ? { challenge: secrets['login challenge'] }
        : expectOutcome(await askForLogin(app, newAddress()), 'RequestLoginCodeSuccess')
      const answer = await logInBy(app, { code: { challenge, code } })
      return answer.__typename === 'LoginSuccess' && answer.user.id === person.login.user.id
    },
  },
  'the challenge beside a reauthentication code': {
    own: 'reauthentication challenge',
    async takes(app, { person, secrets }, challenge) {
      const code = otherCode(secrets['reauthentication code'])
      const answer = await reauthenticateBy(app, { challenge, code }, person)
      return answer.__typename === 'InvalidCodeError'
    },
  },
  'the code beside a reauthentication challenge': {
    own: 'reauthentication code',
    async takes(app, { person, secrets }, code) {
      const isOwn = code === secrets['reauthentication code']
      const session = isOwn ? person : await logIn(app, person)
      const { challenge } = isOwn
        ? { challenge: secrets['reauthentication challenge'] }
        : await newReauthenticationCode(app, person, session)
      const answer = await reauthenticateBy(app, { challenge, code }, session)
      return answer.__typename === 'ReauthenticateSuccess'
    },
  },
  'the refresh token': {
    own: 'refresh',
    async takes(app, _keyring, refreshToken) {
      const answer = await app.send(RefreshSession, { input: { refreshToken } })
      return dataOf(answer).refreshSession.__typename === 'RefreshSessionSuccess'
    },
  },
  'the Authorization header': {
    own: 'access',
    async takes(app, { person }, accessToken) {
      const answer = await app.send(Me, {}, { accessToken })
      return answer.data?.me?.id === person.login.user.id
    },
  },
  'the Authorization header of a logout': {
    own: 'access',
    async takes(app, _keyring, accessToken) {
      const answer = await app.send(Logout, {}, { accessToken })
      return dataOf(answer).logout.endedSessionId !== null
    },
  },
  'the session cookie': {
    own: 'cookie',
    async takes(app, { person }, text) {
      const headers = { cookie: `authograph=${text}`, origin: ORIGIN }
      const answer = await app.send(Me, {}, { headers })
      return answer.data?.me?.id === person.login.user.id
    },
  },
  'the device token of a login': {
    own: 'device',
    async takes(app, { person }, deviceToken) {
      const { email: identifier, password } = person
      const answer = await app.send(Login, { input: { identifier, password, deviceToken } })
      return expectOutcome(dataOf(answer).login, 'LoginSuccess').deviceToken === deviceToken
    },
  },
  'the device cookie of a login': {
    own: 'device',
    async takes(app, { person }, text) {
      const { device } = await logInByCookie(app, person, `authograph-device=${text}`)
      return device === text
    },
  },
}

// What a secret is for is written in the database, wherever users live.
describe.each(DATABASES)('a secret, on $name', (kind) => {
  const app = useApp(kind)

  it.each(Object.entries(PLACES))(
    'is taken as %s only where it is one [R30 R65]',
    async (_place, place) => {
      const keyring = await newKeyring(app)
      const others = SECRETS.filter((secret) => secret !== place.own)
      for (const secret of [...others, place.own]) {
        const text = keyring.secrets[secret]
        const taken = await place.takes(app, keyring, text)
        expect({ secret, taken }).toEqual({ secret, taken: secret === place.own })
      }
    },
  )

  it('of one person is worth nothing to another [R30 CVE-2026-121802]', async () => {
    const own = await newKeyring(app)
    const foreign = await newKeyring(app)
    for (const name of [
      'the challenge beside a link',
      'the code beside a challenge',
      'the code of a reset',
      'the challenge of resendConfirmation',
      'the code of confirmEmailChange',
      'the Authorization header',
      'the session cookie',
      'the device token of a login',
      'the device cookie of a login',
      'the code beside a login challenge',
      'the challenge beside a reauthentication code',
      'the code beside a reauthentication challenge',
    ]) {
      const place = PLACES[name]
      if (place === undefined) throw new Error(`there is no place ${name}`)
      const taken = await place.takes(app, own, foreign.secrets[place.own])
      expect({ name, taken }).toEqual({ name, taken: false })
    }
  })

  it('is never in the log [R90]', () => expectCleanLog(app, [PASSWORD]))
})
