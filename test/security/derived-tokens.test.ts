import { describe, expect, it } from 'vitest'
import {
  createDerivedTokens,
  parseToken,
  sameText,
  type TokenSeed,
} from '../../src/crypto/derived-tokens.ts'
import { createKeyring } from '../../src/crypto/keyring.ts'

const keyring = createKeyring(['a secret of the tests that is long enough to be one'])
const tokens = createDerivedTokens(keyring)

const ID = '01910000-0000-7000-8000-000000000001'
const SEED: TokenSeed = { id: ID, salt: Buffer.alloc(32, 7), keyId: keyring.current.id }
const CONTEXT = ['subject', 'ada@example.com']
const MAC = 'laFZwOrfWW3s2JHat97KI7g0VZIQ7MDD9mzEu1AS0_o'

/** Whether a text is the token of a row; `with` what differs from the one that it was made for. */
function verifies(
  text: string,
  given: { purpose?: string; seed?: Partial<TokenSeed>; context?: string[] } = {},
): boolean {
  const { purpose = 'log-in/link', seed = {}, context = CONTEXT } = given
  const token = parseToken(text)
  return token !== undefined && tokens.verify(purpose, { ...SEED, ...seed }, token, context)
}

describe('a derived token', () => {
  it('is the same in every version of the server, so that no update makes one invalid', () => {
    expect(tokens.make('log-in/link', SEED, CONTEXT)).toBe(`${ID}.${MAC}`)
    expect(tokens.makeCode('log-in/link', SEED, CONTEXT, 8)).toBe('14962644')
    expect(tokens.makeCode('log-in/link', SEED, ['172'], 6)).toBe('003012')
    expect(tokens.make('device', SEED)).toBe(`${ID}.gxC7ml1MGWI47oI28OtQwKpleOcrXNBnZm_WyTRIdgM`)
    const counted = `${ID}.3.EQIR9ys9YNKZXBQM00iT2Ymjxshep7v0_JTzlpIafVk`
    expect(tokens.makeCounted('refresh', SEED, 3)).toBe(counted)
    expect(parseToken(counted)).toMatchObject({ id: ID, counter: 3 })
    expect(verifies(counted, { purpose: 'refresh' })).toBe(true)
    expect(verifies(`${ID}.${MAC}`)).toBe(true)
    expect(verifies(tokens.make('device', SEED), { purpose: 'device', context: [] })).toBe(true)
  })

  it('is worth nothing for another purpose, row, subject or address', () => {
    const token = `${ID}.${MAC}`
    for (const given of [
      { purpose: 'log-in/challenge' },
      { seed: { salt: Buffer.alloc(32, 8) } },
      { seed: { id: ID.replace('1', '2') } },
      { context: ['subject'] },
      { context: [] },
      { context: ['subject', 'eve@example.com'] },
      { context: ['subjecta', 'da@example.com'] },
    ]) {
      expect(verifies(token, given)).toBe(false)
    }
    expect(verifies(`${ID}.3.${MAC}`)).toBe(false)
  })

  it('is worth nothing, and cannot be made, with a secret that the operator has dropped', () => {
    const dropped = { ...SEED, keyId: 'dropped' }
    expect(verifies(`${ID}.${MAC}`, { seed: dropped })).toBe(false)
    expect(() => tokens.make('device', dropped)).toThrow('is not configured any more')
  })

  it.each([
    ['', `${ID}.`, `.${MAC}`, `${ID}${MAC}`],
    [` ${ID}.${MAC}`, `${ID}.${MAC} `, `${ID}.${MAC}=`, `${ID}.${MAC}\n`],
    [`${ID.toUpperCase().replaceAll('0', 'A')}.${MAC}`, `${ID.slice(1)}.${MAC}`, `0${ID}.${MAC}`],
    [`${ID.replaceAll('-', '')}.${MAC}`, `${ID.replace('-0000', '')}.${MAC}`],
    [
      `${ID}.${MAC.slice(1)}`,
      `${ID}.A${MAC}`,
      `${ID}.${MAC.slice(0, -1)}p`,
      `${ID}.+${MAC.slice(1)}`,
    ],
    [`${ID}.03.${MAC}`, `${ID}.-3.${MAC}`, `${ID}.x.${MAC}`, `${ID}..${MAC}`, `${ID}.3.3.${MAC}`],
    [`${ID}.1234567890.${MAC}`, `${ID}.3${MAC}`, `${ID}.1x.${MAC}`],
  ])('has one spelling: none of %j', (...texts) => {
    for (const text of texts) expect(parseToken(text)).toBeUndefined()
  })

  it.each([0, 9, 10, 123_456_789])('is counted from %i', (counter) => {
    expect(parseToken(tokens.makeCounted('refresh', SEED, counter))?.counter).toBe(counter)
  })
})

describe('two texts', () => {
  it.each([
    ['14962644', '14962644', true],
    ['14962644', '14962645', false],
    ['14962644', '1496264', false],
    ['', '14962644', false],
  ])('are the same or not, whatever their lengths: %j and %j', (left, right, same) => {
    expect(sameText(left, right)).toBe(same)
  })
})
