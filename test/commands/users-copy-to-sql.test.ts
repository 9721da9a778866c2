import { describe, expect, it, vi } from 'vitest'
import type { User } from '../../src/domains/users/user.ts'
import { type CopyRoom, openCopyRoom } from '../support/copy-room.ts'
import { DATABASES, type DatabaseKind, SQLITE } from '../support/stores.ts'

/** Each test starts several processes, on a machine that may have other things to do. */
vi.setConfig({ testTimeout: 120_000 })

const PEOPLE = 130

/** A room whose accounts are in Hygraph and nowhere else. */
async function openFullRoom(kind: DatabaseKind, people: number) {
  const room = await openCopyRoom(kind)
  const users = await room.populateHygraph(people)
  return { room, users, [Symbol.asyncDispose]: () => room[Symbol.asyncDispose]() }
}

async function expectInDatabase({ sql, database }: CopyRoom, users: readonly User[]) {
  const rows = await database.queries.selectFrom('users').select('id').execute()
  expect(rows).toHaveLength(users.length)
  for (const user of users) expect(await sql.findById(user.id)).toEqual(user)
}

function person<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error('too few people')
  return item
}

describe.each(DATABASES)('users copy --from hygraph --to sql, with $name', (kind) => {
  it('first shows what it would do, then brings everything back, a hundred accounts a request', async () => {
    await using it = await openFullRoom(kind, PEOPLE)
    const { room, users } = it
    const rows = room.hygraph.rows.list()
    expect(await room.report('hygraph', 'sql', '--dry-run')).toMatchObject({ copied: PEOPLE })
    await expectInDatabase(room, [])
    room.hygraph.requests.clear()
    const { exitCode, stdout } = await room.copy('hygraph', 'sql')
    expect(stdout).toContain('130 of 130 compared')
    expect(stdout).toContain('✓ 130 accounts: 130 copied')
    expect(exitCode).toBe(0)
    await expectInDatabase(room, users)
    expect(room.hygraph.requests.count()).toBe(1 + 2)
    expect(room.hygraph.rows.list()).toEqual(rows)
  })

  it('goes on where a killed one stopped', async () => {
    await using it = await openFullRoom(kind, 250)
    const { room, users } = it
    room.hygraph.knobs.set({ latencyMs: 150 })
    const copied = async () => {
      const query = room.database.queries.selectFrom('users').select('id')
      return (await query.execute()).length
    }
    for (const known of [0, 100]) {
      const command = room.startCopy('hygraph', 'sql')
      await vi.waitFor(async () => expect(await copied()).toBeGreaterThan(known), {
        timeout: 20_000,
        interval: 5,
      })
      command.kill('SIGKILL')
      await command.ended
      expect(await copied()).toBeLessThan(250)
    }
    expect(await room.report('hygraph', 'sql')).toMatchObject({ exitCode: 0, problems: [] })
    await expectInDatabase(room, users)
  })
})

describe('users copy --from hygraph --to sql', () => {
  it('brings what has changed since: versions, logins, and names that an editor changed', async () => {
    await using it = await openFullRoom(SQLITE, 5)
    const { room, users } = it
    await room.copy('hygraph', 'sql')
    users[0] = await room.change(room.remote.users, person(users, 0).id, { roles: ['admin'] })
    await room.remote.drain()
    const lastLoginAt = new Date()
    await room.database.transaction((db) =>
      room.remote.users.recordLogin(db, person(users, 1), lastLoginAt),
    )
    users[1] = { ...person(users, 1), lastLoginAt }
    const row = room.hygraph.rows.list().find(({ userId }) => userId === person(users, 2).id)
    room.hygraph.rows.change(String(row?.id), { name: 'Edited' })
    users[2] = { ...person(users, 2), name: 'Edited' }
    expect(await room.report('hygraph', 'sql')).toMatchObject({ copied: 3, unchanged: 2, ok: true })
    await expectInDatabase(room, users)
    expect(await room.report('hygraph', 'sql')).toMatchObject({ copied: 0, unchanged: 5, ok: true })
  })

  it('takes what has yet to be brought to Hygraph, too', async () => {
    await using it = await openFullRoom(SQLITE, 3)
    const { room, users } = it
    users[0] = await room.change(room.remote.users, person(users, 0).id, { status: 'SUSPENDED' })
    expect(await room.report('hygraph', 'sql')).toMatchObject({ copied: 3, ok: true })
    await expectInDatabase(room, users)
  })

  it('names the rows that no login would believe, and brings the others', async () => {
    await using it = await openFullRoom(SQLITE, 8)
    const { room, users } = it
    const rowOf = (index: number) => {
      const row = room.hygraph.rows.list().find(({ userId }) => userId === person(users, index).id)
      if (row === undefined) throw new Error('there is no row')
      return row
    }
    const old = rowOf(2)
    await room.change(room.remote.users, person(users, 2).id, { passwordHash: null })
    await room.remote.drain()
    room.hygraph.rows.put(old)
    room.hygraph.rows.remove(rowOf(0).id)
    room.hygraph.rows.change(rowOf(1).id, { emailKey: 'thief@example.com' })
    room.hygraph.rows.change(rowOf(3).id, { sealed: rowOf(4).sealed })
    const report = await room.report('hygraph', 'sql')
    expect(report).toMatchObject({ exitCode: 1, accounts: 8, copied: 4 })
    const codes = new Map(report.problems.map(({ userId, code }) => [userId, code]))
    const expected = ['GONE', 'CHANGED', 'PUT_BACK', 'CHANGED']
    expect(expected.map((_, index) => codes.get(person(users, index).id))).toEqual(expected)
    await expectInDatabase(room, users.slice(4))
  })

  it('looks again at a row that seems to be old because the answer was', async () => {
    await using it = await openFullRoom(SQLITE, 2)
    const { room, users } = it
    users[0] = await room.change(room.remote.users, person(users, 0).id, { status: 'SUSPENDED' })
    await room.remote.drain()
    room.hygraph.knobs.fail({ effect: 'stale', operation: 'ListAuthUsers', commits: 1 })
    expect(await room.report('hygraph', 'sql')).toMatchObject({ copied: 2, problems: [] })
    await expectInDatabase(room, users)
  })

  it('leaves alone and reports what is newer in the database, and what only that has', async () => {
    await using it = await openFullRoom(SQLITE, 2)
    const { room, users } = it
    await room.copy('hygraph', 'sql')
    users[0] = await room.change(room.sql, person(users, 0).id, { name: 'Newer' })
    const [extra] = await room.populate(1)
    if (extra === undefined) throw new Error('too few people')
    expect(await room.report('hygraph', 'sql')).toMatchObject({
      exitCode: 1,
      problems: [{ userId: person(users, 0).id, code: 'NEWER' }],
      onlyInTarget: [extra.id],
    })
    await expectInDatabase(room, [...users, extra])
  })

  it('names an account whose username another one there has, and brings the others', async () => {
    await using it = await openFullRoom(SQLITE, 3)
    const { room, users } = it
    const [extra] = await room.populate(1)
    if (extra === undefined) throw new Error('too few people')
    const { username, usernameKey } = extra
    const unlucky = person(users, 1)
    await room.change(room.remote.users, unlucky.id, { username, usernameKey })
    expect(await room.report('hygraph', 'sql')).toMatchObject({
      exitCode: 1,
      copied: 2,
      problems: [{ userId: unlucky.id, code: 'USERNAME_TAKEN' }],
      onlyInTarget: [extra.id],
    })
    await expectInDatabase(room, [person(users, 0), person(users, 2), extra])
  })

  it('stops with the reason when Hygraph stops answering, and keeps what it has', async () => {
    await using it = await openFullRoom(SQLITE, PEOPLE)
    const { room, users } = it
    room.hygraph.knobs.fail({
      effect: 'status',
      status: 402,
      times: 'always',
      operation: 'ListAuthUsers',
    })
    const { exitCode, stdout } = await room.copy('hygraph', 'sql')
    expect(stdout).toContain("✗ Hygraph's quota for the project is used up")
    expect(exitCode).toBe(1)
    room.hygraph.knobs.reset()
    expect(await room.report('hygraph', 'sql')).toMatchObject({ copied: PEOPLE, ok: true })
    await expectInDatabase(room, users)
  })
})
