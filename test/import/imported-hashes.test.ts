import { createHash, pbkdf2Sync } from 'node:crypto'
import { hashSync } from '@node-rs/bcrypt'
import { hash as argon2Hash } from 'argon2'
import { describe, expect, it } from 'vitest'
import { describeHash, verifyImported } from '../../src/crypto/imported-hashes.ts'
import { KNOWN_HASHES } from './known-hashes.ts'

describe.each(KNOWN_HASHES)('$kind out of $from', ({ kind, hash, password }) => {
  it('is recognised', () => {
    expect(describeHash(hash)).toMatchObject({ ok: true, kind })
  })

  it('verifies its password and no other', async () => {
    expect(await verifyImported(hash, password)).toBe(true)
    expect(await verifyImported(hash, `${password} `)).toBe(false)
    expect(await verifyImported(hash, password.slice(1))).toBe(false)
    expect(await verifyImported(hash, '')).toBe(false)
  })
})

describe('bcrypt', () => {
  const hash = hashSync('three blind mice', 4)

  it.each(['2a', '2b', '2y'])('is the same with the prefix %s', async (prefix) => {
    const text = `$${prefix}${hash.slice(3)}`
    expect(describeHash(text)).toEqual({ ok: true, kind: 'bcrypt', parameters: { cost: 4 } })
    expect(await verifyImported(text, 'three blind mice')).toBe(true)
  })

  it('takes the first 72 bytes of a password, as the other system did', async () => {
    const long = hashSync('x'.repeat(72), 4)
    expect(await verifyImported(long, `${'x'.repeat(72)} and more`)).toBe(true)
    expect(await verifyImported(long, 'x'.repeat(71))).toBe(false)
  })
})

describe('a password that was hashed with SHA-256 first', () => {
  const digest = createHash('sha256').update('three blind mice').digest('hex')

  it('verifies behind sha256-hex:', async () => {
    const hash = `sha256-hex:${hashSync(digest, 4)}`
    expect(describeHash(hash)).toMatchObject({ ok: true, kind: 'sha256-hex+bcrypt' })
    expect(await verifyImported(hash, 'three blind mice')).toBe(true)
    expect(await verifyImported(hash, digest)).toBe(false)
  })

  it('verifies with argon2 too, which newer versions of Meteor make', async () => {
    const hash = `sha256-hex:${await argon2Hash(digest, { memoryCost: 64, timeCost: 2, parallelism: 1 })}`
    expect(await verifyImported(hash, 'three blind mice')).toBe(true)
  })

  it('is hashed once only', () => {
    const hash = `sha256-hex:sha256-hex:${hashSync(digest, 4)}`
    expect(describeHash(hash).ok).toBe(false)
  })
})

describe('PBKDF2 as a PHC string', () => {
  const salt = Buffer.from('sixteen bytes...')
  const b64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  const hash = (digest: string, length: number) =>
    b64(pbkdf2Sync('three blind mice', salt, 1000, length, digest))

  it.each([
    ['with its length', `$pbkdf2-sha256$i=1000,l=32$${b64(salt)}$${hash('sha256', 32)}`],
    ['without its length', `$pbkdf2-sha512$i=1000$${b64(salt)}$${hash('sha512', 64)}`],
    ['of passlib, with SHA-1', `$pbkdf2$1000$${b64(salt)}$${hash('sha1', 20)}`],
  ])('verifies %s', async (_, text) => {
    expect(await verifyImported(text, 'three blind mice')).toBe(true)
    expect(await verifyImported(text, 'three blind rats')).toBe(false)
  })

  it('is refused with a length that is not its own', () => {
    const text = `$pbkdf2-sha256$i=1000,l=16$${b64(salt)}$${hash('sha256', 32)}`
    expect(describeHash(text).ok).toBe(false)
  })
})

describe('a password that has more than one form', () => {
  const composed = 'caf\u00e9 ole'
  const decomposed = 'cafe\u0301 ole'

  it('verifies when the other system hashed it in NFKC', async () => {
    expect(await verifyImported(hashSync(composed, 4), decomposed)).toBe(true)
  })

  it('verifies when the other system hashed it as it was typed', async () => {
    expect(await verifyImported(hashSync(decomposed, 4), decomposed)).toBe(true)
    expect(await verifyImported(hashSync('\ufb01ne', 4), '\ufb01ne')).toBe(true)
  })

  it('does not verify in a form that nobody typed', async () => {
    expect(await verifyImported(hashSync(decomposed, 4), composed)).toBe(false)
  })
})
