import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { dataOf } from '../support/http.ts'
import { Login } from '../support/operations.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  PASSWORD,
  readMail,
  register,
} from '../support/people.ts'
import { applyFor, confirm, newRegistration, resend } from '../support/registrations.ts'
import { onEveryStore } from '../support/stores.ts'

const OTHER_PASSWORD = 'seven sleepy sheep sing songs'
const TABLES = [
  'users',
  'user_states',
  'registrations',
  'proofs',
  'outbox',
  'sessions',
  'devices',
  'audit_events',
  'audit_subjects',
] as const

/** How many rows each table has. Throttles count for any address, and begin with the first request of a test. */
async function countRows({ app }: TestApp): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of TABLES) {
    const query = app.database.queries.selectFrom(table)
    const row = await query.select((rows) => rows.fn.countAll().as('count')).executeTakeFirst()
    counts[table] = Number(row?.count)
  }
  return counts
}

/** Everything that a stranger without the mail can do to an address, with the answers and the rows that come of it. */
async function probe(app: TestApp, email: string) {
  const before = await countRows(app)
  const registered = await applyFor(app, { email, password: OTHER_PASSWORD })
  const { challenge } = expectOutcome(registered, 'RegisterSuccess')
  const weak = await applyFor(app, { email, password: 'password1' })
  const loggedIn = await app.send(Login, { input: { identifier: email, password: OTHER_PASSWORD } })
  const guessed = await confirm(app, { code: { challenge, code: '000000' } })
  const resent = await resend(app, challenge)
  const after = await countRows(app)
  const rows = TABLES.map((table) => (after[table] ?? 0) - (before[table] ?? 0))
  const form = challenge.replace(/[0-9a-f]/g, 'x').replace(/\.[\w-]{43}$/, '.MAC')
  return {
    registered: { ...registered, email: 'address', challenge: form },
    answers: [weak, dataOf(loggedIn).login, guessed, resent],
    rows,
  }
}

onEveryStore('where accounts are private', (app) => {
  it('a stranger finds no difference between a taken and a free address [R16]', async () => {
    const owner = await newPerson(app)
    const taken = await probe(app, owner.email)
    const free = await probe(app, newAddress())
    expect(taken).toEqual(free)
    const [, login, guessed] = free.answers
    expect(login?.__typename).toBe('InvalidCredentialsError')
    expect(guessed).toMatchObject({ __typename: 'InvalidCodeError', triesLeft: 4 })
  })

  it('the owner is mailed that there is an account, and nothing that opens one [R16]', async () => {
    const owner = await newPerson(app)
    const { challenge } = await register(app, owner.email, OTHER_PASSWORD)
    const { mail } = await readMail(app, owner.email)
    expect(mail.subject).toBe(catalogueFor('en').mails.accountExists.subject('Authograph'))
    expect(mail).toMatchObject({ code: null, links: ['http://localhost:4000/login'] })
    expect(mail.text).not.toMatch(/token=|\d{6}/)
    expect(mail.html).not.toContain('token=')
    await resend(app, challenge)
    const subjects = (await app.mailsTo(owner.email)).map(({ subject }) => subject)
    expect(subjects.slice(0, 2)).toEqual([mail.subject, mail.subject])
  })

  it('the account is as it was, whoever registers its address', async () => {
    const owner = await newPerson(app)
    await register(app, owner.email.toUpperCase(), OTHER_PASSWORD)
    expect((await logIn(app, owner)).user.id).toBe(owner.login.user.id)
    const intruder = { email: owner.email, password: OTHER_PASSWORD }
    await expect(logIn(app, intruder)).rejects.toThrow('InvalidCredentialsError')
  })

  it.each(LOCALES)('the owner is told in %s', async (locale) => {
    const owner = await newPerson(app)
    await applyFor(app, { email: owner.email, password: OTHER_PASSWORD, locale })
    const { mail } = await readMail(app, owner.email)
    const { subject } = catalogueFor(locale).mails.accountExists
    expect(mail.subject).toBe(subject('Authograph'))
  })

  it('logs no address, password, code or token', () =>
    expectCleanLog(app, [PASSWORD, OTHER_PASSWORD]))
})

onEveryStore(
  'where accounts may be revealed',
  (app) => {
    it.each(LOCALES)(
      'register says in %s that an address is taken, and mails nobody',
      async (locale) => {
        const { email } = await newPerson(app)
        const input = { email: email.toUpperCase(), password: OTHER_PASSWORD }
        const headers = { 'accept-language': locale }
        const taken = expectOutcome(await applyFor(app, input, { headers }), 'EmailTakenError')
        expect(taken.message).toBe(catalogueFor(locale).errors.EmailTakenError.newcomer)
        expect(await app.mailsTo(email)).toHaveLength(1)
      },
    )

    it('a free address can be registered by several people until one confirms', async () => {
      const email = newAddress()
      const first = await newRegistration(app, email, OTHER_PASSWORD)
      const second = await newRegistration(app, email)
      const { challenge, code } = second
      expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
      const late = { challenge: first.challenge, token: first.token }
      expectOutcome(await confirm(app, { link: late }), 'EmailTakenError')
      expectOutcome(await applyFor(app, { email, password: PASSWORD }), 'EmailTakenError')
    })

    it('login tells who knows the password that the address waits', async () => {
      const { email } = await newRegistration(app)
      await expect(logIn(app, { email, password: PASSWORD })).rejects.toThrow(
        'EmailNotConfirmedError',
      )
      await expect(logIn(app, { email, password: OTHER_PASSWORD })).rejects.toThrow(
        'InvalidCredentialsError',
      )
    })

    it('logs no address, password, code or token', () =>
      expectCleanLog(app, [PASSWORD, OTHER_PASSWORD]))
  },
  { ACCOUNT_PRIVACY: 'reveal' },
)
