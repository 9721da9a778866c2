import { beforeAll, describe, expect, it, vi } from 'vitest'
import { listAuditEvents } from '../../src/audit/reading.ts'
import { isOutdated } from '../../src/crypto/password-hasher.ts'
import { QUICK_ARGON2, type TestApp, useApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import {
  type Imported,
  newRecord,
  newRecords,
  OLD_PASSWORD,
  readReport,
  useImports,
} from '../support/imports.ts'
import { Login, Me } from '../support/operations.ts'
import { newReset, resetPassword } from '../support/passwords.ts'
import { expectOutcome, logIn, newPerson, PASSWORD } from '../support/people.ts'
import { changeStoredUser, countUsers, storedUser } from '../support/stored-users.ts'
import { onEveryStore, SQLITE } from '../support/stores.ts'
import { KNOWN_HASHES } from './known-hashes.ts'

/** Each test starts several processes. */
vi.setConfig({ testTimeout: 120_000 })

async function expectNoLogin(app: TestApp, email: string, password: string): Promise<void> {
  const data = dataOf(await app.send(Login, { input: { identifier: email, password } }))
  expect(data.login.__typename).toBe('InvalidCredentialsError')
}

const eventsOf = ({ app }: TestApp, subjectId: string) =>
  listAuditEvents(app.database.queries, { subjectId }, 10, null)

/** Cheap ones, as different as can be; every kind is tried where it is verified. */
const FOREIGN = KNOWN_HASHES.filter(({ hash }) => /^\$argon2d|^\$2a\$05|^pbkdf2_/.test(hash))

onEveryStore('people who come by an import', (app) => {
  const imports = useImports(app)
  const others = FOREIGN.map(({ hash, password }) => ({
    record: newRecord({ passwordHash: hash }),
    password,
  }))
  const ada = newRecord({
    id: 'auth0|60425dc43519d90068f82973',
    name: 'Ada Lovelace',
    locale: 'en-gb',
    roles: ['editor', 'admin'],
    createdAt: '2024-01-31T10:30:00+01:00',
  })
  const suspended = newRecord({ suspended: true })
  const withoutPassword = newRecord({ passwordHash: null })
  const unproven = newRecord({ emailConfirmed: false })
  let imported: Imported

  beforeAll(async () => {
    const everybody = [...others.map(({ record }) => record), ada, suspended, withoutPassword]
    imported = await imports.run([...everybody, unproven])
  })

  it('are all counted', () => {
    expect(imported).toMatchObject({
      exitCode: 0,
      ok: true,
      lines: 7,
      imported: 7,
      alreadyThere: 0,
      rejected: 0,
      waiting: 0,
    })
  })

  it('log in with the password that they had, and get a hash of ours', async () => {
    expect(others).toHaveLength(3)
    for (const { record, password } of others) {
      await expectNoLogin(app, record.email, `${password}!`)
      await logIn(app, { email: record.email, password })
      const { passwordHash } = await storedUser(app, record.email)
      expect(isOutdated(passwordHash ?? 'none', QUICK_ARGON2)).toBe(false)
      await logIn(app, { email: record.email, password })
    }
  })

  it('are who they were: id, name, roles, language, age', async () => {
    const { accessToken } = await logIn(app, { email: ada.email, password: OLD_PASSWORD })
    const { me } = dataOf(await app.send(Me, {}, { accessToken }))
    expect(me).toMatchObject({
      id: ada.id,
      email: ada.email,
      emailConfirmed: true,
      name: 'Ada Lovelace',
      locale: 'en-GB',
      roles: ['editor', 'admin'],
      createdAt: '2024-01-31T09:30:00.000Z',
    })
    const [, claims = ''] = accessToken.split('.')
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      sub: ada.id,
      roles: ['editor', 'admin'],
    })
  })

  it('stay suspended, and have what is missing filled in', async () => {
    expect(await storedUser(app, suspended.email)).toMatchObject({ status: 'SUSPENDED' })
    const input = { identifier: suspended.email, password: OLD_PASSWORD }
    const { login } = dataOf(await app.send(Login, { input }))
    expect(login.__typename).toBe('AccountSuspendedError')
    expect(await storedUser(app, withoutPassword.email)).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      status: 'ACTIVE',
      passwordHash: null,
      name: null,
      locale: 'en',
      roles: [],
      version: 1,
      lastLoginAt: null,
    })
    await expectNoLogin(app, withoutPassword.email, OLD_PASSWORD)
  })

  it('leave a password behind that may be a stranger’s: nobody has proven the address', async () => {
    expect(imported).toMatchObject({ withoutPassword: 1 })
    const user = await storedUser(app, unproven.email)
    expect(user).toMatchObject({ emailConfirmedAt: null, passwordHash: null })
    await expectNoLogin(app, unproven.email, OLD_PASSWORD)
    const { challenge, code } = await newReset(app, unproven.email)
    const reset = await resetPassword(app, { code: { challenge, code } }, PASSWORD)
    expectOutcome(reset, 'ResetPasswordSuccess')
    const { accessToken } = await logIn(app, { email: unproven.email, password: PASSWORD })
    const { me } = dataOf(await app.send(Me, {}, { accessToken }))
    expect(me).toMatchObject({ id: user.id, emailConfirmed: true })
  })

  it('are in the audit log, as imported by nobody who was logged in', async () => {
    const { id } = await storedUser(app, suspended.email)
    const events = await eventsOf(app, id)
    expect(events.filter(({ type }) => type === 'REGISTERED')).toMatchObject([
      {
        type: 'REGISTERED',
        actorId: null,
        subjectId: id,
        ipAddress: null,
        details: [{ name: 'source', value: 'import' }],
      },
    ])
  })
})

onEveryStore('an import that is repeated', (app) => {
  const imports = useImports(app)

  it('leaves everybody who is there as they are by now, and adds the others', async () => {
    const changed = newRecord({ id: 'changed', name: 'Before' })
    const moved = newRecord({ id: 'moved' })
    const records = [...newRecords(203), changed, moved]
    expect(await imports.run(records)).toMatchObject({ exitCode: 0, lines: 205, imported: 205 })
    await logIn(app, { email: changed.email, password: OLD_PASSWORD })
    await changeStoredUser(app, changed.email, { name: 'After' })
    const { email } = newRecord()
    await changeStoredUser(app, moved.email, { email, emailKey: email })
    const before = await storedUser(app, changed.email)

    const again = await imports.run([...records, ...newRecords(3)])
    expect(again).toMatchObject({ exitCode: 0, lines: 208, imported: 3, alreadyThere: 205 })
    expect(await countUsers(app)).toBe(208)
    expect(await storedUser(app, changed.email)).toEqual(before)
    expect(await countUsers(app, moved.email)).toBe(0)
    const events = await eventsOf(app, 'changed')
    expect(events.map(({ type }) => type).sort()).toEqual(['LOGGED_IN', 'REGISTERED'])
  })

  it('reports an address that belongs to somebody with another id here', async () => {
    const { email, login } = await newPerson(app)
    const record = newRecord({ email: email.toUpperCase(), id: `other-${login.user.id}` })
    expect(await imports.run([newRecord(), record])).toMatchObject({
      exitCode: 1,
      imported: 1,
      rejected: 1,
      firstRejected: [
        {
          line: 2,
          problems: [{ field: 'email', message: 'belongs to an account with another id here' }],
        },
      ],
    })
    await logIn(app, { email, password: PASSWORD })
    // Without an id nothing says that it should be somebody else.
    const { id, ...anybody } = record
    expect(await imports.run([anybody])).toMatchObject({ exitCode: 0, alreadyThere: 1 })
  })

  it('brings people back who are gone from the database, under the pseudonym that they had', async () => {
    const record = newRecord({ id: 'back' })
    await imports.run([record])
    const { queries } = app.app.database
    await queries.deleteFrom('users').execute()
    await queries.deleteFrom('user_states').execute()
    app.hygraph?.rows.clear()
    expect(await imports.run([record])).toMatchObject({ exitCode: 0, imported: 1 })
    expect(await eventsOf(app, record.id ?? '')).toHaveLength(2)
  })
})

onEveryStore('a dry run', (app) => {
  const imports = useImports(app)

  it('says what would come of the import, and writes nothing', async () => {
    const [there, ...absent] = newRecords(4)
    await imports.run([there ?? {}])
    const before = await snapshot(app)
    const report = await imports.run([there ?? {}, ...absent, 'nonsense'], '--dry-run')
    expect(report).toMatchObject({
      exitCode: 1,
      dryRun: true,
      lines: 5,
      imported: 3,
      alreadyThere: 1,
      rejected: 1,
    })
    expect(await snapshot(app)).toEqual(before)
  })
})

async function snapshot({ app, hygraph }: TestApp) {
  const { queries } = app.database
  return {
    users: await queries.selectFrom('users').selectAll().execute(),
    states: await queries.selectFrom('user_states').selectAll().execute(),
    subjects: await queries.selectFrom('audit_subjects').selectAll().execute(),
    floor: await queries.selectFrom('failure_floor').selectAll().execute(),
    rows: hygraph?.rows.list(),
  }
}

describe('broken lines', () => {
  const app = useApp(SQLITE)
  const imports = useImports(app)
  const PEOPLE = 1_000

  /** One in a hundred is broken. */
  function manyRecords(): (object | string)[] {
    return newRecords(PEOPLE).map((record, index) => {
      if (index % 100 !== 42) return record
      return index % 200 === 42 ? '{"email":' : { ...record, email: `canary-${index}` }
    })
  }

  it('do not stop the others, and are all named in the report', async () => {
    const report = imports.path('rejected.ndjson')
    const before = await countUsers(app)
    const file = imports.write(manyRecords())
    const { exitCode, stdout, stderr } = await imports.print(file, '--report', report)
    expect(exitCode).toBe(1)
    expect(await countUsers(app)).toBe(before + PEOPLE - 10)
    expect(stdout).toContain('✗ line 43: is not JSON: each line must be one whole JSON object\n')
    expect(stdout).toContain('✗ line 143: email is not one plain e-mail address\n')
    expect(stdout).toContain('✗ 1,000 lines: 990 imported, 0 there already, 10 rejected.\n')
    const rejected = readReport(report)
    expect(rejected).toHaveLength(10)
    expect(rejected[1]).toEqual({
      line: 143,
      problems: [{ field: 'email', message: 'is not one plain e-mail address' }],
    })
    expect(stdout + stderr + JSON.stringify(rejected)).not.toMatch(/canary|\$2b\$/)
  })

  it('are shown up to the twentieth, in their order', async () => {
    const taken = newRecord({ id: 'taken' })
    await imports.run([taken])
    const broken = Array.from({ length: 24 }, () => 'nonsense')
    const file = imports.write([...broken.slice(1), { ...taken, id: 'x' }, ...broken.slice(0, 1)])
    const { stdout } = await imports.print(file)
    expect(stdout.match(/✗ line \d+/g)).toHaveLength(20)
    expect(stdout).toContain('… and 5 more lines: which --report <file> writes down')
    const { firstRejected, ...json } = await imports.run([{ ...taken, id: 'x' }, 'nonsense'])
    expect(firstRejected.map(({ line }) => line)).toEqual([1, 2])
    expect(json).toMatchObject({ rejected: 2 })
  })
})
