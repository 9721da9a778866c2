import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { startApp, useApp } from '../support/app.ts'
import { runCommand } from '../support/command.ts'
import { environmentOf } from '../support/command-on-app.ts'
import {
  newRecord,
  newRecords,
  OLD_HASH,
  OLD_PASSWORD,
  readReport,
  useImports,
} from '../support/imports.ts'
import { logIn } from '../support/people.ts'
import { countUsers } from '../support/stored-users.ts'
import { DATABASES, SQLITE } from '../support/stores.ts'

/** Each test starts several processes. */
vi.setConfig({ testTimeout: 120_000 })

const TEST_SECRET = 'a secret of an operator that is long enough to be one'

describe('authograph users import', () => {
  const app = useApp(SQLITE)
  const imports = useImports(app)

  it('reads standard input, too', async () => {
    const before = await countUsers(app)
    const input = newRecords(2)
      .map((record) => JSON.stringify(record))
      .join('\n')
    const { exitCode, stdout } = await runCommand(
      ['users', 'import', '-'],
      environmentOf(app),
      input,
    )
    expect(stdout).toMatch(/2 lines, \d+ a second\n/)
    expect(stdout).toContain('✓ 2 lines: 2 imported, 0 there already, 0 rejected.\n')
    expect(exitCode).toBe(0)
    expect(await countUsers(app)).toBe(before + 2)
  })

  it('shows how it gets on, for people and beside what it prints for programs', async () => {
    const file = imports.write(newRecords(3))
    const { stdout } = await imports.print(file)
    expect(stdout).toMatch(/ {2}3 lines, \d+ a second, 100 %\n/)
    const json = await imports.print(file, '--json')
    expect(json.stderr).toMatch(/ {2}3 lines, \d+ a second, 100 %\n/)
    expect(JSON.parse(json.stdout)).toEqual({
      ok: true,
      dryRun: false,
      lines: 3,
      imported: 0,
      alreadyThere: 3,
      rejected: 0,
      withoutPassword: 0,
      firstRejected: [],
      report: null,
      waiting: 0,
      outage: null,
      warnings: [],
    })
  })

  it('takes the exports of other systems, and says what it leaves out of them', async () => {
    const file = new URL('exports/strapi.ndjson', import.meta.url).pathname
    const { stdout, exitCode } = await imports.print(file, '--format', 'strapi')
    expect(stdout).toContain('✓ 3 lines: 3 imported')
    expect(exitCode).toBe(0)
    const { stdout: other } = await imports.print(file, '--format', 'auth0')
    expect(other).toContain('✓ 3 lines: 0 imported, 3 there already')
  })

  it('says whose passwords it leaves behind', async () => {
    const file = imports.write([newRecord({ emailConfirmed: false })])
    expect((await imports.print(file)).stdout).toContain(
      '! 1 of them have not proven their address, and come without their password: they reset it.',
    )
  })

  it.each([
    ['is not there', 'nothing.ndjson', 'it is not there'],
    ['is a folder', '.', 'it is a folder'],
  ])('says that the file %s', async (_, name, reason) => {
    const { exitCode, stdout } = await imports.print(imports.path(name))
    expect(stdout).toContain(`✗ The file cannot be read: ${reason}.\n`)
    expect(exitCode).toBe(1)
  })

  it('never writes its report over what it reads', async () => {
    const file = imports.write(newRecords(1))
    const before = readFileSync(file, 'utf8')
    const { exitCode, stdout } = await imports.print(file, '--report', file)
    expect(stdout).toContain('--report is the file that is imported')
    expect(exitCode).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('imports nobody where the report cannot be written', async () => {
    const before = await countUsers(app)
    mkdirSync(imports.path('folder'))
    const file = imports.write(newRecords(1))
    for (const report of ['folder', 'no/such/folder/report']) {
      const { exitCode, stdout } = await imports.print(file, '--report', imports.path(report))
      expect(stdout).toContain('The report cannot be written')
      expect(exitCode).toBe(1)
    }
    expect(await countUsers(app)).toBe(before)
  })

  it('empties the report of the time before', async () => {
    const report = imports.path('report.ndjson')
    writeFileSync(report, '{"line":7}\n')
    await imports.print(imports.write(newRecords(1)), '--report', report)
    expect(readReport(report)).toEqual([])
  })

  it('explains itself, and refuses a format that it does not know', async () => {
    const help = await runCommand(['users', 'import', '--help'], {})
    for (const word of ['--format', '--dry-run', '--report', '--json', 'standard'])
      expect(help.stdout).toContain(word)
    const { exitCode, stderr } = await imports.print('users.ndjson', '--format', 'canary')
    expect(stderr).toContain('Allowed choices are accounts-js, accounts-js-plain, strapi')
    expect(exitCode).toBe(1)
  })

  it('refuses a configuration that is wrong, before it reads anything', async () => {
    const { exitCode, stdout } = await runCommand(['users', 'import', 'x'], { PORT: 'canary' })
    expect(stdout).toContain('✗ PORT')
    expect(stdout).not.toContain('canary')
    expect(exitCode).toBe(78)
  })

  it('makes no database where there is none, but reads the file for a dry run', async () => {
    const file = imports.write([newRecord(), newRecord({ email: 'canary' })])
    const refused = await runCommand(['users', 'import', file], {})
    expect(refused.stdout).toContain('There is no database yet')
    expect(refused.exitCode).toBe(1)
    const { exitCode, stdout } = await runCommand(['users', 'import', file, '--dry-run'], {})
    expect(stdout).toContain('✗ 2 lines: 1 to import, 0 there already, 1 rejected.')
    expect(stdout).toContain('There is no database yet')
    expect(exitCode).toBe(1)
  })

  it('seals nothing with a secret that the servers do not have', async () => {
    const { AUTHOGRAPH_SECRET, ...rest } = environmentOf(app)
    const before = await countUsers(app)
    const words = ['users', 'import', imports.write(newRecords(1))]
    expect((await runCommand(words, rest)).stdout).toContain('There is no AUTHOGRAPH_SECRET')
    const other = { ...rest, AUTHOGRAPH_SECRET: 'another secret that is long enough to be one' }
    expect((await runCommand(words, other)).stdout).toContain('a secret that is not configured')
    expect(await countUsers(app)).toBe(before)
  })

  it('says that the database does not answer, without its password', async () => {
    const DATABASE_URL = 'postgres://authograph:canary@127.0.0.1:1/accounts'
    const words = ['users', 'import', imports.write(newRecords(1)), '--json']
    const { exitCode, stdout } = await runCommand(words, { ...environmentOf(app), DATABASE_URL })
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, problem: expect.any(String) })
    expect(stdout).not.toContain('canary')
    expect(exitCode).toBe(1)
  })

  it('prints neither addresses nor hashes', async () => {
    const people = [newRecord(), newRecord({ id: 'x y' }), newRecord({ name: 'a\nb' })]
    const { stdout, stderr } = await imports.print(imports.write(people))
    expect(stdout + stderr).toContain('✗ line 2: id must be')
    for (const secret of [OLD_HASH, ...people.map(({ email }) => email)])
      expect(stdout + stderr).not.toContain(secret)
  })
})

describe.each(DATABASES.filter(({ name }) => name === 'PostgreSQL'))(
  'an import before the first start, on $name,',
  (kind) => {
    const imports = useImports(useApp(SQLITE))

    it('makes the schema, and people log in once a server runs', async () => {
      const DATABASE_URL = await kind.create('')
      const record = newRecord()
      const words = ['users', 'import', imports.write([record])]
      const settings = { DATABASE_URL, AUTHOGRAPH_SECRET: TEST_SECRET }
      const dry = await runCommand([...words, '--dry-run'], settings)
      expect(dry.stdout).toContain('There is no database yet')
      expect(dry.stdout).toContain('✓ 1 lines: 1 to import')
      expect((await runCommand(words, settings)).stdout).toContain('✓ 1 lines: 1 imported')
      const app = await startApp(kind, settings)
      try {
        await logIn(app, { email: record.email, password: OLD_PASSWORD })
      } finally {
        await app.stop()
      }
    })
  },
)
