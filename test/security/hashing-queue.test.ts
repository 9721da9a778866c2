import { describe, expect, it } from 'vitest'
import { createHashingLanes } from '../../src/crypto/hashing-lanes.ts'
import { ARGON2_OPTIONS, createPasswordHasher } from '../../src/crypto/password-hasher.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { QUICK_ARGON2, useApp } from '../support/app.ts'
import { Login } from '../support/operations.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { loginInput, tryLogin } from '../support/sessions.ts'
import { SQLITE } from '../support/stores.ts'

const MORE_THAN_FIT = 200

describe('a queue that strangers fill', () => {
  /** A hasher whose places are taken, until the end of the scope, by requests that never get on. */
  async function startFull() {
    const hasher = await createPasswordHasher(2, systemClock, { argon2: QUICK_ARGON2 })
    const { over, end } = gate()
    const sitting = Array.from({ length: MORE_THAN_FIT }, () =>
      hasher
        .withPlace(() => over)
        .catch((error) => expect(error).toMatchObject({ code: 'OVERLOADED' })),
    )
    return {
      hasher,
      async [Symbol.asyncDispose]() {
        end()
        await Promise.all(sitting)
      },
    }
  }

  it('has no place for another of them', async () => {
    await using full = await startFull()
    await expect(full.hasher.withPlace(async () => 'in')).rejects.toThrow('busy')
  })

  it('has one for each who is known, again and again [R19]', async () => {
    await using full = await startFull()
    for (const person of ['Ann', 'Bob', 'Ann']) {
      const hashed = await full.hasher.withPlace((place) => place.hash(PASSWORD), person)
      expect(hashed).toContain('$argon2id$')
    }
  })

  it('has no second one for who has one, and a bound for all of them', async () => {
    await using full = await startFull()
    const { hasher } = full
    const expectNoSecond = () =>
      expect(hasher.withPlace(async () => 'in', 'Ann')).rejects.toThrow('busy')
    await hasher.withPlace(expectNoSecond, 'Ann')
    await hasher.withPlace((place) => place.outside(expectNoSecond), 'Ann')
    const { over, end } = gate()
    const known = Array.from({ length: MORE_THAN_FIT }, (_, person) =>
      hasher.withPlace(async () => over.then(() => 'in'), String(person)).catch(() => 'refused'),
    )
    end()
    const outcomes = await Promise.all(known)
    expect(outcomes.filter((outcome) => outcome === 'in')).toHaveLength(16)
  })
})

describe('a server on which strangers guess without a pause', () => {
  const app = useApp(SQLITE, {}, { argon2: ARGON2_OPTIONS })

  it('lets people in whose device is known, each time', async () => {
    const person = await newPerson(app)
    const input = { ...loginInput(person), deviceToken: person.deviceToken }
    const refused: number[] = []
    let isOver = false
    const guess = async () => {
      while (!isOver) {
        const guessed = { identifier: newAddress(), password: 'not the password' }
        const { status } = await app.send(Login, { input: guessed })
        if (status === 503) refused.push(status)
      }
    }
    const guessers = Promise.all(Array.from({ length: 100 }, guess))
    while (refused.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    for (let times = 0; times < 3; times += 1)
      expectOutcome(await tryLogin(app, input), 'LoginSuccess')
    isOver = true
    await guessers
  })
})

describe('the lines before the hasher', () => {
  it('take turns, and each is served in its order', async () => {
    const enter = createHashingLanes(1, 60_000, () => new Error('too late'))
    const served: string[] = []
    const serve = (name: string) => async () => void served.push(name)
    await Promise.all([
      enter('everyone', serve('first')),
      ...['a', 'b', 'c', 'd'].map((name) => enter('everyone', serve(name))),
      ...['K', 'L'].map((name) => enter('known', serve(name))),
    ])
    expect(served).toEqual(['first', 'K', 'a', 'L', 'b', 'c', 'd'])
  })
})

/** What others wait for until it ends. */
function gate() {
  let end: () => void = () => undefined
  const over = new Promise<void>((resolve) => {
    end = resolve
  })
  return { over, end: () => end() }
}
