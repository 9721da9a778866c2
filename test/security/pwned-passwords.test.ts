import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { askRange } from '../../src/domains/passwords/pwned-passwords.ts'
import { useApp } from '../support/app.ts'
import { expectOutcome, logIn, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { startPwnedPasswords } from '../support/pwned-passwords.ts'
import { applyFor } from '../support/registrations.ts'
import { SQLITE } from '../support/stores.ts'

const pwned = await startPwnedPasswords({})

afterAll(() => pwned[Symbol.asyncDispose]())

/** More than there are places in the queue of the hasher. */
const MANY = 33 * 4

describe('a slow Pwned Passwords', () => {
  const app = useApp(SQLITE, pwned.settings)

  it('keeps nobody from being hashed: who waits for it holds no place in the queue', async () => {
    const person = await newPerson(app)
    const asked = pwned.requests.length
    let release: () => void = () => undefined
    pwned.hold = new Promise<void>((resolve) => {
      release = resolve
    })
    const waiting = Array.from({ length: MANY }, () =>
      applyFor(app, { email: newAddress(), password: PASSWORD }),
    )
    while (pwned.requests.length < asked + MANY) await delay(5)
    await logIn(app, person)
    release()
    for (const outcome of await Promise.all(waiting)) expectOutcome(outcome, 'RegisterSuccess')
  })

  it('is given up in time', async () => {
    pwned.hold = null
    pwned.trouble = 'silence'
    expect(await askRange(fetch, pwned.url, PASSWORD, 50)).toEqual({ problem: 'no answer' })
  })
})
