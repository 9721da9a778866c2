import { afterAll, describe, expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import { createPasswordHasher } from '../../src/crypto/password-hasher.ts'
import { createPasswordPolicy } from '../../src/domains/passwords/password-policy.ts'
import { askRange } from '../../src/domains/passwords/pwned-passwords.ts'
import { QUICK_ARGON2 } from '../support/app.ts'
import { createFrozenClock } from '../support/frozen-clock.ts'
import { PASSWORD } from '../support/people.ts'
import { startPwnedPasswords } from '../support/pwned-passwords.ts'

const pwned = await startPwnedPasswords({})

afterAll(() => pwned[Symbol.asyncDispose]())

/** More than there are places in the queue of a hasher with one lane. */
const MANY = 40

/** A policy whose questions nobody answers before `answer` is called. */
function createWaitingPolicy() {
  const parsed = parseEnvironment({})
  if (!parsed.ok) throw new Error(parsed.problems.join())
  let answer: (isBreached: boolean) => void = () => undefined
  const answered = new Promise<boolean>((resolve) => {
    answer = resolve
  })
  const { accounts } = parsed.configuration
  return { policy: createPasswordPolicy(accounts, { includes: () => answered }), answer }
}

describe('a slow Pwned Passwords', () => {
  it('keeps nobody from being hashed: who waits for it holds no place in the queue', async () => {
    const hasher = await createPasswordHasher(1, createFrozenClock(), { argon2: QUICK_ARGON2 })
    const { policy, answer } = createWaitingPolicy()
    const waiting = Array.from({ length: MANY }, () =>
      hasher.withPlace((place) => policy.hash(place, PASSWORD)),
    )
    const stored = await hasher.withPlace((place) => place.hash(PASSWORD))
    answer(false)
    for (const hashed of await Promise.all(waiting)) expect(hashed).toHaveProperty('hash')
    expect(await hasher.withPlace((place) => place.verify(stored, PASSWORD))).toBe(true)
  })

  it('is given up in time', async () => {
    pwned.trouble = 'silence'
    expect(await askRange(fetch, pwned.url, PASSWORD, 50)).toEqual({ problem: 'no answer' })
  })

  it('is given up when nobody can reach it', async () => {
    const unreachable = async () => Promise.reject(new TypeError('fetch failed'))
    expect(await askRange(unreachable, pwned.url, PASSWORD)).toEqual({ problem: 'no answer' })
  })
})
