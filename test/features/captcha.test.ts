import { afterAll, describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { startCaptchaProvider } from '../support/captcha-provider.ts'
import { dataOf } from '../support/http.ts'
import { Login, RequestLoginCode, RequestPasswordReset, Server } from '../support/operations.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { applyFor } from '../support/registrations.ts'
import { failLogins, loginInput, tryLogin } from '../support/sessions.ts'
import { onEveryStore, SQLITE } from '../support/stores.ts'
import { failWithCaptcha, from, newNetwork, newSuspect, THROTTLED } from '../support/suspects.ts'

const turnstile = await startCaptchaProvider('turnstile')

afterAll(() => turnstile[Symbol.asyncDispose]())

onEveryStore(
  'a CAPTCHA at login',
  (app) => {
    it('is asked for after five wrong passwords from one network, and a right one lets the try go on', async () => {
      const person = await newPerson(app)
      const network = newNetwork()
      expect(await failLogins(app, 5, person.email, network)).toEqual(
        Array(5).fill('InvalidCredentialsError'),
      )
      const asked = await tryLogin(app, loginInput(person), network)
      expect(expectOutcome(asked, 'CaptchaRequiredError')).toEqual({
        __typename: 'CaptchaRequiredError',
        message: 'Please show that you are not a robot, then try again.',
        provider: 'TURNSTILE',
        siteKey: turnstile.siteKey,
      })
      const wrong = { ...loginInput(person), password: 'wrong', captchaResponse: turnstile.solve() }
      expectOutcome(await tryLogin(app, wrong, network), 'InvalidCredentialsError')
      const right = { ...loginInput(person), captchaResponse: turnstile.solve() }
      expectOutcome(await tryLogin(app, right, network), 'LoginSuccess')
      expect(turnstile.requests.at(-1)?.get('secret')).toBe(turnstile.secret)
    })

    it('is asked for alike whether the account exists or not [R14]', async () => {
      const person = await newPerson(app)
      const answers = []
      for (const identifier of [person.email, newAddress(), 'nobody-by-this-name']) {
        const network = newNetwork()
        await failLogins(app, 5, identifier, network)
        const input = { identifier, password: person.password }
        const { text } = await app.send(Login, { input }, network)
        const captchaResponse = 'made up'
        const wrong = await app.send(Login, { input: { ...input, captchaResponse } }, network)
        answers.push([text, wrong.text])
      }
      expect(new Set(answers.map((texts) => texts.join())).size).toBe(1)
      expect(answers[0]?.join()).toContain('CaptchaRequiredError')
    })

    it('is not asked of the device that the owner is known by, and of every other', async () => {
      const [person, other] = [await newPerson(app), await newPerson(app)]
      const network = newNetwork()
      await failLogins(app, 5, person.email, network)
      const withDevice = (deviceToken: string) =>
        tryLogin(app, { ...loginInput(person), deviceToken }, network)
      expectOutcome(await withDevice(other.deviceToken), 'CaptchaRequiredError')
      expectOutcome(await withDevice(person.deviceToken), 'LoginSuccess')
    })
  },
  { ...turnstile.settings, ...THROTTLED },
)

describe('a CAPTCHA by Turnstile', () => {
  const app = useApp(SQLITE, { ...turnstile.settings, ...THROTTLED })

  it('is known to clients that want to draw their forms', async () => {
    const { server } = dataOf(await app.send(Server, {}))
    expect(server.captcha).toEqual({ provider: 'TURNSTILE', siteKey: turnstile.siteKey })
  })

  it('is good for one try', async () => {
    const { person, network } = await newSuspect(app)
    const captchaResponse = turnstile.solve()
    const input = { ...loginInput(person), password: 'wrong', captchaResponse }
    expectOutcome(await tryLogin(app, input, network), 'InvalidCredentialsError')
    expectOutcome(await tryLogin(app, input, network), 'CaptchaRequiredError')
  })

  it.each([
    ['made up', () => 'made up'],
    ['far too long', () => 'x'.repeat(10_000)],
    ['solved on a page of somebody else', () => turnstile.solve('phishing.example')],
    ['too old', expiredResponse],
  ])('is not taken when it is %s', async (_what, respond) => {
    const { person, network } = await newSuspect(app)
    const input = { ...loginInput(person), captchaResponse: respond() }
    expectOutcome(await tryLogin(app, input, network), 'CaptchaRequiredError')
  })

  it('that is wrong counts as a try, and one that is missing does not', async () => {
    const { person, network } = await newSuspect(app)
    for (const captchaResponse of [undefined, null, '', '  ', undefined, undefined]) {
      const input = { ...loginInput(person), captchaResponse }
      expectOutcome(await tryLogin(app, input, network), 'CaptchaRequiredError')
    }
    for (let tries = 0; tries < 5; tries += 1) {
      const input = { ...loginInput(person), captchaResponse: 'made up' }
      expectOutcome(await tryLogin(app, input, network), 'CaptchaRequiredError')
    }
    const asked = turnstile.requests.length
    const right = { ...loginInput(person), captchaResponse: turnstile.solve() }
    const { retryAt } = expectOutcome(await tryLogin(app, right, network), 'TooManyRequestsError')
    expect(turnstile.requests).toHaveLength(asked)
    expect(new Date(retryAt).getTime() - app.clock.now().getTime()).toBe(60_000)
  })

  it('that is wrong uses up nothing of the account that it is about [R19]', async () => {
    const person = await newPerson(app)
    for (let networks = 0; networks < 10; networks += 1) {
      const network = newNetwork()
      await failLogins(app, 5, person.email, network)
      const input = { ...loginInput(person), captchaResponse: 'made up' }
      for (let tries = 0; tries < 5; tries += 1)
        expectOutcome(await tryLogin(app, input, network), 'CaptchaRequiredError')
    }
    const input = { ...loginInput(person), captchaResponse: turnstile.solve() }
    expectOutcome(await tryLogin(app, input, newNetwork()), 'LoginSuccess')
  })

  it('locks nobody out: with a right one every try goes on that the throttles allow', async () => {
    const { person, network } = await newSuspect(app)
    await failWithCaptcha(app, turnstile, { person, network }, 5)
    const input = () => ({ ...loginInput(person), captchaResponse: turnstile.solve() })
    expectOutcome(await tryLogin(app, input(), network), 'TooManyRequestsError')
    await app.advanceSeconds(60)
    expectOutcome(await tryLogin(app, input(), network), 'LoginSuccess')
  })

  it('is asked for by network: of a whole IPv6 subscriber, and of nobody else', async () => {
    const person = await newPerson(app)
    await failLogins(app, 5, person.email, from('2001:db8:7:7::1'))
    const within = await tryLogin(app, loginInput(person), from('2001:db8:7:7:ffff::2'))
    expectOutcome(within, 'CaptchaRequiredError')
    const outside = await tryLogin(app, loginInput(person), from('2001:db8:7:8::1'))
    expectOutcome(outside, 'LoginSuccess')
  })

  it('is asked for by account when many networks try its passwords', async () => {
    const person = await newPerson(app)
    for (let index = 0; index < 5; index += 1) await failLogins(app, 5, person.email, newNetwork())
    const outcome = await tryLogin(app, loginInput(person), newNetwork())
    expectOutcome(outcome, 'CaptchaRequiredError')
  })

  it('is asked for by network when it tries many accounts', async () => {
    const person = await newPerson(app)
    const network = newNetwork()
    await failLogins(app, 50, () => newAddress(), network)
    expectOutcome(await tryLogin(app, loginInput(person), network), 'CaptchaRequiredError')
  })

  it('is not asked for any more when half of the allowance is back', async () => {
    const { person, network } = await newSuspect(app)
    await app.advanceSeconds(1)
    expectOutcome(await tryLogin(app, loginInput(person), network), 'LoginSuccess')
  })

  it('is asked for when one address is registered again and again', async () => {
    const email = newAddress()
    const register = (captchaResponse?: string) =>
      applyFor(app, { email, password: PASSWORD, captchaResponse }, newNetwork())
    for (let times = 0; times < 3; times += 1) expectOutcome(await register(), 'RegisterSuccess')
    expectOutcome(await register(), 'CaptchaRequiredError')
    expectOutcome(await register('made up'), 'CaptchaRequiredError')
    for (let times = 0; times < 2; times += 1)
      expectOutcome(await register(turnstile.solve()), 'RegisterSuccess')
    expectOutcome(await register(turnstile.solve()), 'TooManyRequestsError')
  })

  it('is asked for when one network registers many addresses', async () => {
    const network = newNetwork()
    const register = () => applyFor(app, { email: newAddress(), password: PASSWORD }, network)
    for (let times = 0; times < 25; times += 1) expectOutcome(await register(), 'RegisterSuccess')
    expectOutcome(await register(), 'CaptchaRequiredError')
  })

  it.each(['with an account', 'without one'])(
    'is asked for when one address %s is mailed resets again and again',
    async (which) => {
      const email = which === 'without one' ? newAddress() : (await newPerson(app)).email
      await app.advanceSeconds(3600)
      const request = async (captchaResponse?: string) => {
        const input = { email, captchaResponse }
        return dataOf(await app.send(RequestPasswordReset, { input }, newNetwork()))
          .requestPasswordReset
      }
      for (let times = 0; times < 3; times += 1) {
        expectOutcome(await request(), 'RequestPasswordResetSuccess')
      }
      expectOutcome(await request(), 'CaptchaRequiredError')
      expectOutcome(await request('made up'), 'CaptchaRequiredError')
      expectOutcome(await request(turnstile.solve()), 'RequestPasswordResetSuccess')
    },
  )

  it('is asked for when one address is mailed login codes again and again', async () => {
    const email = newAddress()
    const request = async (captchaResponse?: string) => {
      const input = { email, captchaResponse }
      return dataOf(await app.send(RequestLoginCode, { input }, newNetwork())).requestLoginCode
    }
    for (let times = 0; times < 3; times += 1) {
      expectOutcome(await request(), 'RequestLoginCodeSuccess')
    }
    expectOutcome(await request(), 'CaptchaRequiredError')
    expectOutcome(await request('made up'), 'CaptchaRequiredError')
    expectOutcome(await request(turnstile.solve()), 'RequestLoginCodeSuccess')
  })

  it('leaves neither the secret nor a response in the log', () => {
    const log = app.log.join('\n')
    expect(log).not.toContain(turnstile.secret)
    expect(log).not.toContain('made up')
    for (const request of turnstile.requests) {
      expect(log).not.toContain(request.get('response'))
    }
  })
})

describe('a server without a CAPTCHA', () => {
  const app = useApp(SQLITE, THROTTLED)

  it('asks nobody for one', async () => {
    const { person, network } = await newSuspect(app)
    expectOutcome(await tryLogin(app, loginInput(person), network), 'LoginSuccess')
    expect(dataOf(await app.send(Server, {})).server.captcha).toBeNull()
  })
})

function expiredResponse(): string {
  const response = turnstile.solve()
  turnstile.expire(response)
  return response
}
