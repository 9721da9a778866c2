import { describe, expect, it } from 'vitest'
import { importedHash, verifyImported } from '../../src/crypto/imported-hashes.ts'
import {
  convert,
  IMPORT_FORMATS,
  type ImportFormat,
  isImportFormat,
} from '../../src/domains/users/import/formats.ts'
import type { ImportedUser } from '../../src/domains/users/import/import-record.ts'
import { readExport } from './read-export.ts'

const PASSWORD = 'three blind mice'

async function readUsers(file: string, format: ImportFormat) {
  const lines = await readExport(file, format)
  return lines.map((line) => ('user' in line ? line.user : line.problems))
}

async function logsIn(user: unknown, password = PASSWORD): Promise<boolean> {
  const hash = isUser(user) && user.passwordHash !== null ? importedHash(user.passwordHash) : ''
  return verifyImported(hash ?? '', password)
}

function isUser(user: unknown): user is ImportedUser {
  return typeof user === 'object' && user !== null && 'passwordHash' in user
}

const address = (typed: string) => expect.objectContaining({ typed, key: typed })

describe('an export of accounts-js', () => {
  it('becomes users', async () => {
    const users = await readUsers('accounts-js.ndjson', 'accounts-js')
    expect(users).toMatchObject([
      {
        id: '5f1e7a3c9b1d8e0012a4c001',
        email: address('ada@example.com'),
        emailConfirmed: true,
        name: 'ada',
        createdAt: new Date(1_595_832_892_411),
        suspended: false,
      },
      {
        email: address('grace@example.com'),
        emailConfirmed: true,
        name: 'Grace Hopper',
        createdAt: new Date(1_595_919_292_411),
        suspended: true,
      },
      {
        id: 'NhMqvbBHpAmBAQwYv',
        emailConfirmed: false,
        name: 'meteor',
        createdAt: new Date('2024-03-01T08:15:30.250Z'),
      },
      [{ field: null, message: 'has no e-mail address' }],
    ])
    expect(await Promise.all(users.slice(0, 3).map((user) => logsIn(user)))).toEqual([
      true,
      true,
      true,
    ])
  })

  it('becomes users when it hashed the password itself', async () => {
    const [ada] = await readUsers('accounts-js-plain.ndjson', 'accounts-js-plain')
    expect(await logsIn(ada)).toBe(true)
    const [mistaken] = await readUsers('accounts-js-plain.ndjson', 'accounts-js')
    expect(await logsIn(mistaken)).toBe(false)
  })
})

it('a moment that is none is reported, and not guessed', () => {
  for (const created_at of ['1/2/2024', 'Tue Mar 05 2019', '2024-13-01T00:00:00', 1e20])
    expect(convert('strapi', { email: 'a@example.com', created_at }, new Date())).toEqual({
      ok: false,
      problems: [{ field: 'created_at', message: 'is not a moment' }],
    })
})

it('an export of Strapi becomes users', async () => {
  const users = await readUsers('strapi.ndjson', 'strapi')
  const createdAt = new Date('2024-01-15T09:30:00.123Z')
  expect(users).toMatchObject([
    {
      id: 'k3v9w2m1q8x7z6y5t4s3r2p1',
      email: address('ada@example.com'),
      emailConfirmed: true,
      name: 'ada',
      createdAt,
      suspended: false,
      roles: [],
    },
    { id: null, name: null, emailConfirmed: true, createdAt, suspended: true },
    { name: 'Katherine', passwordHash: null, createdAt, suspended: false },
  ])
  expect(await logsIn(users[0])).toBe(true)
  expect(await logsIn(users[1])).toBe(true)
})

it('an export of Directus becomes users', async () => {
  const users = await readUsers('directus.ndjson', 'directus')
  expect(users).toMatchObject([
    {
      id: '9b0ff6c1-0b7e-4c53-8a57-0d0a6e4f1a01',
      email: address('ada@example.com'),
      emailConfirmed: true,
      name: 'Ada Lovelace',
      locale: 'en-GB',
      createdAt: null,
      suspended: false,
    },
    { emailConfirmed: true, name: 'Grace', locale: null, suspended: true },
    { emailConfirmed: false, name: null, passwordHash: null, suspended: false },
    [{ field: null, message: 'has no e-mail address' }],
  ])
  expect(await logsIn(users[0])).toBe(true)
  expect(await logsIn(users[0], 'wrong')).toBe(false)
})

it('an export of Supabase becomes users', async () => {
  const users = await readUsers('supabase.ndjson', 'supabase')
  expect(users).toMatchObject([
    {
      id: '1f3a6c1e-7a5e-4d0b-9a0e-5b1f7c2d3e01',
      email: address('ada@example.com'),
      emailConfirmed: true,
      name: 'Ada Lovelace',
      createdAt: new Date('2024-02-01T09:59:00.500Z'),
      suspended: false,
    },
    {
      emailConfirmed: false,
      name: null,
      createdAt: new Date('2024-02-01T07:59:00Z'),
      suspended: true,
    },
    { emailConfirmed: true, passwordHash: null, suspended: false },
    [{ field: null, message: 'has no e-mail address' }],
    [{ field: null, message: 'is of a user who was deleted there' }],
  ])
  expect(await logsIn(users[0])).toBe(true)
  expect(await logsIn(users[1], 'mytestpassword')).toBe(true)
})

describe('an export of Auth0', () => {
  it('of users alone becomes users without passwords', async () => {
    expect(await readUsers('auth0-users.ndjson', 'auth0')).toMatchObject([
      {
        id: 'auth0|60425dc43519d90068f82973',
        email: address('ada@example.com'),
        emailConfirmed: true,
        name: 'Ada Lovelace',
        passwordHash: null,
        createdAt: new Date('2021-03-05T16:35:16.775Z'),
        suspended: false,
      },
      { id: 'auth0|euclid', name: null, emailConfirmed: false, suspended: true },
      { id: 'google-oauth2|103547991597142817347', name: 'Katherine Johnson' },
    ])
  })

  it('of hashes alone becomes users with the ids of the export of users', async () => {
    const users = await readUsers('auth0-hashes.ndjson', 'auth0')
    expect(users).toMatchObject([
      { id: 'auth0|60425dc43519d90068f82973', emailConfirmed: true, name: null },
      { id: 'auth0|euclid', emailConfirmed: false },
    ])
    expect(await logsIn(users[0])).toBe(true)
    expect(await logsIn(users[1])).toBe(true)
  })
})

describe.each(IMPORT_FORMATS.filter(isImportFormat))('the format %s', (format) => {
  it.each([null, 7, 'text', {}, { email: 7 }, { emails: 'none' }])(
    'reports a record that is none of its own: %j',
    async (record) => {
      const converted = convert(format, record, new Date())
      expect(converted.ok).toBe(false)
      expect(converted.ok ? [] : converted.problems).not.toEqual([])
      expect(JSON.stringify(converted)).not.toContain('nvalid input')
    },
  )

  it('takes no role over', () => {
    const admin = {
      _id: { $oid: 'x' },
      id: 'x',
      status: 'active',
      email: 'a@example.com',
      emails: [{ address: 'a@example.com', verified: true }],
      roles: ['admin'],
      role: 'admin',
    }
    const converted = convert(format, admin, new Date())
    expect(converted.ok).toBe(true)
    expect(JSON.stringify(converted)).not.toContain('admin')
  })
})
