import { expect, it } from 'vitest'
import { expectCleanLog } from '../support/clean-log.ts'
import { dataOf } from '../support/http.ts'
import { Activity, ConfirmEmail, Me } from '../support/operations.ts'
import { expectOutcome, logIn, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { applyFor, confirm, newRegistration, nextMail } from '../support/registrations.ts'
import { onEveryStore } from '../support/stores.ts'

const OTHER_PASSWORD = 'seven sleepy sheep sing songs'

onEveryStore('confirmEmail', (app) => {
  it('takes the code with the challenge, and logs in', async () => {
    const { challenge, code, email } = await newRegistration(app)
    const login = expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
    expect(login.user).toMatchObject({ email, emailConfirmed: true, roles: [] })
    expect(login.session).toMatchObject({ current: true, transport: 'BEARER' })
    const accessToken = login.tokens?.accessToken ?? ''
    const { me } = dataOf(await app.send(Me, {}, { accessToken }))
    expect(me).toMatchObject({ id: login.user.id, hasPassword: true })
    expect(me?.lastLoginAt).toBe(app.clock.now().toISOString())
    const activity = dataOf(await app.send(Activity, {}, { accessToken })).me?.activity.nodes
    expect(activity?.map(({ type }) => type)).toEqual([
      'LOGGED_IN',
      'EMAIL_CONFIRMED',
      'REGISTERED',
    ])
  })

  it('takes the code with spaces and dashes between its digits', async () => {
    for (const spell of [
      (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)} `,
      (code: string) => code.split('').join('-'),
      (code: string) => `${code.slice(0, 2)} - ${code.slice(2)}\u00a0`,
    ]) {
      const { challenge, code } = await newRegistration(app)
      expectOutcome(await confirm(app, { code: { challenge, code: spell(code) } }), 'LoginSuccess')
    }
  })

  it('takes the link with the challenge of the client that registered', async () => {
    const { token, challenge } = await newRegistration(app)
    expectOutcome(await confirm(app, { link: { token, challenge } }), 'LoginSuccess')
  })

  it('takes the link with the password elsewhere, even beside a challenge that is not the one', async () => {
    const { token } = await newRegistration(app)
    const other = await newRegistration(app)
    const link = { token, challenge: other.challenge, password: PASSWORD }
    expectOutcome(await confirm(app, { link }), 'LoginSuccess')
  })

  it('asks for the password where the link comes alone, and uses nothing up', async () => {
    const { token, challenge, email } = await newRegistration(app)
    for (const link of [{ token }, { token, challenge: null, password: null }]) {
      const required = expectOutcome(await confirm(app, { link }), 'PasswordRequired')
      expect(required.email).toBe(email)
    }
    await expect(logIn(app, { email, password: PASSWORD })).rejects.toThrow()
    expectOutcome(await confirm(app, { link: { token, challenge } }), 'LoginSuccess')
  })

  it('does not let a click activate the password of a stranger who registered the address [R44 CVE-2026-53516]', async () => {
    const email = newAddress()
    const strangers = await newRegistration(app, email, OTHER_PASSWORD)
    const own = await newRegistration(app, email, PASSWORD)
    const { token } = strangers
    const clicked = await confirm(app, { link: { token, challenge: own.challenge } })
    expectOutcome(clicked, 'PasswordRequired')
    const typed = await confirm(app, { link: { token, password: PASSWORD } })
    expectOutcome(typed, 'InvalidCredentialsError')
    const { challenge, code } = own
    expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
    await logIn(app, { email, password: PASSWORD })
    await expect(logIn(app, { email, password: OTHER_PASSWORD })).rejects.toThrow()
  })

  it('refuses a wrong password, or one that can be none, and uses nothing up', async () => {
    const { token } = await newRegistration(app)
    for (const password of [OTHER_PASSWORD, '', ` ${PASSWORD}`, 'x'.repeat(5_000), '\ud800\0']) {
      const refused = await confirm(app, { link: { token, password } })
      expectOutcome(refused, 'InvalidCredentialsError')
    }
    expectOutcome(await confirm(app, { link: { token, password: PASSWORD } }), 'LoginSuccess')
  })

  it('keeps the session in a cookie where that is asked for', async () => {
    const { challenge, code } = await newRegistration(app)
    const input = { proof: { code: { challenge, code } }, transport: 'COOKIE' as const }
    const answer = await app.send(ConfirmEmail, { input })
    const login = expectOutcome(dataOf(answer).confirmEmail, 'LoginSuccess')
    expect(login).toMatchObject({ tokens: null, deviceToken: null })
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
    expect(cookies).toHaveLength(2)
    const headers = { cookie: cookies.join('; '), origin: 'http://localhost:4000' }
    const { me } = dataOf(await app.send(Me, {}, { headers }))
    expect(me?.id).toBe(login.user.id)
  })

  it('takes each proof once', async () => {
    const { challenge, code, token } = await newRegistration(app)
    expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
    for (const proof of [
      { code: { challenge, code } },
      { link: { token, challenge } },
      { link: { token, password: PASSWORD } },
      { link: { token } },
    ]) {
      expectOutcome(await confirm(app, proof), 'InvalidTokenError')
    }
  })

  it('ends the other mails of a registration with the one that is used [R29]', async () => {
    const registration = await newRegistration(app)
    const { challenge } = registration
    const second = await nextMail(app, registration)
    const third = await nextMail(app, registration)
    const used = { challenge, code: second.code }
    expectOutcome(await confirm(app, { code: used }), 'LoginSuccess')
    for (const { token, code } of [registration, second, third]) {
      expectOutcome(await confirm(app, { link: { token, challenge } }), 'InvalidTokenError')
      expectOutcome(await confirm(app, { code: { challenge, code } }), 'InvalidTokenError')
    }
  })

  it('refuses a garbled, foreign or cut token, and stays good for the right one', async () => {
    const own = await newRegistration(app)
    const other = await newRegistration(app)
    const garbled = garble(own.token, other.token)
    for (const token of garbled) {
      const refused = await confirm(app, { link: { token, challenge: own.challenge } })
      expectOutcome(refused, 'InvalidTokenError')
    }
    for (const challenge of garble(own.challenge, other.challenge)) {
      const { code, token } = own
      expectOutcome(await confirm(app, { code: { challenge, code } }), 'InvalidTokenError')
      expectOutcome(await confirm(app, { link: { token, challenge } }), 'PasswordRequired')
    }
    const { token, challenge } = own
    expectOutcome(await confirm(app, { link: { token, challenge } }), 'LoginSuccess')
  })

  it('refuses the code of another registration', async () => {
    const own = await newRegistration(app)
    const other = await newRegistration(app)
    const refused = await confirm(app, { code: { challenge: own.challenge, code: other.code } })
    expect(refused).toMatchObject({ __typename: 'InvalidCodeError', triesLeft: 4 })
  })

  it('tells whoever reads the mail that the address has an account by now, as often as asked', async () => {
    const email = newAddress()
    const late = await newRegistration(app, email, OTHER_PASSWORD)
    const owner = await newPerson(app, email)
    const { challenge, code, token } = late
    for (const proof of [
      { link: { token, challenge } },
      { link: { token, password: OTHER_PASSWORD } },
      // More often than a wrong code may be typed: a right one costs no try.
      ...Array.from({ length: 6 }, () => ({ code: { challenge, code } })),
    ]) {
      expectOutcome(await confirm(app, proof), 'EmailTakenError')
    }
    expect((await logIn(app, owner)).user.id).toBe(owner.login.user.id)
    await expect(logIn(app, { email, password: OTHER_PASSWORD })).rejects.toThrow()
  })

  it('confirms a registration whose address others registered in vain', async () => {
    const email = newAddress()
    const { challenge, code } = await newRegistration(app, email)
    expectOutcome(await applyFor(app, { email, password: OTHER_PASSWORD }), 'RegisterSuccess')
    expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
  })

  it('logs no address, password, code or token', () =>
    expectCleanLog(app, [PASSWORD, OTHER_PASSWORD]))
})

/** Texts that are almost `token`. The last character of a MAC has spare bits, so another one in the middle is changed. */
function garble(token: string, foreign: string): string[] {
  const [id = '', mac = ''] = token.split('.')
  const [foreignId = '', foreignMac = ''] = foreign.split('.')
  const flipped = mac.slice(0, 20) + (mac[20] === 'A' ? 'B' : 'A') + mac.slice(21)
  return [
    `${id}.${flipped}`,
    `${id}.${foreignMac}`,
    `${foreignId}.${mac}`,
    `${id}.0.${mac}`,
    `${id}.${mac}.`,
    `${id.toUpperCase()}.${mac}`,
    `${token}\n`,
    ` ${token}`,
    `${id}.${mac.slice(0, -1)}`,
    `${id}.`,
    id,
    mac,
    '',
    '.',
    `00000000-0000-7000-8000-000000000000.${mac}`,
  ]
}
