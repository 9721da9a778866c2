import { expect, it } from 'vitest'
import { runCommand } from '../support/command.ts'
import { openCopyRoom } from '../support/copy-room.ts'
import { DATABASES, SQLITE } from '../support/stores.ts'

it('says that the users are in the database', async () => {
  const { stdout } = await runCommand(['doctor', '--json'], {})
  expect(JSON.parse(stdout)).toMatchObject({ users: { store: 'sql' } })
  expect((await runCommand(['doctor'], {})).stdout).toMatch(/✓ users +in the database/)
})

it.each(DATABASES)('says what waits to be brought to Hygraph, with $name', async (kind) => {
  await using room = await openCopyRoom(kind)
  const settings = { ...room.settings, USER_STORE: 'hygraph' }
  const { host } = new URL(room.hygraph.endpoint)
  const idle = await runCommand(['doctor'], settings)
  expect(idle.stdout).toContain(`Hygraph, ${host}, model AuthUser, nothing waits`)
  expect(idle.exitCode).toBe(0)
  expect(room.hygraph.requests.count()).toBe(1)

  const [user] = await room.populate(1)
  if (user === undefined) throw new Error('there is nobody')
  const before = Date.now()
  await room.database.transaction((db) => room.remote.users.insert(db, user))
  const after = Date.now()
  await room.change(room.remote.users, user.id, { name: 'Later' })
  const { stdout } = await runCommand(['doctor', '--json'], settings)
  const { users } = JSON.parse(stdout)
  expect(users).toMatchObject({ store: 'hygraph', host, model: 'AuthUser', waiting: { count: 1 } })
  const since = Date.parse(users.waiting.since)
  expect(since).toBeGreaterThanOrEqual(before)
  expect(since).toBeLessThanOrEqual(after)
  expect((await runCommand(['doctor'], settings)).stdout).toContain('1 write waits')

  await room.remote.drain()
  expect((await runCommand(['doctor'], settings)).stdout).toContain('nothing waits')
})

it('says why Hygraph cannot be used, without the token', async () => {
  await using room = await openCopyRoom(SQLITE)
  const token = room.hygraph.token('create')
  const settings = { ...room.settings, USER_STORE: 'hygraph', HYGRAPH_TOKEN: token }
  const { exitCode, stdout } = await runCommand(['doctor'], settings)
  expect(stdout).toMatch(/✗ users +Hygraph/)
  expect(stdout).toContain('may not read the model: run `authograph hygraph check`.')
  expect(stdout).not.toContain(token)
  expect(exitCode).toBe(1)
})

it('needs no database to say that Hygraph does not answer', async () => {
  const { stdout } = await runCommand(['doctor'], {
    USER_STORE: 'hygraph',
    HYGRAPH_ENDPOINT: 'http://127.0.0.1:1/v2/project/master',
    HYGRAPH_TOKEN: 'a.b.c',
  })
  expect(stdout).toContain('127.0.0.1:1, model AuthUser, nothing waits')
  expect(stdout).toContain('Hygraph does not answer')
})
