import { dictionary } from '@zxcvbn-ts/language-common'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import { ARGON2_OPTIONS } from '../../src/crypto/password-hasher.ts'
import { mutations, schema } from '../schema/schema.ts'
import { useApp } from '../support/app.ts'
import { countHashes } from '../support/hash-counter.ts'
import { expectOutcome, logIn, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { applyFor } from '../support/registrations.ts'
import { tryLogin } from '../support/sessions.ts'
import { countUsers, storedUser } from '../support/stored-users.ts'
import { SQLITE } from '../support/stores.ts'

const YEAR_SECONDS = 366 * 86_400

describe('passwords of 15 characters', () => {
  const app = useApp(SQLITE, { PASSWORD_MIN_LENGTH: '15', PASSWORD_MIN_STRENGTH: '0' })

  it.each(['zq7 mwk-vbxn', '🦔🍋🎷🧭', 'zq7é🦔'])(
    'are counted by code points, not by bytes or halves of characters: %s… [R1]',
    async (beginning) => {
      const fill = (length: number) => beginning + '🐌'.repeat(length - [...beginning].length)
      const short = await applyFor(app, { email: newAddress(), password: fill(14) })
      expect(expectOutcome(short, 'InvalidInputError').fields).toMatchObject([
        { path: ['password'], code: 'TOO_SHORT' },
      ])
      const enough = await applyFor(app, { email: newAddress(), password: fill(15) })
      expectOutcome(enough, 'RegisterSuccess')
    },
  )

  it('may be of one kind of character, and of any [R3]', async () => {
    const anyText = fc
      .string({ unit: 'grapheme', minLength: 15, maxLength: 40 })
      .filter((text) => [...text.normalize('NFKC')].length >= 15)
      .filter((text) => !text.includes('\0') && text.isWellFormed())
    await fc.assert(
      fc.asyncProperty(anyText, async (password) => {
        const answer = await applyFor(app, { email: newAddress(), password })
        // Whatever is refused is refused for being known, and says so.
        if (answer.__typename !== 'WeakPasswordError') expectOutcome(answer, 'RegisterSuccess')
        else expect(answer.message).toContain('Many people use this password')
      }),
      { numRuns: 25, seed: 3 },
    )
    for (const password of ['qjxvkzwpfhgmbyd', '739158264095173', '               §']) {
      const answer = await applyFor(app, { email: newAddress(), password })
      expectOutcome(answer, 'RegisterSuccess')
    }
  })
})

describe('passwords', () => {
  const app = useApp(SQLITE)

  it('that most people use are refused, with a reason [R5]', async () => {
    const mostCommon = dictionary['passwords-common'].slice(0, 3000).map(String)
    expect(mostCommon).toContain('password')
    // Shorter ones never come as far as being known, and one in twenty shows that requests are held to the list.
    const common = mostCommon.filter(({ length }, index) => length >= 8 && index % 20 === 1)
    while (common.length > 0) {
      const some = common.splice(0, 30)
      const answers = await Promise.all(
        some.map((password) => applyFor(app, { email: newAddress(), password })),
      )
      for (const answer of answers) {
        expect(expectOutcome(answer, 'WeakPasswordError').message).not.toBe('')
      }
    }
  })

  it('are good for years [R6]', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(5 * YEAR_SECONDS)
    expect((await logIn(app, person)).user.email).toBe(person.email)
  })

  it('that are too long are refused before anything is hashed [R11]', async () => {
    const person = await newPerson(app)
    const long = 'x'.repeat(60_000)
    const hashes = await countHashes(async () => {
      expectOutcome(
        await applyFor(app, { email: newAddress(), password: long }),
        'InvalidInputError',
      )
      expect(await tryLogin(app, { identifier: person.email, password: long })).toEqual(
        await tryLogin(app, { identifier: newAddress(), password: long }),
      )
    })
    expect(hashes).toBe(0)
  })
})

describe('the hash of a password', () => {
  const app = useApp(SQLITE, {}, { argon2: ARGON2_OPTIONS })

  it('is argon2id as OWASP asks for it, with 16 bytes of salt that no other has [R8]', async () => {
    const people = [await newPerson(app), await newPerson(app)]
    const hashes = await Promise.all(
      people.map(async ({ email }) => (await storedUser(app, email)).passwordHash ?? ''),
    )
    for (const hash of hashes) {
      expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    }
    expect(new Set(hashes.map((hash) => hash.split('$')[4])).size).toBe(2)
    expect(new Set(hashes).size).toBe(2)
  })
})

describe('the contract', () => {
  it('knows no hints, no secret questions, and no password that is set for somebody else [R12]', () => {
    const names = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()) : [],
    )
    expect(names.length).toBeGreaterThan(100)
    expect(names.filter((name) => /hint|question|mother|pet/i.test(name))).toEqual([])
    const ofAdministrators = mutations.filter(({ description }) =>
      description?.startsWith('Needs the admin role'),
    )
    expect(ofAdministrators.length).toBeGreaterThan(5)
    for (const { name } of ofAdministrators) {
      const input = schema.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`)
      const fields = input !== undefined && 'getFields' in input ? input.getFields() : {}
      expect(Object.keys(fields).filter((field) => /password|secret|code/i.test(field))).toEqual([])
    }
  })
})

describe('a server that is new', () => {
  const app = useApp(SQLITE)

  it('has no account, and lets nobody in [R13]', async () => {
    expect(await countUsers(app)).toBe(0)
    for (const identifier of ['admin', 'root', 'admin@example.com', 'authograph']) {
      for (const password of ['admin', 'changeme', 'password', PASSWORD]) {
        expectOutcome(await tryLogin(app, { identifier, password }), 'InvalidCredentialsError')
      }
    }
  })

  it.each([
    'changeme',
    'changeme'.repeat(8),
    'password'.repeat(4),
    '1234'.repeat(16),
    'a'.repeat(64),
  ])('does not start in production with the secret %s [R13]', (AUTHOGRAPH_SECRET) => {
    const parsed = parseEnvironment({
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://auth.example.com',
      EMAIL_TRANSPORT: 'smtp',
      EMAIL_FROM: 'mail@auth.example.com',
      SMTP_URL: 'smtps://mail.example.com',
      AUTHOGRAPH_SECRET,
    })
    expect(parsed.ok ? [] : parsed.problems.join('\n')).toContain('AUTHOGRAPH_SECRET')
  })
})
