import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressesOfStates, useUpTries } from '../support/account-states.ts'
import { type RunningApp, startApp, useApp } from '../support/app.ts'
import { createHashCount } from '../support/hash-count.ts'
import { type Answer, dataOf } from '../support/http.ts'
import {
  Login,
  Register,
  RequestLoginCode,
  RequestPasswordReset,
  ResendConfirmation,
} from '../support/operations.ts'
import { newAddress, newPerson, register } from '../support/people.ts'
import { recordStatements } from '../support/statements.ts'
import { HYGRAPH, SQLITE } from '../support/stores.ts'

// What takes the same statements and the same hashes takes the same time, however busy the machine is. The times
// themselves are compared by `bench/silence.ts`.

const GUESS = 'seven sleepy sheep sing songs'
/** Once, and once more where there has been one before. */
const ROUNDS = 2

/** What a stranger can send about an address. */
type Ask = (email: string) => Promise<Answer<unknown>>

describe.each([SQLITE, HYGRAPH])('to a stranger, accounts of all states on $name', (kind) => {
  const hashes = createHashCount()
  let app: RunningApp
  let states: Readonly<Record<string, string>>
  let throttled: Readonly<Record<string, string>>
  let ownDevice: string
  beforeAll(async () => {
    app = await startApp(kind, {}, undefined, hashes.dependencies)
    states = await addressesOfStates(app)
    throttled = { unknown: newAddress(), active: (await newPerson(app)).email }
    ownDevice = (await newPerson(app)).deviceToken
    await app.app.drainUsers()
    // It works after the answer.
    await app.app.mailWorker.stop()
  })
  afterAll(() => app.stop())

  /** Everything that can be seen or counted of a few requests. */
  const observe = async (ask: Ask, email: string) => {
    const seen = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const askedHygraph = app.hygraph?.requests.count() ?? 0
      const statements: string[] = []
      let answer = ''
      const hashed = await hashes.during(async () => {
        const recorded = await recordStatements(() => ask(email))
        statements.push(...recorded.statements)
        answer = asSeen(recorded.result, email)
      })
      const requests = (app.hygraph?.requests.count() ?? 0) - askedHygraph
      seen.push({ answer, statements, hashed, requests })
    }
    return seen
  }

  const expectSilence = async (ask: Ask, emails: Readonly<Record<string, string>> = states) => {
    const [[, first = ''] = [], ...others] = Object.entries(emails)
    const expected = await observe(ask, first)
    for (const [state, email] of others) expect(await observe(ask, email), state).toEqual(expected)
    return expected
  }

  const logIn: Ask = (identifier) => app.send(Login, { input: { identifier, password: GUESS } })

  it('are the same at login [R14 R15 CVE-2026-23511]', async () => {
    const [login] = await expectSilence(logIn)
    expect(login?.answer).toContain('InvalidCredentialsError')
    expect(login?.hashed.times).toBe(2)
  })

  it('are the same at login to somebody with an account and a device', () =>
    expectSilence((identifier) => {
      const input = { identifier, password: GUESS, deviceToken: ownDevice }
      return app.send(Login, { input })
    }))

  it('are the same at login once their tries are used up [R14 R18]', async () => {
    for (const email of Object.values(throttled)) await useUpTries(app, email)
    const [login] = await expectSilence(logIn, throttled)
    expect(login?.answer).toContain('TooManyRequestsError')
    expect(login?.hashed.times).toBe(0)
  })

  it('are the same at register [R16]', async () => {
    const [registered] = await expectSilence((email) =>
      app.send(Register, { input: { email, password: GUESS } }),
    )
    expect(registered?.hashed.costs).toBe(1)
  })

  it('are the same at resendConfirmation [R17]', async () => {
    const challenges = new Map<string, string>()
    for (const email of Object.values(states))
      challenges.set(email, (await register(app, email)).challenge)
    await expectSilence((email) =>
      app.send(ResendConfirmation, { input: { challenge: challenges.get(email) ?? '' } }),
    )
  })

  it('are the same at requestPasswordReset [R17]', () =>
    expectSilence((email) => app.send(RequestPasswordReset, { input: { email } })))

  it('are the same at requestLoginCode [R17]', () =>
    expectSilence((email) => app.send(RequestLoginCode, { input: { email } })))
})

describe('to a stranger who listens to what follows the answer, accounts of all states', () => {
  const app = useApp(SQLITE)

  const asks: Readonly<Record<string, Ask>> = {
    requestPasswordReset: (email) => app.send(RequestPasswordReset, { input: { email } }),
    requestLoginCode: (email) => app.send(RequestLoginCode, { input: { email } }),
  }

  it.each(Object.entries(asks))('cost as many changes to the mail, at %s', async (_name, ask) => {
    const states = await addressesOfStates(app)
    const changes = new Map<string, number>()
    for (const [state, email] of Object.entries(states)) {
      const { statements } = await recordStatements(async () => {
        dataOf(await ask(email))
        await app.mailsTo(email)
      })
      // Claims come as often as the worker looks.
      const ofOne = statements.filter((text) => /^update "outbox" .* where "id" = \?/.test(text))
      changes.set(state, ofOne.length)
    }
    expect(new Set(changes.values()), JSON.stringify([...changes])).toEqual(new Set([2]))
  })
})

/** Status, headers and body, byte for byte but for what is new in each answer. */
function asSeen(answer: Answer<unknown>, email: string): string {
  dataOf(answer)
  const headers = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
  const body = answer.text
    .replaceAll(email, 'ADDRESS')
    .replace(/[\da-f-]{36}\.[\w-]{43}/, 'CHALLENGE')
  return [answer.status, JSON.stringify(headers), body].join('\n')
}
