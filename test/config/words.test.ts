import { describe, expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import { environmentSchema } from '../../src/config/settings.ts'

/** What is hardly ever a good value. */
const NONSENSE = ['?', '-1', ',', 'on off', '\u0007', '1e9']

describe('What is wrong with a setting', () => {
  it.each(Object.keys(environmentSchema.shape))('%s is said in words of its own', (name) => {
    for (const value of NONSENSE) {
      const parsed = parseEnvironment({ [name]: value })
      for (const problem of parsed.ok ? [] : parsed.problems) expect(problem).toMatch(SENTENCE)
    }
  })

  it.each([
    ['BREACHED_PASSWORDS', 'must be offline or hibp'],
    ['EMAIL_TRANSPORT', 'must be mailbox, smtp or resend'],
    ['COOKIE_SAME_SITE', 'must be lax, none or strict'],
    ['THROTTLE_SCALE', 'must be a number greater than 0, and at most 1000000'],
  ])('%s names what is allowed', (name, problem) => {
    expect(parseEnvironment({ [name]: 'hibp2' })).toEqual({
      ok: false,
      problems: [`${name} ${problem}`],
    })
  })
})

/** As the other settings speak: what must be, or what else is needed. */
const SENTENCE = /^[A-Z_]+ (must |is required with )/
