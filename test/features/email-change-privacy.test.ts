import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { addressesOf, confirmChange, newChange, requestChange } from '../support/email-changes.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD, readMail } from '../support/people.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

const TABLES = [
  'users',
  'user_states',
  'email_changes',
  'proofs',
  'outbox',
  'sessions',
  'audit_events',
] as const

/** How many rows each table has. */
async function countRows({ app }: TestApp): Promise<number[]> {
  const counts = TABLES.map(async (table) => {
    const query = app.database.queries.selectFrom(table)
    const row = await query.select((rows) => rows.fn.countAll().as('count')).executeTakeFirst()
    return Number(row?.count)
  })
  return Promise.all(counts)
}

/** All that somebody with an account can find out about another address, with the rows that come of it. */
async function probe(app: TestApp, newEmail: string) {
  const person = await newPerson(app)
  const before = await countRows(app)
  const asked = await requestChange(app, newEmail, person)
  const { challenge, user, ...times } = expectOutcome(asked, 'RequestEmailChangeSuccess')
  const after = await countRows(app)
  const guessed = await confirmChange(app, { code: { challenge, code: '000000' } })
  const { pendingEmail } = await addressesOf(app, person)
  const { mail } = await readMail(app, person.email)
  return {
    times,
    guessed,
    form: challenge.replace(/[0-9a-f]/g, 'x').replace(/\.[\w-]{43}$/, '.MAC'),
    pending: [user.pendingEmail === newEmail, pendingEmail === newEmail],
    toOld: mail.subject,
    rows: after.map((count, index) => count - (before[index] ?? 0)),
  }
}

onEveryStore('where accounts are private, requestEmailChange', (app) => {
  it('says and does the same for a taken and for a free address [R16]', async () => {
    const owner = await newPerson(app)
    const taken = await probe(app, owner.email.toUpperCase())
    const free = await probe(app, newAddress())
    expect(taken).toEqual(free)
    expect(free.guessed).toMatchObject({ __typename: 'InvalidCodeError', triesLeft: 4 })
    expect(free.pending).toEqual([true, true])
  })

  it.each(LOCALES)('mails the owner in %s, and nothing that opens anything', async (locale) => {
    const [owner, person] = [await newPerson(app), await newPerson(app)]
    await changeStoredUser(app, person.email, { locale, name: 'Mallory' })
    expectOutcome(await requestChange(app, owner.email, person), 'RequestEmailChangeSuccess')
    const { mail } = await readMail(app, owner.email)
    expect(mail.subject).toBe(catalogueFor(locale).mails.addressInUse.subject('Authograph'))
    expect(mail).toMatchObject({ code: null, links: ['http://localhost:4000/login'] })
    expect(mail.text + mail.html).not.toMatch(/token=|Mallory/)
  })

  it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))
})

onEveryStore(
  'where accounts may be revealed, requestEmailChange',
  (app) => {
    it.each(LOCALES)('says in %s that an address is taken, and mails nobody', async (locale) => {
      const [owner, person] = [await newPerson(app), await newPerson(app)]
      const options = { ...person, headers: { 'accept-language': locale } }
      const refused = await requestChange(app, owner.email.toUpperCase(), options)
      const { message } = expectOutcome(refused, 'EmailTakenError')
      expect(message).toBe(catalogueFor(locale).errors.EmailTakenError.member)
      for (const { email } of [owner, person]) expect(await app.mailsTo(email)).toHaveLength(1)
      expect(await addressesOf(app, person)).toMatchObject({ pendingEmail: null })
    })

    it('takes a free one', async () => {
      const { token } = await newChange(app, await newPerson(app))
      expectOutcome(await confirmChange(app, { token }), 'ConfirmEmailChangeSuccess')
    })

    it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))
  },
  { ACCOUNT_PRIVACY: 'reveal' },
)
