import { describe, expect, it, vi } from 'vitest'
import type { User } from '../../src/domains/users/user.ts'
import { COPY_SECRET, type CopyRoom, openCopyRoom } from '../support/copy-room.ts'
import { DATABASES, SQLITE } from '../support/stores.ts'

/** Each test starts several processes, on a machine that may have other things to do. */
vi.setConfig({ testTimeout: 120_000 })

/** More than one page of each kind. */
const PEOPLE = 130

/** Holds Hygraph to having every account, once and whole, as a server reads it. */
async function expectInHygraph({ remote, hygraph, database }: CopyRoom, users: readonly User[]) {
  expect(hygraph.rows.list()).toHaveLength(users.length)
  const waiting = await database.queries
    .selectFrom('user_states')
    .select('user_id')
    .where('due_at', 'is not', null)
    .execute()
  expect(waiting).toEqual([])
  for (const user of users) expect(await remote.users.findById(user.id)).toEqual(user)
}

const writes = ({ hygraph }: CopyRoom) =>
  hygraph.requests.entries.filter(({ query }) => query.trimStart().startsWith('mutation')).length

describe.each(DATABASES)('users copy --from sql --to hygraph, with $name', (kind) => {
  it('first shows what it would do, and changes nothing', async () => {
    await using room = await openCopyRoom(kind)
    await room.populate(PEOPLE)
    const { exitCode, stdout } = await room.copy('sql', 'hygraph', '--dry-run')
    expect(stdout).toContain('130 accounts: 130 to copy, 0 the same already, 0 with a problem')
    expect(stdout).toContain('nothing was changed')
    expect(exitCode).toBe(0)
    expect(room.hygraph.rows.list()).toEqual([])
    expect(writes(room)).toBe(0)
    const states = await room.database.queries.selectFrom('user_states').selectAll().execute()
    expect(states).toEqual([])
  })

  it('brings everything that is known of every account, and shows how it gets on', async () => {
    await using room = await openCopyRoom(kind)
    const users = await room.populate(PEOPLE)
    const { exitCode, stdout } = await room.copy('sql', 'hygraph')
    expect(stdout).toMatch(/130 of 130 in Hygraph, [\d.]+ a second/)
    expect(stdout).toContain('✓ 130 accounts: 130 copied, 0 the same already')
    expect(exitCode).toBe(0)
    await expectInHygraph(room, users)
  })

  it('goes on where a killed one stopped, as often as that happens', async () => {
    await using room = await openCopyRoom(kind)
    const users = await room.populate(PEOPLE)
    room.hygraph.knobs.set({ latencyMs: 20 })
    for (const arrived of [0, 30, 70]) {
      const command = room.startCopy('sql', 'hygraph')
      await vi.waitFor(() => expect(room.hygraph.rows.list().length).toBeGreaterThan(arrived), {
        timeout: 20_000,
        interval: 5,
      })
      command.kill('SIGKILL')
      await command.ended
      expect(room.hygraph.rows.list().length).toBeLessThan(PEOPLE)
    }
    expect(await room.report('sql', 'hygraph')).toMatchObject({ exitCode: 0, problems: [] })
    await expectInHygraph(room, users)
  })
})

describe('users copy --from sql --to hygraph, run again', () => {
  it('writes nothing where nothing has changed, and asks once for a hundred accounts', async () => {
    await using room = await openCopyRoom(SQLITE)
    const users = await room.populate(PEOPLE)
    await room.copy('sql', 'hygraph')
    room.hygraph.requests.clear()
    expect(await room.report('sql', 'hygraph')).toMatchObject({ copied: 0, unchanged: PEOPLE })
    expect(writes(room)).toBe(0)
    expect(room.hygraph.requests.count()).toBe(1 + 2)
    await expectInHygraph(room, users)
  })

  it('brings what has changed since, and logins without asking Hygraph to write', async () => {
    await using room = await openCopyRoom(SQLITE)
    const users = [...(await room.populate(6))]
    await room.copy('sql', 'hygraph')
    const [renamed, promoted, back] = users
    if (!renamed || !promoted || !back) throw new Error('too few people')
    const emailKey = 'new@example.com'
    users[0] = await room.change(room.sql, renamed.id, { email: 'New@example.com', emailKey })
    await room.change(room.sql, promoted.id, { roles: ['admin'], name: null })
    users[1] = await room.change(room.sql, promoted.id, { status: 'SUSPENDED' })
    const lastLoginAt = new Date()
    await room.database.transaction((db) => room.sql.recordLogin(db, back, lastLoginAt))
    users[2] = { ...back, lastLoginAt }
    room.hygraph.requests.clear()
    expect(await room.report('sql', 'hygraph')).toMatchObject({ copied: 3, unchanged: 3, ok: true })
    // Before an address changes, Hygraph is asked whose it is by now.
    expect(writes(room)).toBe(2 + 1)
    await expectInHygraph(room, users)
  })

  it('lets an address go from one account to another', async () => {
    await using room = await openCopyRoom(SQLITE)
    const users = await room.populate(3)
    await room.copy('sql', 'hygraph')
    const [first, second, third] = users
    if (!first || !second || !third) throw new Error('too few people')
    const addressOf = ({ email, emailKey }: User) => ({ email, emailKey })
    const moved = await room.change(room.sql, third.id, {
      email: 'away@example.com',
      emailKey: 'away@example.com',
    })
    const heir = await room.change(room.sql, second.id, addressOf(third))
    const last = await room.change(room.sql, first.id, addressOf(second))
    expect(await room.report('sql', 'hygraph')).toMatchObject({ copied: 3, problems: [] })
    await expectInHygraph(room, [last, heir, moved])
  })

  it('leaves alone and reports what is newer in Hygraph', async () => {
    await using room = await openCopyRoom(SQLITE)
    const [user] = await room.populate(2)
    if (!user) throw new Error('too few people')
    await room.copy('sql', 'hygraph')
    const newer = await room.change(room.remote.users, user.id, { name: 'Newer' })
    await room.remote.drain()
    expect(await room.report('sql', 'hygraph')).toMatchObject({
      exitCode: 1,
      copied: 0,
      problems: [{ userId: user.id, code: 'NEWER' }],
    })
    expect(await room.remote.users.findById(user.id)).toEqual(newer)
  })

  it('writes rows again that were deleted, changed or put back by hand', async () => {
    await using room = await openCopyRoom(SQLITE)
    const users = [...(await room.populate(4))]
    await room.copy('sql', 'hygraph')
    const rows = room.hygraph.rows.list()
    const rowOf = (user?: User) => rows.find((row) => row.userId === user?.id)
    const old = rowOf(users[2])
    users[2] = await room.change(room.sql, users[2]?.id ?? '', { roles: ['none'] })
    await room.copy('sql', 'hygraph')
    room.hygraph.rows.remove(String(rowOf(users[0])?.id))
    room.hygraph.rows.change(String(rowOf(users[1])?.id), { sealed: 'x' })
    room.hygraph.rows.put({ ...old })
    expect(await room.report('sql', 'hygraph', '--dry-run')).toMatchObject({ copied: 3 })
    expect(await room.report('sql', 'hygraph')).toMatchObject({ copied: 3, unchanged: 1, ok: true })
    await expectInHygraph(room, users)
  })

  it('seals every row anew with the newest secret, so that the old one can go', async () => {
    await using room = await openCopyRoom(SQLITE)
    await room.populate(3)
    await room.copy('sql', 'hygraph')
    const newest = 'the newest secret that is long enough to be one as well'
    const both = room.having({ AUTHOGRAPH_SECRET: `${newest},${COPY_SECRET}` })
    expect(await both.report('sql', 'hygraph')).toMatchObject({ copied: 3, ok: true })
    expect(await both.report('sql', 'hygraph')).toMatchObject({ copied: 0, unchanged: 3 })
    await room.forgetUsers()
    const alone = room.having({ AUTHOGRAPH_SECRET: newest })
    expect(await alone.report('hygraph', 'sql')).toMatchObject({ copied: 3, ok: true })
  })

  it('reports accounts that only Hygraph has, and leaves them alone', async () => {
    await using room = await openCopyRoom(SQLITE)
    const [gone, stays] = await room.populate(2)
    await room.copy('sql', 'hygraph')
    await room.database.transaction((db) => room.sql.remove(db, gone?.id ?? ''))
    expect(await room.report('sql', 'hygraph')).toMatchObject({
      exitCode: 0,
      unchanged: 1,
      onlyInTarget: [gone?.id],
    })
    // Somebody else has the address now.
    await room.change(room.sql, stays?.id ?? '', {
      email: gone?.email ?? '',
      emailKey: gone?.emailKey ?? '',
    })
    const taken = {
      exitCode: 1,
      problems: [
        { userId: stays?.id, code: 'EMAIL_TAKEN', reason: expect.stringContaining(gone?.id ?? '') },
      ],
    }
    expect(await room.report('sql', 'hygraph', '--dry-run')).toMatchObject(taken)
    expect(await room.report('sql', 'hygraph')).toMatchObject(taken)
  })
})

describe('users copy --from sql --to hygraph, when Hygraph does not take it', () => {
  it('writes nothing anywhere while Hygraph does not answer, and says so', async () => {
    await using room = await openCopyRoom(SQLITE)
    await room.populate(3)
    room.hygraph.knobs.fail({ effect: 'status', status: 401, times: 'always' })
    const { exitCode, stdout } = await room.copy('sql', 'hygraph')
    expect(stdout).toContain('Hygraph refuses HYGRAPH_TOKEN')
    expect(exitCode).toBe(1)
    const states = await room.database.queries.selectFrom('user_states').selectAll().execute()
    expect(states).toEqual([])
  })

  it.each([
    ['down', { effect: 'status', status: 503 }, 'Hygraph does not answer'],
    ['full', { effect: 'status', status: 402 }, "Hygraph's quota"],
  ] as const)(
    'gives up with the reason when it is %s, and the next run goes on',
    async (_, fault, reason) => {
      await using room = await openCopyRoom(SQLITE)
      const users = await room.populate(30)
      room.hygraph.knobs.fail({ ...fault, operation: 'CreateAuthUser', times: 'always' })
      const { exitCode, stdout } = await room.copy('sql', 'hygraph')
      expect(stdout).toMatch(new RegExp(`Not arrived in Hygraph: 30 writes: ${reason}`))
      expect(stdout).toContain('Run the command again')
      expect(exitCode).toBe(1)
      room.hygraph.knobs.reset()
      expect(await room.report('sql', 'hygraph')).toMatchObject({ ok: true, unchanged: 30 })
      await expectInHygraph(room, users)
    },
  )

  it('names the right that the token lacks', async () => {
    await using room = await openCopyRoom(SQLITE)
    await room.populate(2)
    const reader = room.having({ HYGRAPH_TOKEN: room.hygraph.token('read') })
    expect(await reader.report('sql', 'hygraph')).toMatchObject({
      exitCode: 1,
      waiting: 2,
      outage: expect.stringContaining('lacks the rights create on AuthUser in DRAFT'),
    })
  })

  it('names a row that somebody else made with the address of an account, and brings the others', async () => {
    await using room = await openCopyRoom(SQLITE)
    const users = await room.populate(40)
    const [unlucky, ...lucky] = users
    room.hygraph.rows.put({
      userId: 'foreign',
      emailKey: unlucky?.emailKey,
      email: unlucky?.email,
      preferredLocale: 'en',
      version: 1,
      sealed: 'x',
    })
    expect(await room.report('sql', 'hygraph')).toMatchObject({
      exitCode: 1,
      waiting: 1,
      outage: null,
      problems: [{ userId: unlucky?.id, code: 'NOT_ARRIVED' }],
    })
    for (const user of lucky) expect(await room.remote.users.findById(user.id)).toEqual(user)
    room.hygraph.rows.replace(room.hygraph.rows.list().filter(({ userId }) => userId !== 'foreign'))
    expect(await room.report('sql', 'hygraph')).toMatchObject({ exitCode: 0, waiting: 0 })
    await expectInHygraph(room, users)
  })

  it('comes through the limit of the free plan, or comes back after a refusal', async () => {
    await using room = await openCopyRoom(SQLITE)
    const users = await room.populate(12)
    room.hygraph.knobs.set({ requestsPerSecond: 5 })
    const frugal = room.having({ HYGRAPH_REQUESTS_PER_SECOND: '5' })
    expect(await frugal.report('sql', 'hygraph')).toMatchObject({ exitCode: 0, copied: 12 })
    room.hygraph.knobs.reset()
    await expectInHygraph(room, users)
  })
})
