import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import type { SendOptions } from '../support/http.ts'
import { askForLogin, logInBy } from '../support/login-codes.ts'
import { RequestLoginCode } from '../support/operations.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD, readMail } from '../support/people.ts'
import { newRegistration } from '../support/registrations.ts'
import { activityOf } from '../support/sessions.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

const TABLES = ['proofs', 'proof_requests', 'outbox', 'audit_events', 'sessions'] as const

/** How many rows each table has. */
async function countRows({ app }: TestApp): Promise<number[]> {
  const counts = TABLES.map(async (table) => {
    const query = app.database.queries.selectFrom(table)
    const row = await query.select((rows) => rows.fn.countAll().as('count')).executeTakeFirst()
    return Number(row?.count)
  })
  return Promise.all(counts)
}

/** The answer for an address as it came, but for what is random in it, and the rows that came of it. */
async function probe(app: TestApp, email: string) {
  const before = await countRows(app)
  const answer = await app.send(RequestLoginCode, { input: { email } })
  const after = await countRows(app)
  const text = answer.text
    .replace(email, 'address')
    .replace(/"challenge":"[0-9a-f-]{36}\.[\w-]{43}"/, '"challenge":"of the right form"')
  return { text, rows: after.map((count, index) => count - (before[index] ?? 0)) }
}

onEveryStore('requestLoginCode', (app) => {
  it('says until when code and link are taken, and mails both', async () => {
    const { email } = await newPerson(app)
    const asked = expectOutcome(await askForLogin(app, ` ${email} `), 'RequestLoginCodeSuccess')
    const now = app.clock.now().getTime()
    expect(asked).toMatchObject({
      email,
      codeExpiresAt: new Date(now + 600_000).toISOString(),
      linkExpiresAt: new Date(now + 1_800_000).toISOString(),
    })
    const { mail, code } = await readMail(app, email)
    expect(mail.subject).toBe(catalogueFor('en').mails.loginCode.subject('Authograph'))
    expect(mail.links[0]).toMatch(/^http:\/\/localhost:4000\/login-link#token=[\w.-]+$/)
    expect(code).toMatch(/^\d{8}$/)
  })

  it('finds the account in any spelling of its address', async () => {
    const person = await newPerson(app)
    const shouted = person.email.toUpperCase()
    const asked = expectOutcome(await askForLogin(app, shouted), 'RequestLoginCodeSuccess')
    expect(asked.email).toBe(shouted)
    const { token } = await readMail(app, person.email)
    const login = expectOutcome(await logInBy(app, { token }), 'LoginSuccess')
    expect(login.user.id).toBe(person.login.user.id)
  })

  it.each(LOCALES)('writes in %s to who asks in it', async (locale) => {
    const options = { headers: { 'accept-language': locale } }
    const { mails } = catalogueFor(locale)
    const { email } = await newPerson(app)
    await askForLogin(app, email, options)
    const { mail } = await readMail(app, email)
    expect(mail.subject).toBe(mails.loginCode.subject('Authograph'))
    const unknown = newAddress()
    await askForLogin(app, unknown, options)
    const { mail: other } = await readMail(app, unknown)
    expect(other.subject).toBe(mails.noAccount.subject('Authograph'))
  })

  it('greets by name', async () => {
    const { email } = await newPerson(app)
    await changeStoredUser(app, email, { name: 'Ada Lovelace' })
    await askForLogin(app, email)
    expect((await readMail(app, email)).mail.text).toContain('Ada Lovelace')
  })

  it('tells an address without an account that there is none, and opens nothing', async () => {
    const waiting = await newRegistration(app)
    for (const email of [newAddress(), waiting.email]) {
      await askForLogin(app, email)
      const { mail } = await readMail(app, email)
      expect(mail.subject).toBe(catalogueFor('en').mails.noAccount.subject('Authograph'))
      expect(mail).toMatchObject({ code: null, links: ['http://localhost:4000/register'] })
      expect(mail.text).not.toMatch(/token=|\d{6}/)
    }
  })

  it('mails nothing to a suspended account', async () => {
    const { email } = await newPerson(app)
    await changeStoredUser(app, email, { status: 'SUSPENDED' })
    const before = await app.mailsTo(email)
    expectOutcome(await askForLogin(app, email), 'RequestLoginCodeSuccess')
    expect(await app.mailsTo(email)).toEqual(before)
  })

  it('answers the same, byte for byte, with the same rows, whoever has the address [R17]', async () => {
    const known = await newPerson(app)
    const suspended = await newPerson(app)
    await changeStoredUser(app, suspended.email, { status: 'SUSPENDED' })
    const unconfirmed = await newPerson(app)
    await changeStoredUser(app, unconfirmed.email, { emailConfirmedAt: null })
    const passwordless = await newPerson(app)
    await changeStoredUser(app, passwordless.email, { passwordHash: null })
    const waiting = await newRegistration(app)
    const unknown = await probe(app, newAddress())
    expect(unknown.text).toContain('of the right form')
    expect(unknown.rows).toEqual([1, 1, 1, 1, 0])
    for (const { email } of [known, suspended, unconfirmed, passwordless, waiting]) {
      expect(await probe(app, email)).toEqual(unknown)
      expect(await probe(app, email)).toEqual(unknown)
    }
  })

  it('shows up among the events of its owner', async () => {
    const person = await newPerson(app)
    await askForLogin(app, person.email)
    expect((await activityOf(app, person))[0]).toBe('LOGIN_CODE_REQUESTED')
  })

  it('refuses what is no address', async () => {
    for (const [email, code] of [
      ['', 'REQUIRED'],
      ['nobody', 'MALFORMED'],
      [`${'x'.repeat(250)}@example.com`, 'TOO_LONG'],
    ] as const) {
      const { fields } = expectOutcome(await askForLogin(app, email), 'InvalidInputError')
      expect(fields).toMatchObject([{ path: ['email'], code }])
    }
  })

  it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))
})

onEveryStore(
  'the throttles of logins by mail',
  (app) => {
    it('let five mails go to an address, whoever asks, and name the moment of the next', async () => {
      const { email } = await newPerson(app)
      await app.advanceSeconds(3600)
      for (let times = 0; times < 5; times += 1) {
        const spelling = times % 2 === 0 ? email : email.toUpperCase()
        expectOutcome(await askForLogin(app, spelling, stranger()), 'RequestLoginCodeSuccess')
      }
      const refused = await askForLogin(app, email, stranger())
      expect(secondsUntil(expectOutcome(refused, 'TooManyRequestsError').retryAt)).toBe(600)
      const unknown = newAddress()
      for (let times = 0; times < 5; times += 1) await askForLogin(app, unknown, stranger())
      expect(await askForLogin(app, unknown, stranger())).toEqual(refused)
      await app.advanceSeconds(600)
      expectOutcome(await askForLogin(app, email, stranger()), 'RequestLoginCodeSuccess')
    })

    it('let fifty mails be asked for from a network', async () => {
      const options = stranger()
      for (let times = 0; times < 50; times += 1)
        expectOutcome(await askForLogin(app, newAddress(), options), 'RequestLoginCodeSuccess')
      const refused = await askForLogin(app, newAddress(), options)
      expect(secondsUntil(expectOutcome(refused, 'TooManyRequestsError').retryAt)).toBe(30)
      expectOutcome(await askForLogin(app, newAddress(), stranger()), 'RequestLoginCodeSuccess')
    })

    it('let a hundred logins fail from a network, and count none that succeeds', async () => {
      const { email } = await newPerson(app)
      await app.advanceSeconds(3600)
      expectOutcome(await askForLogin(app, email, stranger()), 'RequestLoginCodeSuccess')
      const { token } = await readMail(app, email)
      const options = stranger()
      const fail = () => logInBy(app, { token: 'made up' }, options)
      for (let times = 0; times < 99; times += 1) expectOutcome(await fail(), 'InvalidTokenError')
      expectOutcome(await logInBy(app, { token }, options), 'LoginSuccess')
      expectOutcome(await fail(), 'InvalidTokenError')
      const refused = expectOutcome(await fail(), 'TooManyRequestsError')
      expect(secondsUntil(refused.retryAt)).toBe(5)
      expectOutcome(await logInBy(app, { token: 'made up' }, stranger()), 'InvalidTokenError')
    })

    const secondsUntil = (instant: string) =>
      (Date.parse(instant) - app.clock.now().getTime()) / 1000
  },
  { THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1' },
)

let networks = 0
/** A client in a network that no other test uses. */
function stranger(): SendOptions {
  networks += 1
  return { headers: { 'x-forwarded-for': `198.51.100.${networks}` } }
}
