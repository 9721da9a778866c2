import { expect, it } from 'vitest'
import { ARGON2_OPTIONS } from '../../src/crypto/password-hasher.ts'
import { ALLOWANCES } from '../../src/throttling/allowances.ts'
import type { TestApp } from '../support/app.ts'
import type { Answer } from '../support/http.ts'
import { Login, Me, Reauthenticate, RefreshSession, Register } from '../support/operations.ts'
import { newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { refresh, whoIs } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

/** More than the queue in front of the hasher holds on a machine with two cores. */
const STORM = 200

onEveryStore(
  'a storm of logins',
  (app) => {
    it('is refused over a bound, before anything is counted or written', async () => {
      await newPerson(app)
      const before = await countRows(app)
      const answers = await Promise.all(
        Array.from({ length: STORM }, () => {
          const input = { identifier: newAddress(), password: PASSWORD }
          return app.send(Login, { input })
        }),
      )
      const refused = answers.filter(({ status }) => status === 503)
      const answered = answers.filter(({ data }) => data?.login !== undefined)
      expect(refused.length).toBeGreaterThan(0)
      expect(answered.length).toBeGreaterThan(0)
      expect(refused.length + answered.length).toBe(STORM)
      for (const answer of refused) expectOverloaded(app, answer)
      const after = await countRows(app)
      expect(after.failures - before.failures).toBe(answered.length)
      expect(after.tries - before.tries).toBe(answered.length)
    })

    it('refuses registrations likewise', async () => {
      const before = await countRows(app)
      const answers = await Promise.all(
        Array.from({ length: STORM }, () => {
          const input = { email: newAddress(), password: PASSWORD }
          return app.send(Register, { input })
        }),
      )
      const refused = answers.filter(({ status }) => status === 503)
      expect(refused.length).toBeGreaterThan(0)
      for (const answer of refused) expectOverloaded(app, answer)
      const after = await countRows(app)
      expect(after.registrations - before.registrations).toBe(STORM - refused.length)
    })

    it('uses up no try of those who are refused at reauthenticate', async () => {
      const person = await newPerson(app)
      const answers = await Promise.all(
        Array.from({ length: STORM }, () => {
          const input = { proof: { password: 'not the password' } }
          return app.send(Reauthenticate, { input }, person)
        }),
      )
      const refused = answers.filter(({ status }) => status === 503)
      expect(refused.length).toBeGreaterThan(0)
      for (const answer of refused) expectOverloaded(app, answer)
      const failures = answers.length - refused.length
      expect(failures).toBeGreaterThan(0)
      // The clock stands still: what is missing from the allowance is what was tried.
      expect(await triesOf(app, 'reauthenticate')).toBe(failures)
    })

    it('lets people who are logged in go on [R86]', async () => {
      const person = await newPerson(app)
      const storm = startStorm(app)
      const tokens = await refresh(app, person.refreshToken)
      expect(await whoIs(app, tokens)).toBe(person.email)
      const during = await Promise.all(
        Array.from({ length: 20 }, async () => [
          (await app.send(Me, {}, person)).status,
          (await app.send(RefreshSession, { input: { refreshToken: tokens.refreshToken } })).status,
        ]),
      )
      expect(new Set(during.flat())).toEqual(new Set([200]))
      const answers = await storm
      expect(answers.some(({ status }) => status === 503)).toBe(true)
    })
  },
  {},
  { argon2: ARGON2_OPTIONS },
)

function startStorm(app: TestApp) {
  return Promise.all(
    Array.from({ length: STORM }, () =>
      app.send(Login, { input: { identifier: newAddress(), password: PASSWORD } }),
    ),
  )
}

/** What the contract says of a server that is too busy. */
function expectOverloaded({ clock }: TestApp, answer: Answer<unknown>): void {
  const { status, headers, data, errors } = answer
  expect(status).toBe(503)
  expect(data ?? null).toBeNull()
  expect(errors).toHaveLength(1)
  expect(errors[0]?.extensions.code).toBe('OVERLOADED')
  const retryAt = new Date(errors[0]?.extensions.retryAt ?? '').getTime()
  expect(retryAt).toBeGreaterThan(clock.now().getTime())
  const retryAfterMs = Number(headers.get('retry-after')) * 1000
  expect(retryAfterMs).toBe(retryAt - clock.now().getTime())
}

/** How many units of the one allowance of a kind are used. */
async function triesOf({ app, clock, configuration }: TestApp, kind: 'reauthenticate') {
  const { refillSeconds } = ALLOWANCES[kind]('anybody')
  const { full_at } = await app.database.queries
    .selectFrom('throttles')
    .select('full_at')
    .where('key', 'like', `${kind}:%`)
    .executeTakeFirstOrThrow()
  const intervalMs = (refillSeconds * 1000) / configuration.throttleScale
  return (full_at - clock.now().getTime()) / intervalMs
}

/** What a try leaves behind: events, used allowances, registrations. */
async function countRows({ app, clock }: TestApp) {
  const { queries } = app.database
  const count = async (table: 'audit_events' | 'registrations') => {
    const all = queries.selectFrom(table).select((column) => column.fn.countAll<number>().as('n'))
    return Number((await all.executeTakeFirstOrThrow()).n)
  }
  const used = await queries
    .selectFrom('throttles')
    .select('key')
    .where('key', 'like', 'login-pair:%')
    .where('full_at', '>', clock.now().getTime())
    .execute()
  return {
    failures: await count('audit_events'),
    registrations: await count('registrations'),
    tries: used.length,
  }
}
