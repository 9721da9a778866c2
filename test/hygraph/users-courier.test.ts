import { describe, expect, it, vi } from 'vitest'
import { settingsFor, startApp } from '../support/app.ts'
import {
  bring,
  expectSilentLog,
  hygraphOf,
  loginOutcome,
  newSettledPerson,
  reportsOf,
  rowOf,
  startUsers,
  tamper,
  waiting,
} from '../support/hygraph-users.ts'
import { startNode } from '../support/nodes.ts'
import { newAddress, newPerson } from '../support/people.ts'
import { changeStoredUser, storedUser, storeOf } from '../support/stored-users.ts'
import { HYGRAPH, POSTGRES } from '../support/stores.ts'
import { startUsers as startBare } from './connection.ts'

/** Longer than a courier keeps a user to itself. */
const LEASE_SECONDS = 301
const LOST = { effect: 'drop', committed: true } as const
/** After the look at the row, its change is carried out and nobody knows. */
const LOST_MOVE = [
  { effect: 'latency', ms: 0, operation: 'UpdateAuthUser' },
  { ...LOST, operation: 'UpdateAuthUser' },
] as const
const moveTo = (address: string) => ({ email: address, emailKey: address })

describe('a change of the address', () => {
  it('is brought', async () => {
    await using it = await startUsers()
    const { app } = it
    const { email } = await newSettledPerson(app)
    const other = newAddress()
    await changeStoredUser(app, email, moveTo(other))
    await bring(app)
    expect(hygraphOf(app).rows.list()).toMatchObject([{ emailKey: other, version: 2 }])
    expect(await loginOutcome(app, other)).toBe('LoginSuccess')
    expect(await loginOutcome(app, email)).toBe('InvalidCredentialsError')
  })

  it('never changes the row of whoever has the old address by now', async () => {
    await using it = await startUsers()
    const { app } = it
    const ann = await newSettledPerson(app)
    const [second, third] = [newAddress(), newAddress()]
    hygraphOf(app).knobs.fail(...LOST_MOVE)
    await changeStoredUser(app, ann.email, moveTo(second))
    await app.app.drainUsers()
    expect(await waiting(app)).toBe(1)
    const bob = await newPerson(app, ann.email)
    await app.app.drainUsers()
    await changeStoredUser(app, second, moveTo(third))
    await bring(app)
    expect(rowOf(app, ann.email).userId).toBe(bob.login.user.id)
    expect(rowOf(app, third).userId).toBe(ann.login.user.id)
    await app.advanceSeconds(31)
    expect(await loginOutcome(app, bob.email)).toBe('LoginSuccess')
    expect(await loginOutcome(app, third)).toBe('LoginSuccess')
  })

  it('that is taken back before its answer came is brought as well', async () => {
    await using it = await startUsers()
    const { app } = it
    const { email } = await newSettledPerson(app)
    const other = newAddress()
    hygraphOf(app).knobs.fail(...LOST_MOVE)
    await changeStoredUser(app, email, moveTo(other))
    await app.app.drainUsers()
    await changeStoredUser(app, other, moveTo(email))
    await bring(app)
    expect(hygraphOf(app).rows.list()).toMatchObject([{ emailKey: email, version: 3 }])
    expect(await loginOutcome(app, email)).toBe('LoginSuccess')
  })

  it('waits until who had the new address has left it', async () => {
    await using it = await startUsers()
    const { app } = it
    const ann = await newSettledPerson(app)
    const bob = await newSettledPerson(app)
    const free = newAddress()
    hygraphOf(app).knobs.fail({ effect: 'drop', operation: 'UpdateAuthUser', times: 'always' })
    await changeStoredUser(app, ann.email, moveTo(free))
    await changeStoredUser(app, bob.email, moveTo(ann.email))
    await app.app.drainUsers()
    hygraphOf(app).knobs.reset()
    await bring(app)
    await bring(app)
    expect(await waiting(app)).toBe(0)
    expect(rowOf(app, free).userId).toBe(ann.login.user.id)
    expect(rowOf(app, ann.email).userId).toBe(bob.login.user.id)
  })

  it('takes the place of a row that no account stands behind', async () => {
    await using it = await startUsers()
    const { app } = it
    const gone = await newSettledPerson(app)
    await app.app.database.queries
      .deleteFrom('user_states')
      .where('user_id', '=', gone.login.user.id)
      .execute()
    const { email, login } = await newSettledPerson(app)
    await changeStoredUser(app, email, moveTo(gone.email))
    await bring(app)
    expect(await waiting(app)).toBe(0)
    expect(hygraphOf(app).rows.list()).toMatchObject([
      { emailKey: gone.email, userId: login.user.id },
    ])
  })
})

describe('what an editor changes in Hygraph', () => {
  it.each([
    ['the answer got lost', LOST],
    ['nothing arrived', { effect: 'drop' }],
  ] as const)('stays when a change is brought of which %s', async (_, fault) => {
    await using it = await startUsers()
    const { app } = it
    const { email } = await newSettledPerson(app)
    tamper(app, email, { name: 'Ann the Editor', preferredLocale: 'fr' })
    hygraphOf(app).knobs.fail({
      ...fault,
      operation: 'UpdateAuthUserAtVersion',
      times: 3,
    })
    const before = await storedUser(app, email)
    await changeStoredUser(app, email, { roles: ['editor'] })
    await bring(app)
    expect(rowOf(app, email)).toMatchObject({
      version: before.version + 1,
      name: 'Ann the Editor',
      preferredLocale: 'fr',
    })
  })

  it('stays when it came before a change that is still on its way', async () => {
    await using it = await startUsers()
    const { app } = it
    const { email } = await newSettledPerson(app)
    hygraphOf(app).knobs.fail({
      ...LOST,
      operation: 'UpdateAuthUserAtVersion',
      times: 3,
    })
    hygraphOf(app).knobs.fail({ effect: 'drop', operation: 'UpdateAuthUser', times: 3 })
    await changeStoredUser(app, email, { roles: ['editor'] })
    await app.app.drainUsers()
    tamper(app, email, { name: 'Ann the Editor' })
    await changeStoredUser(app, email, { roles: ['author'] })
    await bring(app)
    expect(rowOf(app, email)).toMatchObject({ version: 3, name: 'Ann the Editor' })
  })
})

it('never counts a row of the same version as its own', async () => {
  await using it = await startUsers()
  const { app, hygraph } = it
  const { email, login } = await newSettledPerson(app)
  const { queries } = app.app.database
  const states = () => queries.selectFrom('user_states').selectAll().executeTakeFirstOrThrow()
  const backup = await states()
  await changeStoredUser(app, email, { roles: ['before the backup was restored'] })
  await bring(app)
  await queries.updateTable('user_states').set(backup).execute()
  // A point of presence that is behind shows the row of the time of the backup.
  hygraph.knobs.fail({ effect: 'stale', commits: 1 })
  await changeStoredUser(app, email, { roles: ['after'] })
  await bring(app)
  await app.advanceSeconds(31)
  expect((await storedUser(app, email)).roles).toEqual(['after'])
  expect(reportsOf(app, login.user.id)).toEqual([])
})

it('reports a row that somebody else made in the place of an account, without its values', async () => {
  await using it = await startUsers()
  const { app, hygraph } = it
  const email = newAddress()
  const values = {
    emailKey: email,
    email,
    preferredLocale: 'en',
    version: 1,
    sealed: 'x'.repeat(60),
  }
  hygraph.rows.put({ ...values, userId: 'somebody@example.com' })
  const { login } = await newPerson(app, email)
  await bring(app)
  expect(await waiting(app)).toBe(1)
  expect(app.log.filter((line) => line.includes('did not write'))).not.toEqual([])
  expectSilentLog(app)
  expect(await loginOutcome(app, email)).toBe('LoginSuccess')
  hygraph.rows.clear()
  await bring(app)
  expect(rowOf(app, email).userId).toBe(login.user.id)
})

it('ends with what is on its way, and leaves the rest to the next server', async () => {
  await using hygraph = await startBare()
  const settings = { ...settingsFor(hygraph), DATABASE_URL: await POSTGRES.create('') }
  const first = await startApp(HYGRAPH, settings)
  hygraph.knobs.set({ latencyMs: 200 })
  const emails = Array.from({ length: 8 }, newAddress)
  await Promise.all(emails.map((email) => newPerson(first, email)))
  await first.stop()
  const arrived = hygraph.rows.list().length
  expect(arrived).toBeLessThan(emails.length)
  hygraph.knobs.reset()
  const second = await startApp(HYGRAPH, settings, first.clock)
  await second.app.drainUsers()
  expect(hygraph.rows.list()).toHaveLength(emails.length)
  await second.stop()
})

it('removes the row of an account that was removed while it was on its way', async () => {
  await using it = await startUsers()
  const { app, hygraph } = it
  const other = await startNode(app, HYGRAPH)
  await other.app.mailWorker.stop()
  hygraph.knobs.fail({ effect: 'latency', ms: 3_500, operation: 'CreateAuthUser' })
  const { login } = await newPerson(app)
  await vi.waitUntil(() => hygraph.requests.count('CreateAuthUser') === 1)
  await app.app.database.transaction((db) => storeOf(app).remove(db, login.user.id))
  const drained = [app.app.drainUsers(), other.app.drainUsers()]
  // The server that brings the account is not done before it has its answer.
  await Promise.race(drained)
  expect(hygraph.rows.list()).toEqual([])
  await Promise.all(drained)
  await app.advanceSeconds(LEASE_SECONDS)
  await Promise.all([app.app.drainUsers(), other.app.drainUsers()])
  expect(hygraph.rows.list()).toEqual([])
  const { queries } = app.app.database
  expect(await queries.selectFrom('user_states').selectAll().execute()).toEqual([])
  await other.stop()
})
