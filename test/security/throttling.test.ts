import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/runtime/faults.ts'
import type { Allowance } from '../../src/throttling/allowances.ts'
import { createThrottling } from '../../src/throttling/throttling.service.ts'
import { useApp } from '../support/app.ts'
import { SQLITE } from '../support/stores.ts'

let count = 0

/** An allowance that nobody has used: three at once, and then one a minute. */
function three(given: Partial<Allowance> = {}): Allowance {
  count += 1
  return {
    key: `three:${count}`,
    burst: 3,
    refillSeconds: 60,
    ofSource: false,
    scaled: true,
    ...given,
  }
}

describe('an allowance of three, and then one a minute', () => {
  const app = useApp(SQLITE)
  const scaledBy = (scale: number) => createThrottling(app.app.database, app.clock, scale)
  const throttling = () => scaledBy(1)
  const inSeconds = (seconds: number) => new Date(app.clock.now().getTime() + seconds * 1000)
  const stored = async () => {
    const rows = await app.app.database.queries.selectFrom('throttles').select('key').execute()
    return rows.map(({ key }) => key)
  }

  /** What each of as many tries comes to, one after the other. */
  async function takeTimes(times: number, allowances: readonly Allowance[], scale = 1) {
    const outcomes: (Date | null)[] = []
    for (let time = 0; time < times; time += 1)
      outcomes.push(await scaledBy(scale).take(allowances))
    return outcomes
  }

  it('is used up by three, and says to the second when it has one again [R18]', async () => {
    const allowance = three()
    expect(await takeTimes(4, [allowance])).toEqual([null, null, null, inSeconds(60)])
    await app.advanceSeconds(59)
    expect(await throttling().take([allowance])).toEqual(inSeconds(1))
    await app.advanceSeconds(1)
    expect(await takeTimes(2, [allowance])).toEqual([null, inSeconds(60)])
  })

  it('never holds more than three, however long nobody came [R18]', async () => {
    const allowance = three()
    await takeTimes(1, [allowance])
    await app.advanceSeconds(3600)
    expect(await takeTimes(4, [allowance])).toEqual([null, null, null, inSeconds(60)])
  })

  it('is taken with all others or not at all, and the longest wait is named', async () => {
    const [used, slow, other] = [three(), three({ refillSeconds: 100 }), three()]
    await takeTimes(3, [used])
    await takeTimes(3, [slow])
    expect(await throttling().take([slow, other, used])).toEqual(inSeconds(100))
    expect(await throttling().take([used, other, slow])).toEqual(inSeconds(100))
    expect(await takeTimes(4, [other])).toEqual([null, null, null, inSeconds(60)])
  })

  it('gets back what is given back', async () => {
    const [one, other] = [three(), three()]
    const { queries } = app.app.database
    await takeTimes(3, [one, other])
    await throttling().giveBack(queries, [one])
    expect(await takeTimes(2, [one])).toEqual([null, inSeconds(60)])
    expect(await throttling().take([other])).toEqual(inSeconds(60))
  })

  it('is looked at without being used', async () => {
    const allowance = three()
    const { queries } = app.app.database
    const look = async () => [
      await throttling().hasUnit(queries, allowance),
      (await throttling().usageOf([allowance])).retryAt,
    ]
    expect(await look()).toEqual([true, null])
    await takeTimes(2, [allowance])
    expect(await look()).toEqual([true, null])
    expect(await throttling().takeWithin(queries, allowance)).toBe(true)
    expect(await look()).toEqual([false, inSeconds(60)])
    expect(await throttling().takeWithin(queries, allowance)).toBe(false)
    await app.advanceSeconds(59)
    expect(await look()).toEqual([false, inSeconds(1)])
    await app.advanceSeconds(1)
    expect(await look()).toEqual([true, null])
    await app.advanceSeconds(3600)
    expect(await look()).toEqual([true, null])
  })

  it('tells how much of it is used: of several, of the one that is used most', async () => {
    const [one, other] = [three(), three({ burst: 4, refillSeconds: 100 })]
    const usage = () => throttling().usageOf([one, other])
    expect(await usage()).toEqual({ usedShare: 0, retryAt: null })
    await takeTimes(1, [other])
    expect(await usage()).toEqual({ usedShare: 0.25, retryAt: null })
    await takeTimes(3, [one])
    expect(await usage()).toEqual({ usedShare: 1, retryAt: inSeconds(60) })
    await takeTimes(3, [other])
    expect(await usage()).toEqual({ usedShare: 1, retryAt: inSeconds(100) })
    await app.advanceSeconds(100)
    expect(await usage()).toEqual({ usedShare: 0.75, retryAt: null })
  })

  it('is as much larger and quicker as it is scaled, unless it protects a code [R23]', async () => {
    const [scaled, fixed, tiny] = [three(), three({ scaled: false }), three()]
    const retryAt = inSeconds(30)
    expect(await takeTimes(7, [scaled], 2)).toEqual([...Array(6).fill(null), retryAt])
    expect(await takeTimes(4, [fixed], 2)).toEqual([null, null, null, inSeconds(60)])
    expect(await takeTimes(2, [tiny], 0.1)).toEqual([null, inSeconds(600)])
    const { queries } = app.app.database
    await scaledBy(2).giveBack(queries, [scaled])
    expect(await takeTimes(2, [scaled], 2)).toEqual([null, retryAt])
  })

  it('pays for what was done, and for what failed, but not for what was never tried', async () => {
    const allowance = three()
    const limit = (work: () => Promise<string>) => throttling().limit([allowance], work)
    const failing = (error: Error) => limit(() => Promise.reject(error))
    expect(await limit(async () => 'done')).toBe('done')
    await expect(failing(new Error('a bug'))).rejects.toThrow('a bug')
    await expect(failing(new Fault('FORBIDDEN', 'not you'))).rejects.toThrow('not you')
    const refused = { outcome: 'TOO_MANY_REQUESTS', retryAt: inSeconds(60) }
    expect(await limit(async () => 'done')).toEqual(refused)
    await app.advanceSeconds(60)
    for (const code of ['OVERLOADED', 'UNAVAILABLE'] as const)
      await expect(failing(new Fault(code, 'come back'))).rejects.toThrow('come back')
    expect(await limit(async () => 'done')).toBe('done')
    expect(await limit(async () => 'done')).toEqual({ ...refused, retryAt: inSeconds(60) })
  })

  it('is forgotten once it is full again, and not before', async () => {
    const [used, full] = [three(), three({ refillSeconds: 10 })]
    await takeTimes(1, [used, full])
    await app.advanceSeconds(11)
    await throttling().sweep()
    const keys = await stored()
    expect([keys.includes(used.key), keys.includes(full.key)]).toEqual([true, false])
  })
})
