import { describe, expect, it } from 'vitest'
import { nextDelayMs } from '../../src/email/retry-schedule.ts'

const HOUR_MS = 3_600_000

describe('the retry schedule', () => {
  it('doubles from two seconds up to half an hour', () => {
    const delays = Array.from({ length: 13 }, (_, index) => nextDelayMs(index + 1, 0, null, 1))
    expect(delays).toEqual([
      2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, 512_000, 1_024_000, 1_800_000,
      1_800_000, 1_800_000,
    ])
  })

  it('spreads the tries of mails that failed together over half of the delay', () => {
    expect(nextDelayMs(5, 0, null, 0)).toBe(16_000)
    expect(nextDelayMs(5, 0, null, 0.5)).toBe(24_000)
    expect(nextDelayMs(5, 0, null, 1)).toBe(32_000)
  })

  it('never comes back sooner than the other side asks for', () => {
    expect(nextDelayMs(1, 0, 30, 0.5)).toBe(30_000)
    expect(nextDelayMs(20, 0, 30, 1)).toBe(1_800_000)
    expect(nextDelayMs(1, 0, 3 * 3600, 0.5)).toBe(3 * HOUR_MS)
  })

  it('gives up before Resend has forgotten the first try', () => {
    expect(nextDelayMs(50, 23 * HOUR_MS - 1_800_000, null, 1)).toBe(1_800_000)
    expect(nextDelayMs(50, 23 * HOUR_MS - 1_799_999, null, 1)).toBeNull()
    expect(nextDelayMs(1, 0, 23 * 3600 + 1, 0)).toBeNull()
  })

  it('stays within its bounds however often a mail was tried', () => {
    expect(nextDelayMs(2_000, 0, null, 1)).toBe(1_800_000)
  })
})
