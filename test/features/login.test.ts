import { hash } from 'argon2'
import { expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { Login } from '../support/operations.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD, register } from '../support/people.ts'
import { activityOf, loginInput, tryLogin, whoIs } from '../support/sessions.ts'
import { changeStoredUser, storedUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore('login', (app) => {
  it('begins a session on this device', async () => {
    const person = await newPerson(app)
    const headers = { 'user-agent': FIREFOX }
    const login = expectOutcome(
      await tryLogin(app, loginInput(person), { headers }),
      'LoginSuccess',
    )
    const now = app.clock.now().getTime()
    const at = (seconds: number) => new Date(now + seconds * 1000).toISOString()
    expect(login.user).toMatchObject({ email: person.email, lastLoginAt: at(0) })
    expect(login.session).toMatchObject({
      current: true,
      transport: 'BEARER',
      deviceLabel: 'Firefox on Linux',
      ipAddress: '127.0.0.1',
      userAgent: FIREFOX,
      freshUntil: at(600),
      expiresAt: at(14 * 86_400),
    })
    expect(login.tokens).toMatchObject({
      accessTokenExpiresAt: at(600),
      refreshTokenExpiresAt: at(14 * 86_400),
    })
    const accessToken = login.tokens?.accessToken ?? ''
    expect(await whoIs(app, { accessToken })).toBe(person.email)
    expect((await activityOf(app, { accessToken }))[0]).toBe('LOGGED_IN')
  })

  it('takes every spelling of the address', async () => {
    const local = newAddress().split('@')[0] ?? ''
    const person = await newPerson(app, `${local}@xn--bcher-kva.example`)
    for (const identifier of [
      `${local.toUpperCase()}@BÜCHER.example`,
      `${local}@xn--bcher-kva.example`,
      `  ${local}@bücher.example `,
    ]) {
      const outcome = await tryLogin(app, { identifier, password: person.password })
      expectOutcome(outcome, 'LoginSuccess')
    }
  })

  it('answers an unknown address, a wrong password and an unconfirmed registration alike [R14]', async () => {
    const person = await newPerson(app)
    const unconfirmed = newAddress()
    await register(app, unconfirmed)
    const [first, ...others] = await Promise.all(
      [
        { identifier: newAddress(), password: PASSWORD },
        { identifier: person.email, password: `${PASSWORD}!` },
        { identifier: unconfirmed, password: PASSWORD },
        { identifier: unconfirmed, password: `${PASSWORD}!` },
        { identifier: person.email, password: 'x' },
      ].map((input) => answerWithoutItsNumber(app, input)),
    )
    expect(first?.text).toContain('"InvalidCredentialsError"')
    for (const other of others) expect(other).toEqual(first)
    expect((await activityOf(app, person)).slice(0, 3)).toEqual([
      'LOGIN_FAILED',
      'LOGIN_FAILED',
      'LOGGED_IN',
    ])
  })

  it('takes a password however its characters are composed [R4]', async () => {
    const typed = 'crème brûlée for ﬁve otters №7'
    const person = await newPerson(app, newAddress(), typed)
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) {
      const outcome = await tryLogin(app, {
        identifier: person.email,
        password: typed.normalize(form),
      })
      expectOutcome(outcome, 'LoginSuccess')
    }
    const plain = await tryLogin(app, {
      identifier: person.email,
      password: 'creme brulee for five otters No7',
    })
    expectOutcome(plain, 'InvalidCredentialsError')
  })

  it('minds the spaces and the case of a password [R4]', async () => {
    const typed = '  Three blind mice  eat cheese '
    const person = await newPerson(app, newAddress(), typed)
    expectOutcome(await tryLogin(app, loginInput(person)), 'LoginSuccess')
    const others = [typed.trim(), typed.toLowerCase(), typed.replaceAll('  ', ' '), `${typed} `]
    for (const password of others) {
      const outcome = await tryLogin(app, { identifier: person.email, password })
      expectOutcome(outcome, 'InvalidCredentialsError')
    }
  })

  it.each([64, 72, 128])('minds the last of %i characters [R2]', async (length) => {
    const password = longPassword(length)
    const person = await newPerson(app, newAddress(), password)
    expectOutcome(await tryLogin(app, loginInput(person)), 'LoginSuccess')
    const changed = await tryLogin(app, {
      identifier: person.email,
      password: `${password.slice(0, -1)}#`,
    })
    expectOutcome(changed, 'InvalidCredentialsError')
    const shortened = await tryLogin(app, {
      identifier: person.email,
      password: password.slice(0, -1),
    })
    expectOutcome(shortened, 'InvalidCredentialsError')
  })

  it('raises the parameters of an older hash [R9]', async () => {
    const person = await newPerson(app)
    await weakenHash(app, person.email, person.password)
    const wrong = await tryLogin(app, { identifier: person.email, password: 'not the password' })
    expectOutcome(wrong, 'InvalidCredentialsError')
    expect(await hashOf(app, person.email)).toContain('$m=1024,t=1,')
    expectOutcome(await tryLogin(app, loginInput(person)), 'LoginSuccess')
    const raised = await hashOf(app, person.email)
    expect(raised).toMatch(/^\$argon2id\$v=19\$m=1024,t=2,p=1\$/)
    expectOutcome(await tryLogin(app, loginInput(person)), 'LoginSuccess')
    expect(await hashOf(app, person.email)).toBe(raised)
  })

  it('lets in everyone who logs in while the parameters are raised', async () => {
    const person = await newPerson(app)
    await weakenHash(app, person.email, person.password)
    const logins = Array.from({ length: 6 }, () => tryLogin(app, loginInput(person)))
    for (const outcome of await Promise.all(logins)) expectOutcome(outcome, 'LoginSuccess')
    expect(await hashOf(app, person.email)).toContain('$m=1024,t=2,')
  })

  it.each([
    ['an empty identifier', { identifier: ' ' }, 'identifier', 'REQUIRED'],
    ['neither address nor username', { identifier: 'some body' }, 'identifier', 'MALFORMED'],
    ['a very long username', { identifier: 'a'.repeat(90_000) }, 'identifier', 'TOO_LONG'],
    ['two at-signs', { identifier: 'a@b@example.com' }, 'identifier', 'MALFORMED'],
    ['a line break', { identifier: 'a@example.com\r\nBcc: b@c.de' }, 'identifier', 'MALFORMED'],
    ['a full-width at-sign', { identifier: 'a\uff20example.com' }, 'identifier', 'MALFORMED'],
    ['NUL in the identifier', { identifier: 'a\0@example.com' }, 'identifier', 'MALFORMED'],
    ['a long identifier', { identifier: `${'a'.repeat(90_000)}@b.de` }, 'identifier', 'TOO_LONG'],
    ['an empty password', { password: '' }, 'password', 'REQUIRED'],
    ['a long password', { password: 'x'.repeat(129) }, 'password', 'TOO_LONG'],
    ['a very long password', { password: 'x'.repeat(90_000) }, 'password', 'TOO_LONG'],
    ['a password with NUL', { password: 'three blind\0mice' }, 'password', 'MALFORMED'],
    ['a lone surrogate', { password: 'three blind \ud800 mice' }, 'password', 'MALFORMED'],
  ])('takes %s for invalid input', async (_what, wrong, field, code) => {
    const input = { identifier: newAddress(), password: PASSWORD, ...wrong }
    const { fields } = expectOutcome(await tryLogin(app, input), 'InvalidInputError')
    expect(fields).toEqual([{ path: [field], code, message: expect.any(String) }])
  })

  it('names every field that is wrong', async () => {
    const outcome = await tryLogin(app, { identifier: '', password: '' })
    const { fields } = expectOutcome(outcome, 'InvalidInputError')
    expect(fields.map(({ path }) => path[0])).toEqual(['identifier', 'password'])
  })
})

onEveryStore(
  'login where answers may tell of accounts',
  (app) => {
    it('says that the address waits for its confirmation, to whoever knows the password', async () => {
      const identifier = newAddress()
      await register(app, identifier)
      const right = await tryLogin(app, { identifier, password: PASSWORD })
      expectOutcome(right, 'EmailNotConfirmedError')
      const wrong = await tryLogin(app, { identifier, password: `${PASSWORD}!` })
      expectOutcome(wrong, 'InvalidCredentialsError')
    })

    it('says it no more when the registration has expired', async () => {
      const identifier = newAddress()
      await register(app, identifier)
      await app.advanceSeconds(86_400)
      const outcome = await tryLogin(app, { identifier, password: PASSWORD })
      expectOutcome(outcome, 'InvalidCredentialsError')
    })
  },
  { ACCOUNT_PRIVACY: 'reveal' },
)

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** Everything of an answer but what differs from request to request. */
async function answerWithoutItsNumber(
  app: TestApp,
  input: { identifier: string; password: string },
) {
  const { status, text, headers } = await app.send(Login, { input })
  const same = [...headers].filter(([name]) => name !== 'x-request-id' && name !== 'date')
  return { status, text, headers: Object.fromEntries(same) }
}

/** A strong password whose end no hash may cut off. */
function longPassword(length: number): string {
  return 'Vex7 quartz-jumbo glyph kid, '
    .repeat(5)
    .slice(0, length - 1)
    .concat('%')
}

/** Gives an account a hash as an earlier version of the server might have made it. */
async function weakenHash(app: TestApp, email: string, password: string): Promise<void> {
  const passwordHash = await hash(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 })
  await changeStoredUser(app, email, { passwordHash })
}

async function hashOf(app: TestApp, email: string): Promise<string | null> {
  return (await storedUser(app, email)).passwordHash
}
