import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { cookiesOf, DEVICE, fromPage, logInByCookie } from '../support/cookies.ts'
import { dataOf } from '../support/http.ts'
import { Login, Logout } from '../support/operations.ts'
import { NEW_PASSWORD, newReset, resetPassword } from '../support/passwords.ts'
import { expectOutcome, logIn, newAddress, newPerson, type Person } from '../support/people.ts'
import { failLogins, loginInput, tryLogin } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore(
  'known devices',
  (app) => {
    it('stay one device from login to login, also after a logout', async () => {
      const person = await newPerson(app)
      await app.send(Logout, {}, person)
      const input = { ...loginInput(person), deviceToken: person.deviceToken }
      const again = expectOutcome(await tryLogin(app, input), 'LoginSuccess')
      expect(again.deviceToken).toBe(person.deviceToken)
    })

    it('are new without a token, and with one of another account or none at all', async () => {
      const person = await newPerson(app)
      const stranger = await newPerson(app)
      const tokens = [stranger.deviceToken, '', 'x', garbled(person.deviceToken), 'x'.repeat(9000)]
      const seen = new Set([person.deviceToken, stranger.deviceToken])
      for (const deviceToken of [null, ...tokens, person.refreshToken]) {
        const input = { ...loginInput(person), deviceToken }
        const login = expectOutcome(await tryLogin(app, input), 'LoginSuccess')
        expect(seen).not.toContain(login.deviceToken)
        seen.add(login.deviceToken ?? '')
      }
    })

    it('let their owner in while a storm locks everyone else out [R19]', async () => {
      const person = await newPerson(app)
      const knownElsewhere = await newPerson(app)
      await storm(app, person)
      const strangers = [null, 'x', garbled(person.deviceToken), knownElsewhere.deviceToken]
      for (const deviceToken of strangers) {
        const outcome = await tryLogin(app, { ...loginInput(person), deviceToken }, OWN_NETWORK)
        expectOutcome(outcome, 'TooManyRequestsError')
      }
      for (let times = 0; times < 12; times += 1) {
        const input = { ...loginInput(person), deviceToken: person.deviceToken }
        expectOutcome(await tryLogin(app, input, OWN_NETWORK), 'LoginSuccess')
      }
    })

    it('let their owner in from a network that has used up its tries [R19]', async () => {
      const person = await newPerson(app)
      await failLogins(app, 100, () => newAddress(), OWN_NETWORK)
      const stranger = await tryLogin(app, loginInput(person), OWN_NETWORK)
      expectOutcome(stranger, 'TooManyRequestsError')
      const input = { ...loginInput(person), deviceToken: person.deviceToken }
      expectOutcome(await tryLogin(app, input, OWN_NETWORK), 'LoginSuccess')
    })

    it('may try ten passwords, and then one a minute, from any network', async () => {
      const person = await newPerson(app)
      const { deviceToken } = person
      const wrong = { identifier: person.email, password: 'not the password', deviceToken }
      for (let tries = 0; tries < 10; tries += 1) {
        const outcome = await tryLogin(app, wrong, from(`203.0.113.${tries}`))
        expectOutcome(outcome, 'InvalidCredentialsError')
      }
      const input = { ...loginInput(person), deviceToken }
      const refused = await tryLogin(app, input, from('203.0.113.20'))
      const { retryAt } = expectOutcome(refused, 'TooManyRequestsError')
      expect(new Date(retryAt).getTime() - app.clock.now().getTime()).toBe(60_000)
      // What a stolen device token used up does not touch anybody without it.
      expectOutcome(await tryLogin(app, loginInput(person), from('203.0.113.21')), 'LoginSuccess')
      await app.advanceSeconds(60)
      expectOutcome(await tryLogin(app, input, from('203.0.113.20')), 'LoginSuccess')
    })

    it('may try fifty passwords together, however many there are [R18]', async () => {
      const person = await newPerson(app)
      const outcomes: string[] = []
      for (let device = 0; device < 6; device += 1) {
        const { deviceToken } = await logIn(app, person)
        const wrong = { identifier: person.email, password: 'not the password', deviceToken }
        for (let tries = 0; tries < 10; tries += 1)
          outcomes.push((await tryLogin(app, wrong, from(`203.0.113.${40 + device}`))).__typename)
      }
      const verified = outcomes.filter((name) => name === 'InvalidCredentialsError')
      expect(verified).toHaveLength(50)
      expect(outcomes.slice(50)).toEqual(Array.from({ length: 10 }, () => 'TooManyRequestsError'))
    })

    it('are forgotten when the account is taken back by a new password [R18 R44]', async () => {
      const person = await newPerson(app)
      const { token } = await newReset(app, person.email)
      expectOutcome(await resetPassword(app, { token }), 'ResetPasswordSuccess')
      await storm(app, person)
      const { deviceToken } = person
      const input = { identifier: person.email, password: NEW_PASSWORD, deviceToken }
      expectOutcome(await tryLogin(app, input, OWN_NETWORK), 'TooManyRequestsError')
      await app.advanceSeconds(15 * 60)
      const login = expectOutcome(await tryLogin(app, input, from('192.0.2.78')), 'LoginSuccess')
      expect(login.deviceToken).not.toBe(deviceToken)
    })

    it('use up nothing of other accounts', async () => {
      const person = await newPerson(app)
      const other = await newPerson(app)
      for (let tries = 0; tries < 12; tries += 1) {
        const { deviceToken } = person
        await tryLogin(
          app,
          { identifier: other.email, password: 'wrong', deviceToken },
          from('203.0.113.30'),
        )
      }
      const input = { ...loginInput(person), deviceToken: person.deviceToken }
      expectOutcome(await tryLogin(app, input, from('203.0.113.30')), 'LoginSuccess')
    })

    it('are known by their cookie in a browser', async () => {
      const person = await newPerson(app)
      const { device } = await logInByCookie(app, person)
      await storm(app, person)
      const input = { ...loginInput(person), transport: 'COOKIE' as const }
      const page = fromPage('http://localhost:4000', { [DEVICE]: device })
      const headers = { ...page.headers, ...OWN_NETWORK.headers }
      const answer = await app.send(Login, { input }, { headers })
      expectOutcome(dataOf(answer).login, 'LoginSuccess')
      expect(cookiesOf(answer)[DEVICE]?.value).toBe(device)
    })

    it('are told apart from the sessions of the account', async () => {
      const person = await newPerson(app)
      const other = await logIn(app, person)
      await storm(app, person)
      for (const deviceToken of [person.refreshToken, other.refreshToken, other.accessToken]) {
        const outcome = await tryLogin(app, { ...loginInput(person), deviceToken }, OWN_NETWORK)
        expectOutcome(outcome, 'TooManyRequestsError')
      }
    })
  },
  { THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1' },
)

const OWN_NETWORK = from('192.0.2.77')

function from(address: string) {
  return { headers: { 'x-forwarded-for': address } }
}

/** Uses up everything that strangers may try on one account, from networks that nobody else uses. */
async function storm(app: TestApp, { email }: Pick<Person, 'email'>): Promise<void> {
  for (let network = 0; network < 5; network += 1) {
    await failLogins(
      app,
      10,
      email,
      from(`2001:db8:${randomInt(0xffff).toString(16)}:${network}::1`),
    )
  }
}

function garbled(token: string): string {
  const [id, mac = ''] = token.split('.')
  return `${id}.${mac.startsWith('A') ? 'B' : 'A'}${mac.slice(1)}`
}
