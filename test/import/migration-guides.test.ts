import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { IMPORT_FORMATS, type ImportFormat } from '../../src/domains/users/import/formats.ts'
import { codeBlocksOf, readMarkdown } from '../docs/markdown.ts'
import { readExport, readText } from './read-export.ts'

const blocksOf = (guide: string, language: string) =>
  codeBlocksOf(readMarkdown(`docs/guides/migrate/${guide}.md`))
    .filter((block) => block.language === language)
    .map(({ text }) => text)

function rowsOf(file: string): Record<string, unknown>[] {
  return parseLines(readFileSync(new URL(`exports/${file}`, import.meta.url), 'utf8'))
}

function parseLines(text: string): Record<string, unknown>[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('on PostgreSQL, what a guide lets one export', () => {
  const client = new pg.Client(`${inject('postgresUrl')}/postgres`)
  beforeAll(() => client.connect())
  afterAll(() => client.end())

  /** Fills a table as the other system keeps it, runs the guide's query, and reads what comes out. */
  async function exportTable(format: ImportFormat, table: string, columns: string) {
    const rows = rowsOf(`${format}.ndjson`).map(withBooleans)
    await client.query('begin')
    try {
      await client.query(`create schema if not exists auth; create table ${table} (${columns})`)
      await client.query(
        `insert into ${table} select * from json_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(rows)],
      )
      const { rows: found } = await client.query({
        text: (blocksOf(format, 'sql')[0] ?? '').trim().replace(/;$/, ''),
        rowMode: 'array',
        types: { getTypeParser: () => (text: string) => text },
      })
      return readText(found.map(([line]) => `${line}\n`).join(''), format)
    } finally {
      await client.query('rollback')
    }
  }

  it('of Strapi is what the import takes', async () => {
    const lines = await exportTable(
      'strapi',
      'up_users',
      `id serial, document_id varchar(255), username varchar(255), email varchar(255), provider varchar(255),
       password varchar(255), reset_password_token varchar(255), confirmation_token varchar(255), confirmed boolean,
       blocked boolean, created_at timestamp(6), updated_at timestamp(6), published_at timestamp(6)`,
    )
    expect(lines).toEqual(await readExport('strapi.ndjson', 'strapi'))
  })

  it('of Directus is what the import takes', async () => {
    const lines = await exportTable(
      'directus',
      'directus_users',
      `id uuid, first_name varchar(50), last_name varchar(50), email varchar(128), password varchar(255),
       language varchar(255), tfa_secret varchar(255), status varchar(16), role uuid, token varchar(255),
       last_access timestamptz, provider varchar(128), external_identifier varchar(255)`,
    )
    expect(lines).toEqual(await readExport('directus.ndjson', 'directus'))
  })

  it('of Supabase is what the import takes', async () => {
    const lines = await exportTable(
      'supabase',
      'auth.users',
      `instance_id uuid, id uuid, aud varchar(255), role varchar(255), email varchar(255),
       encrypted_password varchar(255), email_confirmed_at timestamptz, raw_app_meta_data jsonb,
       raw_user_meta_data jsonb, is_super_admin boolean, created_at timestamptz, phone text,
       banned_until timestamptz, is_sso_user boolean, deleted_at timestamptz, is_anonymous boolean`,
    )
    const expected = await readExport('supabase.ndjson', 'supabase')
    expect(lines).toHaveLength(expected.length)
    expect(lines).toEqual(
      expect.arrayContaining(expected.map(({ line, ...rest }) => expect.objectContaining(rest))),
    )
  })
})

describe('on SQLite, what the guide for Strapi lets one export', () => {
  const [, query = ''] = blocksOf('strapi', 'sql')

  /** Strapi keeps booleans as 0 and 1 there, and moments as milliseconds. */
  function exportTable(sql: string, documentId: string) {
    const db = new Database(':memory:')
    db.exec(`create table up_users (id integer primary key, ${documentId} username varchar(255), email varchar(255),
      provider varchar(255), password varchar(255), confirmed boolean, blocked boolean, created_at datetime)`)
    for (const { id, document_id, username, email, password, confirmed, blocked } of rowsOf(
      'strapi.ndjson',
    )) {
      const moment = Date.parse('2024-01-15T09:30:00.123Z')
      const flags = [confirmed ? 1 : 0, blocked ? 1 : 0]
      const row = [
        id,
        ...(documentId ? [document_id] : []),
        username,
        email,
        'local',
        password,
        ...flags,
        moment,
      ]
      db.prepare(`insert into up_users values (${row.map(() => '?').join()})`).run(...row)
    }
    const lines = db.prepare(sql.trim().replace(/;$/, '')).pluck().all()
    db.close()
    return readText(lines.map((line) => `${line}\n`).join(''), 'strapi')
  }

  it('is what the import takes', async () => {
    const lines = await exportTable(query, 'document_id varchar(255),')
    expect(lines).toEqual(await readExport('strapi.ndjson', 'strapi'))
  })

  it('is what the import takes from version 4, too', async () => {
    const lines = await exportTable(query.replace("'document_id', document_id, ", ''), '')
    expect(lines).toMatchObject([{ user: { id: null, name: 'ada' } }, { user: {} }, { user: {} }])
  })
})

describe.skipIf(!hasJq())('with jq', () => {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-migrate-'))
  afterAll(() => rmSync(directory, { recursive: true }))
  const run = (script: string, environment: Record<string, string> = {}) =>
    execFileSync('sh', ['-ec', script], { cwd: directory, env: { ...process.env, ...environment } })

  it("the two exports of Auth0 become one, with every person's hash", async () => {
    for (const kind of ['users', 'hashes'])
      writeFileSync(
        join(directory, `${kind}.ndjson`),
        readFileSync(new URL(`exports/auth0-${kind}.ndjson`, import.meta.url)),
      )
    const [, recipe = ''] = blocksOf('auth0', 'sh')
    run(recipe)
    const lines = await readText(readFileSync(join(directory, 'merged.ndjson'), 'utf8'), 'auth0')
    const hashes = rowsOf('auth0-hashes.ndjson').map(({ passwordHash }) => passwordHash)
    expect(lines).toMatchObject([
      { user: { name: 'Ada Lovelace', passwordHash: `imported:${hashes[0]}` } },
      { user: { id: 'auth0|euclid', passwordHash: `imported:${hashes[1]}` } },
      { user: { name: 'Katherine Johnson', passwordHash: null } },
    ])
  })

  it("Firebase's export becomes an import file", () => {
    const users = [
      {
        localId: 'Yb1C',
        email: 'ada@example.com',
        emailVerified: true,
        displayName: 'Ada',
        passwordHash:
          'lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==',
        salt: '42xEC+ixf3L2lw==',
        createdAt: '1611830742000',
        providerUserInfo: [],
      },
      { localId: 'x', phoneNumber: '+490000', createdAt: '1611830742000' },
      { localId: 'G2', email: 'grace@example.com', disabled: true, createdAt: '1611830742000' },
    ]
    writeFileSync(join(directory, 'users.json'), JSON.stringify({ users }))
    const recipe = blocksOf('README', 'sh').find((text) => text.includes('.users[]')) ?? ''
    run(recipe, { BASE64_SIGNER_KEY: FIREBASE_KEY, BASE64_SALT_SEPARATOR: 'Bw==' })
    expect(parseLines(readFileSync(join(directory, 'users.ndjson'), 'utf8'))).toMatchObject([
      {
        id: 'Yb1C',
        emailConfirmed: true,
        suspended: false,
        createdAt: '2021-01-28T10:45:42Z',
        passwordHash: `$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=${FIREBASE_KEY}$${users[0]?.salt}$${users[0]?.passwordHash}`,
      },
      { id: 'G2', emailConfirmed: false, suspended: true, passwordHash: null },
    ])
  })
})

const FIREBASE_KEY =
  'jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA=='

it('names every format in a guide, and no other', () => {
  const guides = ['README', 'accounts-js', 'strapi', 'directus', 'supabase', 'auth0']
  const text = guides.map((guide) => readMarkdown(`docs/guides/migrate/${guide}.md`)).join('')
  const named = [...text.matchAll(/--format ([\w-]+)/g)].map((match) => match[1])
  expect([...new Set(named)].sort()).toEqual([...IMPORT_FORMATS].sort())
})

/** PostgreSQL has booleans and timestamps where SQLite and MySQL have numbers. */
function withBooleans(row: Record<string, unknown>): Record<string, unknown> {
  const { confirmed, blocked, created_at: createdAt } = row
  const changes = {
    ...(confirmed === undefined ? {} : { confirmed: Boolean(confirmed) }),
    ...(blocked === undefined ? {} : { blocked: Boolean(blocked) }),
    ...(typeof createdAt === 'number' ? { created_at: new Date(createdAt).toISOString() } : {}),
    is_anonymous: false,
  }
  return { ...row, ...changes }
}

function hasJq(): boolean {
  try {
    execFileSync('jq', ['--version'])
    return true
  } catch {
    return false
  }
}
