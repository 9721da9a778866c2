import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { RequestPasswordReset, ResetPassword } from '../support/operations.ts'
import { askForReset, NEW_PASSWORD, newReset, resetPassword } from '../support/passwords.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD, readMail } from '../support/people.ts'
import { confirm, newRegistration } from '../support/registrations.ts'
import { changeStoredUser, countUsers, storeOf } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

const { mails } = catalogueFor('en')
const TABLES = [
  'users',
  'user_states',
  'registrations',
  'proof_requests',
  'proofs',
  'outbox',
  'sessions',
  'audit_events',
  'audit_subjects',
] as const

async function countRows({ app }: TestApp): Promise<number[]> {
  const counts: number[] = []
  for (const table of TABLES) {
    const query = app.database.queries.selectFrom(table)
    const row = await query.select((rows) => rows.fn.countAll().as('count')).executeTakeFirst()
    counts.push(Number(row?.count))
  }
  return counts
}

/** Everything that a stranger without the mail can do about a reset: the bodies byte for byte, and the rows. */
async function probe(app: TestApp, email: string) {
  const before = await countRows(app)
  const asked = await app.send(RequestPasswordReset, { input: { email } })
  const [challenge = ''] = /[\w-]{36}\.[\w-]{43}/.exec(asked.text) ?? []
  const reset = async (code: string, newPassword: string) => {
    const input = { proof: { code: { challenge, code } }, newPassword }
    return (await app.send(ResetPassword, { input })).text
  }
  const guessed = []
  for (let time = 0; time < 6; time += 1) guessed.push(await reset('00000000', NEW_PASSWORD))
  const others = [await reset('00000000', 'short'), await reset('00000000', 'password1')]
  const rows = (await countRows(app)).map((count, index) => count - (before[index] ?? 0))
  const masked = asked.text.replace(challenge, 'CHALLENGE').replace(email, 'ADDRESS')
  return { status: asked.status, masked, guessed, others, rows }
}

onEveryStore('a password reset that a stranger asks for', (app) => {
  it('is the same for any address: known, unknown, suspended, waiting for its confirmation [R17]', async () => {
    const known = await newPerson(app)
    const suspended = await newPerson(app)
    await changeStoredUser(app, suspended.email, { status: 'SUSPENDED' })
    const waiting = await newRegistration(app)
    const passwordless = await newPerson(app)
    await changeStoredUser(app, passwordless.email, { passwordHash: null })
    const expected = await probe(app, newAddress())
    expect(expected.masked).toContain('"challenge":"CHALLENGE"')
    expect(expected.guessed[0]).toContain('"triesLeft":4')
    expect(expected.rows).toEqual([0, 0, 0, 1, 1, 1, 0, 1, 0])
    for (const { email } of [known, suspended, waiting, passwordless])
      expect(await probe(app, email)).toEqual(expected)
  })

  it('mails an address without an account that there is none, and nothing that opens one', async () => {
    const waiting = await newRegistration(app)
    for (const email of [newAddress(), waiting.email]) {
      await askForReset(app, email)
      const { mail } = await readMail(app, email)
      expect(mail.subject).toBe(mails.noAccount.subject('Authograph'))
      expect(mail).toMatchObject({ code: null, links: ['http://localhost:4000/register'] })
      expect(mail.html).not.toContain('token=')
    }
    // The registration waits as before.
    const { challenge, code } = waiting
    expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
  })

  it('mails a suspended account nothing', async () => {
    const { email } = await newPerson(app)
    await changeStoredUser(app, email, { status: 'SUSPENDED' })
    const before = await app.mailsTo(email)
    await askForReset(app, email)
    expect(await app.mailsTo(email)).toEqual(before)
  })

  it('does the same for a proof whose account is gone, and opens nothing', async () => {
    const { email, login } = await newPerson(app)
    const { token, challenge, code } = await newReset(app, email)
    await app.app.database.transaction((db) => storeOf(app).remove(db, login.user.id))
    for (const proof of [{ token }, { code: { challenge, code } }]) {
      expectOutcome(await resetPassword(app, proof, 'password1'), 'WeakPasswordError')
      expectOutcome(await resetPassword(app, proof, email), 'WeakPasswordError')
      expectOutcome(await resetPassword(app, proof), 'InvalidTokenError')
    }
    expect(await countUsers(app, email)).toBe(0)
  })

  it('logs no address, password, code or token', () =>
    expectCleanLog(app, [PASSWORD, NEW_PASSWORD]))
})
