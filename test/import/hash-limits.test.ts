import { hashSync } from '@node-rs/bcrypt'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeHash, verifyImported } from '../../src/crypto/imported-hashes.ts'
import { KNOWN_HASHES, secretsOf } from './known-hashes.ts'

const SALT = Buffer.from('sixteen bytes...').toString('base64').replaceAll('=', '')
const HASH = Buffer.alloc(32, 7).toString('base64').replaceAll('=', '')
const BCRYPT_REST = 'CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW'

const argon2 = (parameters: string) => `$argon2id$v=19$${parameters}$${SALT}$${HASH}`
const scrypt = (parameters: string) => `$scrypt$${parameters}$${SALT}$${HASH}`
const firebase = (parameters: string) =>
  `$fbscrypt$v=1,${parameters},ss=Bw==,sk=${HASH}$${SALT}$${HASH}`

describe('what would cost too much', () => {
  it.each([
    ['argon2 of 129 MiB', argon2('m=132096,t=1,p=1'), 'm (KiB) 132096'],
    ['argon2 of a terabyte', argon2('m=1073741824,t=1,p=1'), 'm (KiB)'],
    ['argon2 of nine passes over 128 MiB', argon2('m=131072,t=9,p=1'), 'm × t'],
    ['argon2 of a million passes', argon2('m=8192,t=1000000,p=1'), 't 1000000'],
    ['argon2 of seventeen threads', argon2('m=65536,t=1,p=17'), 'p 17'],
    ['bcrypt of cost 15', `$2b$15$${BCRYPT_REST}`, 'cost 15'],
    ['bcrypt of cost 31', `$2a$31$${BCRYPT_REST}`, 'cost 31'],
    ['scrypt of 256 MiB', scrypt('ln=18,r=8,p=1'), 'memory (MiB) 256'],
    ['scrypt with a great r', scrypt('ln=14,r=1024,p=1'), 'memory (MiB) 2048'],
    ['scrypt of three passes over 128 MiB', scrypt('ln=17,r=8,p=3'), 'memory × p (MiB) 384'],
    ["Firebase's scrypt of 512 MiB", firebase('n=19,r=8,p=1'), 'memory (MiB) 512'],
    ['PBKDF2 of 2,000,001 iterations', `$pbkdf2-sha256$i=2000001$${SALT}$${HASH}`, 'iterations'],
    ["Django's of ten million iterations", `pbkdf2_sha256$10000000$salt$${HASH}`, 'iterations'],
    [
      'PBKDF2 of many blocks',
      `$pbkdf2$2000000$${SALT}$${Buffer.alloc(60).toString('base64')}`,
      'iterations × blocks 6000000',
    ],
  ])('is refused, with the parameter: %s [R10]', async (_, hash, parameter) => {
    const description = describeHash(hash)
    expect(description.ok ? '' : description.reason).toContain(parameter)
    expect(await verifyImported(hash, 'password')).toBe(false)
  })

  it.each([
    ["Directus's argon2", argon2('m=65536,t=3,p=4')],
    ["PHP's argon2", argon2('m=65536,t=4,p=1')],
    ["Django's argon2", argon2('m=102400,t=2,p=8')],
    ['bcrypt of cost 14', `$2b$14$${BCRYPT_REST}`],
    ["OWASP's scrypt", scrypt('ln=17,r=8,p=1')],
    ["Firebase's scrypt", firebase('n=14,r=8,p=1')],
    ["Django's PBKDF2 of the year 2026", `pbkdf2_sha256$1500000$salt$${HASH}=`],
  ])('lets through what systems make by default: %s', (_, hash) => {
    expect(describeHash(hash)).toMatchObject({ ok: true })
  })
})

describe('what is no whole hash', () => {
  const bcrypt = hashSync('password', 4)

  it.each([
    ['nothing', ''],
    ['a password', 'three blind mice'],
    ['masked, as the API of Directus answers', '**********'],
    ['a bare MD5', '5f4dcc3b5aa765d61d8327deb882cf99'],
    ["Django's MD5", 'md5$salt$5f4dcc3b5aa765d61d8327deb882cf99'],
    ['sha512crypt', '$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjlO'],
    ['bcrypt cut short', bcrypt.slice(0, -1)],
    ['bcrypt with a line end', `${bcrypt}\n`],
    ['bcrypt of a faulty library', bcrypt.replace(/^\$2[by]/, '$2x')],
    ['bcrypt with a sign in the cost', bcrypt.replace('$04$', '$+4$')],
    ["Django's name in front of bcrypt", `bcrypt_sha256$${bcrypt}`],
    ['the mark of a stored hash', `imported:${bcrypt}`],
    ['argon2 with a parameter twice', argon2('m=64,t=1,p=1,m=4000000')],
    ['argon2 with a parameter that nobody knows', argon2('m=64,t=1,p=1,x=1')],
    ['argon2 with a key of the server', argon2('m=64,t=1,p=1,keyid=AAAA')],
    ['argon2 without its passes', argon2('m=64,p=1')],
    ['argon2 of a version to come', argon2('m=64,t=1,p=1').replace('v=19', 'v=20')],
    ['argon2 with less memory than its lanes need', argon2('m=64,t=1,p=9')],
    ['argon2 with a short salt', `$argon2id$v=19$m=64,t=1,p=1$YWJj$${HASH}`],
    ['argon2 with a hash of four bytes', `$argon2id$v=19$m=64,t=1,p=1$${SALT}$AAAAAA`],
    ['scrypt with a hash of one byte', `$scrypt$ln=4,r=8,p=1$${SALT}$AA`],
    ['scrypt with more N than r allows', scrypt('ln=16,r=1,p=1')],
    ['scrypt without parallelism', scrypt('ln=4,r=8,p=0')],
    ["Firebase's without the signer key", `$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==$${SALT}$${HASH}`],
    [
      "Firebase's with a hash of another length than the key",
      `$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=${HASH}$${SALT}$${HASH}AAAA`,
    ],
    ['PBKDF2 without iterations', `$pbkdf2-sha256$i=0$${SALT}$${HASH}`],
    ['PBKDF2 with a digest that is not taken', `$pbkdf2-sha384$i=1000$${SALT}$${HASH}`],
    ['PBKDF2 with no digest after the hyphen', `$pbkdf2-$i=1000$${SALT}$${HASH}`],
    ['PBKDF2 with an inherited property for digest', `$pbkdf2-constructor$i=1000$${SALT}$${HASH}`],
    ['a hash of a megabyte', `$scrypt$ln=4,r=8,p=1$${SALT}$${'A'.repeat(1_048_576)}`],
  ])('is refused in words that do not repeat it: %s', async (_, hash) => {
    const description = describeHash(hash)
    const reason = description.ok ? '' : description.reason
    expect(reason).not.toBe('')
    expect(reason.length).toBeLessThan(160)
    if (hash !== '') expect(reason).not.toContain(hash)
    for (const secret of secretsOf(hash)) expect(reason).not.toContain(secret)
    expect(await verifyImported(hash, 'password')).toBe(false)
  })

  it('never throws, whatever is changed in a hash', async () => {
    const cheap = [
      bcrypt,
      argon2('m=64,t=1,p=1'),
      scrypt('ln=2,r=1,p=1'),
      firebase('n=2,r=1,p=1'),
      `$pbkdf2-sha256$i=2$${SALT}$${HASH}`,
      `pbkdf2_sha1$2$salt$${HASH}`,
    ]
    const mutated = fc
      .tuple(fc.constantFrom(...cheap), fc.nat(), fc.nat(6), fc.string({ maxLength: 6 }))
      .map(([hash, at, removed, inserted]) => {
        const position = at % (hash.length + 1)
        return hash.slice(0, position) + inserted + hash.slice(position + removed)
      })
      // What is still whole may cost a second; only the form is looked for here.
      .filter((hash) => cheap.includes(hash) || !isDear(hash))
    await fc.assert(
      fc.asyncProperty(mutated, fc.string(), async (hash, password) => {
        expect(await verifyImported(hash, password)).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })
})

function isDear(hash: string): boolean {
  const description = describeHash(hash)
  if (!description.ok) return false
  return Object.values(description.parameters).some((value) => value > 64)
}

it('says nothing of salt and hash in a description', () => {
  for (const { hash } of KNOWN_HASHES) {
    const description = JSON.stringify(describeHash(hash))
    expect(secretsOf(hash)).not.toEqual([])
    for (const secret of secretsOf(hash)) expect(description).not.toContain(secret)
  }
})
