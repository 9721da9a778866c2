import { describe, expect, it } from 'vitest'
import { createHashCosts } from '../../src/crypto/hash-costs.ts'
import { markImported, workOf } from '../../src/crypto/imported-hashes.ts'
import type { Timer } from '../../src/runtime/timer.ts'
import { KNOWN_HASHES } from './known-hashes.ts'

const bcrypt = (cost: number) =>
  markImported(`$2a$0${cost}$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW`)
const django = (iterations: number) =>
  markImported(`pbkdf2_sha256$${iterations}$salt$${Buffer.alloc(32, 7).toString('base64')}`)

/** A timer on which each verification takes one millisecond more than the one before. */
function createCountingTimer() {
  let nowMs = 0
  let step = 0
  const timer: Timer = {
    nowMs() {
      nowMs += step / 2
      step += 1
      return nowMs
    },
    sleep: async () => undefined,
  }
  return { timer, measured: () => step / 2 }
}

describe('the cost of imported hashes', () => {
  it('is that of our own where nothing is slower', async () => {
    const { timer, measured } = createCountingTimer()
    const costs = createHashCosts(timer)
    expect(await costs.slowestMs([])).toBeGreaterThan(0)
    const once = measured()
    await costs.slowestMs([])
    expect(measured()).toBe(once)
  })

  it('is measured once for each class, on the hash with the most work', async () => {
    const { timer, measured } = createCountingTimer()
    const costs = createHashCosts(timer)
    await costs.slowestMs([])
    const perHash = measured()
    await costs.slowestMs([bcrypt(4), bcrypt(6), bcrypt(5), bcrypt(6)])
    expect(measured()).toBe(2 * perHash)
    await costs.slowestMs([bcrypt(5), bcrypt(6), bcrypt(4)])
    expect(measured()).toBe(2 * perHash)
    await costs.slowestMs([bcrypt(7), django(10), django(20)])
    expect(measured()).toBe(4 * perHash)
  })

  it('never goes down', async () => {
    const costs = createHashCosts(createCountingTimer().timer)
    const first = await costs.slowestMs([bcrypt(4)])
    const second = await costs.slowestMs([django(10)])
    expect(second).toBeGreaterThanOrEqual(first)
    expect(await costs.slowestMs([])).toBe(second)
  })
})

describe('the work of a hash', () => {
  const argon2 = (parameters: string) => {
    const [salt, hash] = [Buffer.alloc(16, 1), Buffer.alloc(32, 2)].map((bytes) =>
      bytes.toString('base64').replaceAll('=', ''),
    )
    return workOf(`$argon2id$v=19$${parameters}$${salt}$${hash}`)
  }

  it.each(KNOWN_HASHES)('is known of $kind out of $from', ({ hash }) => {
    expect(workOf(hash)?.amount).toBeGreaterThan(0)
    const prehashed = workOf(`sha256-hex:${hash}`)
    expect(prehashed?.amount).toBe(workOf(hash)?.amount)
    expect(prehashed?.class).not.toBe(workOf(hash)?.class)
  })

  it('is compared only among hashes that share it among as many threads', () => {
    expect(argon2('m=1024,t=2,p=1')).toMatchObject({ amount: 2_048 })
    expect(argon2('m=1024,t=2,p=1')?.class).toBe(argon2('m=65536,t=1,p=1')?.class)
    expect(argon2('m=1024,t=2,p=1')?.class).not.toBe(argon2('m=1024,t=2,p=2')?.class)
  })

  it('counts the blocks of PBKDF2', () => {
    const hash = (bytes: number) =>
      `$pbkdf2-sha256$i=1000$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(bytes).toString('base64')}`
    expect(workOf(hash(32))?.amount).toBe(1_000)
    expect(workOf(hash(33))?.amount).toBe(2_000)
  })

  it('is unknown of what is no hash', () => {
    expect(workOf('nothing')).toBeUndefined()
  })
})
