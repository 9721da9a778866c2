import { Readable } from 'node:stream'
import { hashSync } from '@node-rs/bcrypt'
import { describe, expect, it } from 'vitest'
import { type ImportLine, readImportFile } from '../../src/domains/users/import/import-file.ts'

/** @param chunkBytes how the stream is cut */
async function read(bytes: string | Buffer, chunkBytes = 65_536): Promise<ImportLine[]> {
  const whole = Buffer.from(bytes)
  const chunks: Buffer[] = []
  for (let at = 0; at < whole.length; at += chunkBytes)
    chunks.push(whole.subarray(at, at + chunkBytes))
  const lines: ImportLine[] = []
  for await (const line of readImportFile(Readable.from(chunks))) lines.push(line)
  return lines
}

function lineOf(record: object): string {
  return `${JSON.stringify(record)}\n`
}

const ada = { email: 'Ada@example.com', emailConfirmed: true }
const grace = { email: 'grace@exämple.com', emailConfirmed: false }

/** The problems of a file of one line. */
async function problemsOf(record: object | string) {
  const [line] = await read(typeof record === 'string' ? record : lineOf(record))
  if (line === undefined || !('problems' in line)) throw new Error('expected problems')
  expect(line.line).toBe(1)
  return line.problems
}

describe('an import file', () => {
  it('gives a user for each line', async () => {
    const passwordHash = hashSync('three blind mice', 4)
    const full = {
      ...ada,
      id: 'auth0|5f1e_7-A',
      name: ' Ada Lovelace ',
      locale: 'en-gb',
      roles: ['editor', 'editor'],
      passwordHash,
      createdAt: '2024-01-31T10:30:00+01:00',
      suspended: true,
    }
    expect(await read(lineOf(full) + lineOf(grace))).toEqual([
      {
        line: 1,
        user: {
          id: 'auth0|5f1e_7-A',
          email: {
            typed: 'Ada@example.com',
            deliverable: 'Ada@example.com',
            key: 'ada@example.com',
          },
          emailConfirmed: true,
          name: 'Ada Lovelace',
          locale: 'en-GB',
          roles: ['editor'],
          passwordHash: `imported:${passwordHash}`,
          createdAt: new Date('2024-01-31T09:30:00Z'),
          suspended: true,
        },
      },
      {
        line: 2,
        user: {
          id: null,
          email: expect.objectContaining({ key: 'grace@xn--exmple-cua.com' }),
          emailConfirmed: false,
          name: null,
          locale: null,
          roles: [],
          passwordHash: null,
          createdAt: null,
          suspended: false,
        },
      },
    ])
  })

  it('takes null for what may be missing', async () => {
    const nothing = { id: null, name: null, locale: null, roles: null, passwordHash: null }
    const [line] = await read(lineOf({ ...ada, ...nothing, createdAt: null, suspended: null }))
    expect(line).toHaveProperty('user')
  })

  it.each([1, 2, 7, 65_536])('reads the same in chunks of %d bytes', async (chunkBytes) => {
    const file = `\ufeff${JSON.stringify(ada)}\r\n\r\n  \n${JSON.stringify(grace)}`
    const lines = await read(file, chunkBytes)
    expect(lines).toMatchObject([
      { line: 1, user: { email: { typed: ada.email } } },
      { line: 4, user: { email: { typed: grace.email } } },
    ])
  })

  it('is empty when nothing is in it', async () => {
    expect(await read('')).toEqual([])
    expect(await read('\ufeff\n\n')).toEqual([])
  })

  it('goes on after a bad line', async () => {
    const file = `{"email":\n${lineOf(ada)}nonsense\n${lineOf(grace)}`
    const lines = await read(file)
    expect(lines.map((line) => ['user' in line, line.line])).toEqual([
      [false, 1],
      [true, 2],
      [false, 3],
      [true, 4],
    ])
  })
})

describe('a bad line', () => {
  it.each([
    ['text', 'three blind mice', 'is not JSON: each line must be one whole JSON object'],
    ['a number', '7', 'must be a JSON object'],
    ['null', 'null', 'must be a JSON object'],
    [
      'a list',
      '[{"email":"ada@example.com"}]',
      "begins a list: make one object on each line of it with jq -c '.[]'",
    ],
    [
      'the beginning of a list',
      '[',
      "begins a list: make one object on each line of it with jq -c '.[]'",
    ],
  ])('is named as a whole: %s', async (_, text, message) => {
    expect(await problemsOf(text)).toEqual([{ field: null, message }])
  })

  it('is named when it is not UTF-8', async () => {
    const latin1 = Buffer.from(lineOf({ ...ada, name: 'Adèle' }), 'latin1')
    const lines = await read(Buffer.concat([latin1, Buffer.from(lineOf(grace))]))
    expect(lines).toMatchObject([
      { line: 1, problems: [{ field: null, message: 'is not UTF-8: write the file in UTF-8' }] },
      { line: 2, user: {} },
    ])
  })

  it('is named when the file is UTF-16, as PowerShell writes it', async () => {
    const lines = await read(Buffer.from(`\ufeff${lineOf(ada)}`, 'utf16le'))
    expect(lines[0]).toMatchObject({ line: 1, problems: [{ field: null }] })
  })

  it.each([1_000, 65_536])('is passed over when it is too long, in chunks of %d', async (size) => {
    const long = lineOf({ ...ada, name: 'x'.repeat(3_000_000) })
    expect(await read(lineOf(ada) + long + lineOf(grace), size)).toMatchObject([
      { line: 1, user: {} },
      { line: 2, problems: [{ field: null, message: 'is longer than 1048576 bytes' }] },
      { line: 3, user: {} },
    ])
  })

  it.each([
    ['email', {}, 'is missing'],
    ['email', { email: '' }, 'is empty'],
    ['email', { email: 7 }, 'must be a text'],
    ['email', { email: 'Ada <ada@example.com>' }, 'is not one plain e-mail address'],
    ['email', { email: `${'x'.repeat(250)}@example.com` }, 'is longer than 254 characters'],
    ['emailConfirmed', { emailConfirmed: 'yes' }, 'must be true or false'],
    ['emailConfirmed', { emailConfirmed: undefined }, 'is missing'],
    ['id', { id: 12 }, 'must be a text'],
    ['id', { id: 'a b' }, 'must be 1 to 64 letters, digits, "_", "-" or "|"'],
    ['id', { id: '' }, 'must be 1 to 64 letters, digits, "_", "-" or "|"'],
    ['name', { name: 'x'.repeat(101) }, 'is longer than 100 characters'],
    ['name', { name: 'a\nb' }, 'has line breaks or control characters'],
    ['locale', { locale: 'en_GB' }, 'is not a language tag such as de or pt-BR'],
    ['roles', { roles: 'editor' }, 'must be a list'],
    ['roles[1]', { roles: ['editor', 'a b'] }, expect.stringMatching(/^is not a role/)],
    ['roles[0]', { roles: [7] }, 'must be a text'],
    ['roles', { roles: Array.from({ length: 51 }, (_, at) => `r${at}`) }, 'has more than 50 roles'],
    ['createdAt', { createdAt: '31.1.2024' }, expect.stringMatching(/^must be a moment/)],
    ['createdAt', { createdAt: '2024-01-31T09:30:00' }, expect.stringMatching(/^must be a moment/)],
    ['createdAt', { createdAt: 1_706_693_400 }, expect.stringMatching(/^must be a moment/)],
    ['suspended', { suspended: 1 }, 'must be true or false'],
    ['passwordHash', { passwordHash: 'secret' }, expect.stringMatching(/^is refused: not a kind/)],
    ['password', { password: 'secret' }, 'is not a field of an import file'],
  ])('is named with its field %s: %j', async (field, change, message) => {
    const email = 'email' in change || field !== 'email' ? ada.email : undefined
    expect(await problemsOf({ ...ada, email, ...change })).toEqual([{ field, message }])
  })

  it('names everything that is wrong with it at once', async () => {
    const problems = await problemsOf({ email: 'x', name: 'a\nb', suspended: 'no' })
    expect(problems.map(({ field }) => field)).toEqual([
      'email',
      'emailConfirmed',
      'name',
      'suspended',
    ])
  })

  it('never shows what stands in it', async () => {
    const secret = 'SeCrEt-value'
    const record = {
      id: `${secret} `,
      email: `${secret}@`,
      emailConfirmed: secret,
      name: `${secret}\n`,
      locale: `${secret}!`,
      roles: [`${secret} `],
      passwordHash: `$2b$10$${secret}`,
      createdAt: secret,
      suspended: secret,
      [`${secret}@example.com`]: secret,
      __proto__: { email: secret },
    }
    expect(JSON.stringify(await problemsOf(record))).not.toContain(secret)
    expect(JSON.stringify(await problemsOf(`{"email":"${secret}`))).not.toContain(secret)
  })
})

describe('an address that stands in the file twice', () => {
  it('is taken the first time, in whatever case', async () => {
    const again = { email: 'ADA@example.COM', emailConfirmed: true }
    expect(await read(lineOf(ada) + lineOf(grace) + lineOf(again) + lineOf(ada))).toMatchObject([
      { line: 1, user: {} },
      { line: 2, user: {} },
      { line: 3, problems: [{ field: 'email', message: 'stands on line 1 already' }] },
      { line: 4, problems: [{ field: 'email', message: 'stands on line 1 already' }] },
    ])
  })

  it('is taken the second time when the first line was bad', async () => {
    const bad = { ...ada, name: 'a\nb' }
    expect(await read(lineOf(bad) + lineOf(ada))).toMatchObject([
      { line: 1, problems: [{ field: 'name' }] },
      { line: 2, user: {} },
    ])
  })

  it('is found among many, as is an id', async () => {
    const count = 20_000
    const users = Array.from({ length: count }, (_, at) =>
      lineOf({ id: `u${at}`, email: `person-${at}@example.com`, emailConfirmed: true }),
    )
    const doubled = [0, 4_711, count - 1].map((at) =>
      lineOf({ id: `u${at}`, email: `Person-${at}@example.com`, emailConfirmed: true }),
    )
    const lines = await read([...users, ...doubled].join(''))
    expect(lines.slice(0, count).every((line) => 'user' in line)).toBe(true)
    expect(lines.slice(count)).toMatchObject(
      [1, 4_712, count].map((first) => ({
        problems: [
          { field: 'email', message: `stands on line ${first} already` },
          { field: 'id', message: `stands on line ${first} already` },
        ],
      })),
    )
  })
})
