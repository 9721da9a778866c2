import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import { createPasswordPolicy } from '../../src/domains/passwords/password-policy.ts'

/** The most used passwords that are long enough, commonest first (OWASP ASVS 5.0, V6.2.4, asks for 3,000). */
const MOST_USED = dictionary['passwords-common'].filter((word) => word.length >= 8).slice(0, 3000)

it.each(['0', '3'])(
  'of the 3,000 most used passwords none is taken at strength %s [R5]',
  (strength) => {
    const parsed = parseEnvironment({ PASSWORD_MIN_STRENGTH: strength })
    if (!parsed.ok) throw new Error(parsed.problems.join())
    const policy = createPasswordPolicy(parsed.configuration.accounts, {
      includes: async () => false,
    })
    const reasonFor = (password: string) => policy.weaknessOf(password, [])?.reason
    expect(MOST_USED).toHaveLength(3000)
    expect(MOST_USED.filter((password) => reasonFor(password) !== 'common')).toEqual([])
    const shouted = MOST_USED.slice(0, 300).map((password) => password.toUpperCase())
    expect(shouted.filter((password) => reasonFor(password) !== 'common')).toEqual([])
  },
)
