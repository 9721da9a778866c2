import { describe, expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import type { EmailProofInput } from '../support/generated/graphql.ts'
import { useTwoNodes } from '../support/nodes.ts'
import { Login, ResetPassword } from '../support/operations.ts'
import {
  NEW_PASSWORD,
  newReset,
  requestReset,
  resetPassword,
  type WaitingReset,
} from '../support/passwords.ts'
import { expectOutcome, logIn, newPerson, type Person } from '../support/people.ts'
import { endReasonOf, loginInput, tryLogin, whoIs } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

/** The name of an outcome; that of the error where the server had no time for so many hashes at once. */
async function reset(app: TestApp, proof: EmailProofInput, newPassword: string) {
  const { data, errors } = await app.send(ResetPassword, { input: { proof, newPassword } })
  return data?.resetPassword.__typename ?? errors[0]?.extensions.code ?? 'nothing'
}

/** What becomes of those that come too late, or find the hasher, or Hygraph, too busy to be served at all. */
const LOST = ['InvalidTokenError', 'InvalidCodeError', 'OVERLOADED', 'UNAVAILABLE']

/** Each of many resets at once brings a password of its own. @returns the one that won, of exactly one */
async function race(apps: readonly TestApp[], proofOf: (index: number) => EmailProofInput) {
  const names = await Promise.all(
    Array.from({ length: 50 }, (_, index) => {
      const app = apps[index % apps.length]
      if (app === undefined) throw new TypeError('there is no app')
      return reset(app, proofOf(index), passwordOf(index))
    }),
  )
  const winners = names.flatMap((name, index) => (name === 'ResetPasswordSuccess' ? [index] : []))
  expect(winners).toHaveLength(1)
  const others = new Set(names.filter((name) => name !== 'ResetPasswordSuccess'))
  for (const name of others) expect(LOST).toContain(name)
  return passwordOf(winners[0] ?? -1)
}

const passwordOf = (index: number) => `${NEW_PASSWORD} number ${index}`

/** The password that won is the account's; neither the old one nor another that lost. */
async function expectPassword(app: TestApp, person: Person, password: string) {
  await logIn(app, { ...person, password })
  for (const wrong of [person.password, passwordOf(-1)])
    expectOutcome(
      await tryLogin(app, { identifier: person.email, password: wrong }),
      'InvalidCredentialsError',
    )
}

onEveryStore('resets that race', (app) => {
  it('are one, by link [R28]', async () => {
    const person = await newPerson(app)
    const { token } = await newReset(app, person.email)
    const password = await race([app], () => ({ token }))
    await expectPassword(app, person, password)
    const told = (await app.mailsTo(person.email)).filter(({ subject }) =>
      /password.*changed/i.test(subject),
    )
    expect(told).toHaveLength(1)
  })

  it('are one, by code [R28]', async () => {
    const person = await newPerson(app)
    const { challenge, code } = await newReset(app, person.email)
    const password = await race([app], () => ({ code: { challenge, code } }))
    await expectPassword(app, person, password)
  })

  it('are one, by three mails that live side by side', async () => {
    const person = await newPerson(app)
    const resets: WaitingReset[] = []
    for (let count = 0; count < 3; count += 1) resets.push(await newReset(app, person.email))
    const password = await race([app], (index) => {
      const { token = '', challenge = '', code = '' } = resets[index % 3] ?? {}
      return index % 2 === 0 ? { token } : { code: { challenge, code } }
    })
    await expectPassword(app, person, password)
  })

  it('are one, while further mails are asked for', async () => {
    const person = await newPerson(app)
    const { token } = await newReset(app, person.email)
    const asked = Array.from({ length: 2 }, () => requestReset(app, person.email))
    const password = await race([app], () => ({ token }))
    for (const answer of await Promise.all(asked))
      expectOutcome(answer, 'RequestPasswordResetSuccess')
    await expectPassword(app, person, password)
  })

  it('leave no session of a login by the old password that was under way [R36 authorizer#669]', async () => {
    for (let round = 0; round < 3; round += 1) {
      const person = await newPerson(app)
      const { token } = await newReset(app, person.email)
      const input = loginInput(person)
      const logins = Array.from({ length: 6 }, () => app.send(Login, { input }))
      const success = await resetPassword(app, { token })
      expectOutcome(success, 'ResetPasswordSuccess')
      const late = Array.from({ length: 2 }, () => app.send(Login, { input }))
      for (const { data } of await Promise.all([...logins, ...late])) {
        const login = data?.login
        if (login?.__typename !== 'LoginSuccess') continue
        const { accessToken = '', refreshToken = '' } = login.tokens ?? {}
        expect(await whoIs(app, { accessToken })).toBe('SESSION_ENDED')
        expect(await endReasonOf(app, refreshToken)).toBe('CREDENTIALS_CHANGED')
      }
    }
  })
})

describe('a reset with two servers', () => {
  const nodes = useTwoNodes()

  it('ends the sessions on the other one too, with the next request [R36 authorizer#669]', async () => {
    const [here, there] = nodes()
    const person = await newPerson(here)
    const other = await logIn(there, person)
    for (const app of [here, there]) expect(await whoIs(app, other)).toBe(person.email)
    // Mails of one millisecond that two servers wrote have no order: the notice of the login is to be the older one.
    await here.advanceSeconds(1)
    const { token } = await newReset(here, person.email)
    expectOutcome(await resetPassword(here, { token }), 'ResetPasswordSuccess')
    expect(await whoIs(there, other)).toBe('SESSION_ENDED')
    expect(await whoIs(there, person)).toBe('SESSION_ENDED')
    expect(await endReasonOf(there, other.refreshToken)).toBe('CREDENTIALS_CHANGED')
  })

  it('happens once, whichever is asked [R28]', async () => {
    const [here, there] = nodes()
    const person = await newPerson(here)
    const { token } = await newReset(here, person.email)
    const password = await race([here, there], () => ({ token }))
    await expectPassword(there, person, password)
  })
})
