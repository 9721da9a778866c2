import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type AppSettings, type RunningApp, startApp } from '../support/app.ts'
import { runCommand } from '../support/command.ts'
import { type CopyRoom, openCopyRoom } from '../support/copy-room.ts'
import { createFrozenClock, type FrozenClock } from '../support/frozen-clock.ts'
import { dataOf } from '../support/http.ts'
import { Me, RefreshSession } from '../support/operations.ts'
import { expectOutcome, logIn, newPerson } from '../support/people.ts'
import { DATABASES, type DatabaseKind, SQLITE } from '../support/stores.ts'

/** Each test starts several processes, on a machine that may have other things to do. */
vi.setConfig({ testTimeout: 120_000 })

/** A server on the databases of a room, for as long as `use` takes. */
async function withServer<Result>(
  { settings }: CopyRoom,
  kind: DatabaseKind,
  clock: FrozenClock,
  userStore: 'sql' | 'hygraph',
  use: (app: RunningApp) => Promise<Result>,
): Promise<Result> {
  const app = await startApp(kind, { ...settings, USER_STORE: userStore }, clock)
  try {
    return await use(app)
  } finally {
    await app.stop()
  }
}

describe.each(DATABASES)('moving from one user store to the other, with $name', (kind) => {
  it('keeps sessions, devices and passwords, there and back', async () => {
    await using room = await openCopyRoom(kind)
    const clock = createFrozenClock()
    const person = await withServer(room, kind, clock, 'sql', (app) => newPerson(app))

    const stillIn = async (app: RunningApp, refreshToken: string) => {
      const { me } = dataOf(await app.send(Me, {}, { accessToken: person.accessToken }))
      expect(me).toMatchObject({ id: person.login.user.id, email: person.email })
      const { refreshSession } = dataOf(await app.send(RefreshSession, { input: { refreshToken } }))
      const { session } = await logIn(app, person)
      expect(session.id).not.toBe(person.login.session.id)
      return expectOutcome(refreshSession, 'RefreshSessionSuccess').tokens?.refreshToken ?? ''
    }

    expect(await room.report('sql', 'hygraph')).toMatchObject({ exitCode: 0, copied: 1 })
    const next = await withServer(room, kind, clock, 'hygraph', (app) =>
      stillIn(app, person.refreshToken),
    )
    await room.forgetUsers()
    expect(await room.report('hygraph', 'sql')).toMatchObject({ exitCode: 0, copied: 1 })
    await withServer(room, kind, clock, 'sql', (app) => stillIn(app, next))
  })

  it('may be done while Hygraph has yet to get the rest: a server there brings it', async () => {
    await using room = await openCopyRoom(kind)
    const clock = createFrozenClock()
    const person = await withServer(room, kind, clock, 'sql', (app) => newPerson(app))
    room.hygraph.knobs.fail({
      effect: 'status',
      status: 503,
      times: 'always',
      operation: 'CreateAuthUser',
    })
    expect(await room.report('sql', 'hygraph')).toMatchObject({ exitCode: 1, waiting: 1 })
    await withServer(room, kind, clock, 'hygraph', async (app) => {
      await logIn(app, person)
      expect(room.hygraph.rows.list()).toEqual([])
      room.hygraph.knobs.reset()
      await app.advanceSeconds(3600)
      await app.app.drainUsers()
      expect(room.hygraph.rows.list()).toHaveLength(1)
    })
  })
})

describe('users copy', () => {
  const copy = ['users', 'copy', '--from', 'sql', '--to', 'hygraph']
  const hygraph = {
    HYGRAPH_ENDPOINT: 'http://127.0.0.1:1/v2/project/master',
    HYGRAPH_TOKEN: 'a.b.c',
  }

  it.each<[string, string[], AppSettings, number, string]>([
    ['Hygraph is not configured', copy, {}, 78, 'HYGRAPH_ENDPOINT and HYGRAPH_TOKEN are required'],
    [
      'both are the same',
      ['users', 'copy', '--from', 'sql', '--to', 'sql'],
      hygraph,
      1,
      'must differ',
    ],
    ['there is no database', copy, hygraph, 1, 'There is no database'],
  ])('refuses when %s', async (_, words, settings, expected, text) => {
    const { exitCode, stdout } = await runCommand(words, settings)
    expect(stdout).toContain(text)
    expect(exitCode).toBe(expected)
  })

  it('asks for both directions', async () => {
    const { exitCode, stderr } = await runCommand(['users', 'copy', '--from', 'sql'], hygraph)
    expect(stderr).toContain("required option '--to <store>' not specified")
    expect(exitCode).toBe(1)
  })

  it('seals nothing with a secret that the servers do not have', async () => {
    await using room = await openCopyRoom(SQLITE)
    const clock = createFrozenClock()
    await withServer(room, SQLITE, clock, 'sql', (app) => newPerson(app))
    const { AUTHOGRAPH_SECRET, ...rest } = room.settings
    const directory = mkdtempSync(join(tmpdir(), 'authograph-copy-'))
    const without = await runCommand(copy, { ...rest, DATA_DIR: directory })
    rmSync(directory, { recursive: true })
    expect(without.stdout).toContain('There is no AUTHOGRAPH_SECRET')
    const other = room.having({ AUTHOGRAPH_SECRET: 'another secret that is long enough to be one' })
    const { exitCode, stdout } = await other.copy('sql', 'hygraph')
    expect(stdout).toContain('sealed with a secret that is not configured')
    expect(exitCode).toBe(1)
    expect(room.hygraph.rows.list()).toEqual([])
  })

  it('prints neither addresses nor hashes nor the token', async () => {
    await using room = await openCopyRoom(SQLITE)
    const [user] = await room.populate(20)
    room.hygraph.rows.put({
      userId: 'foreign',
      emailKey: user?.emailKey,
      email: user?.email,
      preferredLocale: 'en',
      version: 1,
      sealed: 'x',
    })
    const { exitCode, stdout, stderr } = await room.copy('sql', 'hygraph')
    expect(exitCode).toBe(1)
    const printed = stdout + stderr
    for (const secret of ['@', '$argon2id', room.settings.HYGRAPH_TOKEN ?? '']) {
      expect(printed).not.toContain(secret)
    }
  })
})
