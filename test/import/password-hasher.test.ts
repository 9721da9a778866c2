import { hashSync } from '@node-rs/bcrypt'
import { hash } from 'argon2'
import { describe, expect, it, vi } from 'vitest'
import { importedHash, markImported } from '../../src/crypto/imported-hashes.ts'
import {
  ARGON2_OPTIONS,
  createPasswordHasher,
  isOutdated,
} from '../../src/crypto/password-hasher.ts'
import type { Timer } from '../../src/runtime/timer.ts'
import { createFrozenClock } from '../support/frozen-clock.ts'

const OURS = await hash('three blind mice', ARGON2_OPTIONS)
const BCRYPT = hashSync('three blind mice', 4)

describe('an imported hash', () => {
  it('is outdated, even when another system made it as we do', () => {
    expect(isOutdated(OURS)).toBe(false)
    expect(isOutdated(markImported(OURS))).toBe(true)
    expect(isOutdated(markImported(BCRYPT))).toBe(true)
  })

  it('comes out of its stored form as it was', () => {
    expect(importedHash(markImported(BCRYPT))).toBe(BCRYPT)
    expect(importedHash(BCRYPT)).toBeUndefined()
  })
})

describe('the floor of failures', () => {
  /** A timer on which every hash takes `tookMs`, and which notes how long was waited. */
  function createTimer(tookMs: number) {
    const waits: number[] = []
    let calls = 0
    const timer: Timer = {
      nowMs: () => (calls++ % 2) * tookMs,
      sleep: async (ms) => void waits.push(ms),
    }
    return { timer, waits }
  }

  async function verify(stored: string | null, password: string, floorMs: number, tookMs: number) {
    const { timer, waits } = createTimer(tookMs)
    const options = { failureFloorMs: () => floorMs, timer }
    const hasher = await createPasswordHasher(1, createFrozenClock(), options)
    const matches = await hasher.withPlace((place) => place.verify(stored, password))
    return { matches, waits }
  }

  it.each([
    ['an imported hash', markImported(BCRYPT)],
    ['a hash of ours', OURS],
    ['nobody', null],
  ])('is waited for after a wrong password for %s', async (_, stored) => {
    expect(await verify(stored, 'wrong', 300, 40)).toEqual({ matches: false, waits: [260] })
  })

  it('is not waited for after the right password', async () => {
    const verified = await verify(markImported(BCRYPT), 'three blind mice', 300, 40)
    expect(verified).toEqual({ matches: true, waits: [] })
  })

  it('is over when the hash alone took longer', async () => {
    expect(await verify(null, 'wrong', 300, 400)).toEqual({ matches: false, waits: [] })
  })

  it('is waited for without a place in the queue: who waits keeps nobody from being hashed', async () => {
    const wakes: (() => void)[] = []
    const sleep = () => new Promise<void>((resolve) => wakes.push(resolve))
    const options = { failureFloorMs: () => 300, timer: { nowMs: () => 0, sleep } }
    const hasher = await createPasswordHasher(1, createFrozenClock(), options)
    const fail = () => hasher.withPlace((place) => place.verify(markImported(BCRYPT), 'wrong'))
    const failures: Promise<boolean>[] = []
    // More than there are places, one after the other.
    for (let count = 1; count <= 40; count += 1) {
      failures.push(fail())
      await vi.waitFor(() => expect(wakes).toHaveLength(count), { interval: 1 })
    }
    for (const wake of wakes) wake()
    expect(new Set(await Promise.all(failures))).toEqual(new Set([false]))
    const places = Array.from({ length: 33 }, () => hasher.withPlace(() => Promise.resolve('in')))
    expect(await Promise.all(places)).toHaveLength(33)
  })
})
