import { describe, expect, it } from 'vitest'
import { createPasswordHasher } from '../../src/crypto/password-hasher.ts'
import type { Transport } from '../../src/email/transports/transport.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { invite } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { type TestApp, useApp } from '../support/app.ts'
import { changeAddress } from '../support/email-changes.ts'
import { createHashCount } from '../support/hash-count.ts'
import { countHashes } from '../support/hash-counter.ts'
import type { Answer } from '../support/http.ts'
import { askForLogin } from '../support/login-codes.ts'
import { DeleteAccount, Login } from '../support/operations.ts'
import { requestReset } from '../support/passwords.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD, register } from '../support/people.ts'
import { applyFor } from '../support/registrations.ts'
import { failLogins } from '../support/sessions.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { SQLITE } from '../support/stores.ts'

const WRONG = 'not the password'
const DAY_SECONDS = 86_400

/** Whatever may be true of an address, and a password that lets nobody in there. */
const STATES: Readonly<Record<string, (app: TestApp) => Promise<readonly [string, string]>>> = {
  'nobody has': async () => [newAddress(), WRONG],
  'somebody has': async (app) => [(await newPerson(app)).email, WRONG],
  'waits for its confirmation, even with the right password': async (app) => {
    const email = newAddress()
    await register(app, email)
    return [email, PASSWORD]
  },
  'was never confirmed in time': async (app) => {
    const email = newAddress()
    await register(app, email)
    await app.advanceSeconds(2 * DAY_SECONDS)
    return [email, PASSWORD]
  },
  'is of a suspended account': async (app) => {
    const { email } = await newPerson(app)
    await changeStoredUser(app, email, { status: 'SUSPENDED' })
    return [email, WRONG]
  },
  'was invited and has no password': async (app) => {
    const email = newAddress()
    await invite(app, await newAdministrator(app), { email })
    return [email, WRONG]
  },
  'was of an account that is deleted': async (app) => {
    const person = await newPerson(app)
    await app.send(DeleteAccount, { input: { email: person.email } }, person)
    return [person.email, PASSWORD]
  },
  'was of an account that has another one by now': async (app) => {
    const person = await newPerson(app)
    await changeAddress(app, person)
    return [person.email, PASSWORD]
  },
}

describe('a login with an address that', () => {
  const app = useApp(SQLITE)

  it.each(Object.entries(STATES))(
    '%s is answered byte for byte as any other, after the same work [R14 R15 CVE-2026-23511 GHSA-jgf4-vwc3-r46v]',
    async (_state, prepare) => {
      const [identifier, password] = await prepare(app)
      const [expected, expectedHashes] = await tryCounting(app, newAddress(), WRONG)
      const [answer, hashes] = await tryCounting(app, identifier, password)
      expect(answer.data?.login.__typename).toBe('InvalidCredentialsError')
      expect(visible(answer)).toEqual(visible(expected))
      expect([hashes, expectedHashes]).toEqual([1, 1])
    },
  )

  it.each(['', ' ', 'x'.repeat(129), 'x'.repeat(50_000), 'nul\0', '\ud800'])(
    'is there or not is told by no bad password either, and by no work [R14 R15]',
    async (password) => {
      const [known, hashesOfKnown] = await tryCounting(app, (await newPerson(app)).email, password)
      const [unknown, hashesOfUnknown] = await tryCounting(app, newAddress(), password)
      expect(visible(known)).toEqual(visible(unknown))
      expect(hashesOfKnown).toBe(hashesOfUnknown)
    },
  )
})

describe('the hash that stands in for one that is not there', () => {
  it('costs what a new hash costs [R15]', async () => {
    const { dependencies, during } = createHashCount()
    const asked = await during(async () => {
      await createPasswordHasher(1, systemClock, dependencies)
    })
    expect(asked.costs).toBe(1)
  })
})

describe('a login with an address that was tried too often', () => {
  const app = useApp(SQLITE, { THROTTLE_SCALE: '1' })

  it('is answered alike whether somebody has it, and verifies nothing [R14 R18 CVE-2026-23511]', async () => {
    const { email, password } = await newPerson(app)
    const unknown = newAddress()
    for (const identifier of [email, unknown]) await failLogins(app, 10, identifier)
    const [ofKnown, hashesOfKnown] = await tryCounting(app, email, password)
    const [ofUnknown, hashesOfUnknown] = await tryCounting(app, unknown, password)
    expect(ofKnown.data?.login.__typename).toBe('TooManyRequestsError')
    expect(visible(ofKnown)).toEqual(visible(ofUnknown))
    expect([hashesOfKnown, hashesOfUnknown]).toEqual([0, 0])
  })
})

describe('asking for a mail', () => {
  const { transport, begun, answer } = createSlowTransport()
  const app = useApp(SQLITE, {}, { transport })

  it('is answered before the mail service has taken anything, so that its time tells nothing [R17]', async () => {
    const email = newAddress()
    expectOutcome(await applyFor(app, { email, password: PASSWORD }), 'RegisterSuccess')
    await begun
    for (const address of [email, newAddress()]) {
      expectOutcome(await requestReset(app, address), 'RequestPasswordResetSuccess')
      expectOutcome(await askForLogin(app, address), 'RequestLoginCodeSuccess')
    }
    answer()
  })
})

/** A mail service that takes mails and keeps its answer back. */
function createSlowTransport() {
  let begin = () => {}
  let answer = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const transport: Transport = {
    kind: 'smtp',
    async send() {
      begin()
      await answered
      return { status: 'sent', providerId: null }
    },
    check: async () => null,
    close: async () => undefined,
  }
  return { transport, begun, answer }
}

async function tryCounting(app: TestApp, identifier: string, password: string) {
  let answer: Answer<{ login: { __typename: string } }> | undefined
  const hashes = await countHashes(async () => {
    answer = await app.send(Login, { input: { identifier, password } })
  })
  if (answer === undefined) throw new Error('there is no answer')
  return [answer, hashes] as const
}

/** All that a client sees of an answer, but its moment and its number. */
function visible({ status, headers, text }: Answer<unknown>) {
  const { date: _date, 'x-request-id': id = '', ...others } = Object.fromEntries(headers)
  return { status, text: text.replaceAll(id, 'id'), headers: others }
}
