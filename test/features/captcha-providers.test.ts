import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { startCaptchaProvider } from '../support/captcha-provider.ts'
import { Login } from '../support/operations.ts'
import { expectOutcome } from '../support/people.ts'
import { loginInput, tryLogin } from '../support/sessions.ts'
import { SQLITE } from '../support/stores.ts'
import { failWithCaptcha, newSuspect, THROTTLED } from '../support/suspects.ts'

const turnstile = await startCaptchaProvider('turnstile')
const hcaptcha = await startCaptchaProvider('hcaptcha')

afterAll(async () => {
  await turnstile[Symbol.asyncDispose]()
  await hcaptcha[Symbol.asyncDispose]()
})
afterEach(() => {
  turnstile.trouble = null
})

describe('a CAPTCHA whose provider is away', () => {
  const app = useApp(SQLITE, { ...turnstile.settings, ...THROTTLED })

  it.each(['HTTP 500', 'garbage', 'redirect', 'flood', 'hang-up', 'internal-error'] as const)(
    'lets people go on under the throttles while the provider answers with %s [R89]',
    async (trouble) => {
      const { person, network } = await newSuspect(app)
      turnstile.trouble = trouble
      const asked = turnstile.requests.length
      await failWithCaptcha(app, turnstile, { person, network }, 5)
      expect(turnstile.requests).toHaveLength(asked + 5)
      const input = { ...loginInput(person), captchaResponse: turnstile.solve() }
      expectOutcome(await tryLogin(app, input, network), 'TooManyRequestsError')
    },
  )

  it('says in the log that the provider is away, once, and that it is back', async () => {
    const { person, network } = await newSuspect(app)
    await failWithCaptcha(app, turnstile, { person, network }, 1)
    const before = app.log.length
    turnstile.trouble = 'HTTP 500'
    await failWithCaptcha(app, turnstile, { person, network }, 2)
    turnstile.trouble = null
    await failWithCaptcha(app, turnstile, { person, network }, 1)
    const lines = app.log.slice(before).map((line) => JSON.parse(line))
    expect(lines.filter(({ msg }) => msg.includes('CAPTCHA'))).toMatchObject([
      { level: 'warn', msg: 'the CAPTCHA provider gives no verdict' },
      { level: 'info', msg: 'the CAPTCHA provider gives verdicts again' },
    ])
  })
})

describe('a CAPTCHA with CAPTCHA_ON_OUTAGE=refuse', () => {
  const settings = { ...turnstile.settings, ...THROTTLED, CAPTCHA_ON_OUTAGE: 'refuse' }
  const app = useApp(SQLITE, settings)

  it('lets nobody go on who is asked while the provider is away, and counts no try', async () => {
    const { person, network } = await newSuspect(app)
    turnstile.trouble = 'HTTP 500'
    const input = () => ({ ...loginInput(person), captchaResponse: turnstile.solve() })
    for (let times = 0; times < 10; times += 1) {
      const { status, headers, errors } = await app.send(Login, { input: input() }, network)
      expect(status).toBe(503)
      expect(headers.get('retry-after')).toBe('5')
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE'])
    }
    turnstile.trouble = null
    expectOutcome(await tryLogin(app, input(), network), 'LoginSuccess')
  })
})

describe('a CAPTCHA by hCaptcha', () => {
  const app = useApp(SQLITE, {
    ...hcaptcha.settings,
    ...THROTTLED,
    CAPTCHA_HOSTNAMES: 'app.example.com, www.example.com',
  })
  const respond = async (captchaResponse: string) => {
    const { person, network } = await newSuspect(app)
    return tryLogin(app, { ...loginInput(person), captchaResponse }, network)
  }

  it('is taken when it was solved on a page of ours', async () => {
    expectOutcome(await respond(hcaptcha.solve('www.example.com')), 'LoginSuccess')
    expect(hcaptcha.requests.at(-1)?.get('sitekey')).toBe(hcaptcha.siteKey)
    const asked = expectOutcome(await respond(''), 'CaptchaRequiredError')
    expect(asked).toMatchObject({ provider: 'HCAPTCHA', siteKey: hcaptcha.siteKey })
  })

  it('is taken when hCaptcha leaves the host name out, as it does at times', async () => {
    expectOutcome(await respond(hcaptcha.solve('not-provided')), 'LoginSuccess')
  })

  it('is not taken when it was solved for another site key or on another page', async () => {
    const foreign = hcaptcha.solve('app.example.com', 'the key of somebody else')
    expectOutcome(await respond(foreign), 'CaptchaRequiredError')
    expectOutcome(await respond(hcaptcha.solve('localhost')), 'CaptchaRequiredError')
  })

  it('is not taken twice', async () => {
    const response = hcaptcha.solve('app.example.com')
    expectOutcome(await respond(response), 'LoginSuccess')
    expectOutcome(await respond(response), 'CaptchaRequiredError')
  })
})

describe('a server with the secret of another widget', () => {
  const app = useApp(SQLITE, { ...turnstile.settings, ...THROTTLED, CAPTCHA_SECRET: 'a-typo' })

  it('lets people go on, and names the setting in its log', async () => {
    const { person, network } = await newSuspect(app)
    const input = { ...loginInput(person), captchaResponse: turnstile.solve() }
    expectOutcome(await tryLogin(app, input, network), 'LoginSuccess')
    expect(app.log.join()).toContain('it refuses CAPTCHA_SECRET (invalid-input-secret)')
    expect(app.log.join()).not.toContain('a-typo')
  })
})
