import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { deleteFloor, findFloor } from '../../src/domains/users/failure-floor.store.ts'
import {
  createFailureFloor,
  failureFloorMs,
  raiseFailureFloor,
} from '../../src/domains/users/failure-floor.ts'
import type { Timer } from '../../src/runtime/timer.ts'
import { startApp, type TestApp, useApp } from '../support/app.ts'
import { environmentOf } from '../support/command-on-app.ts'
import { dataOf } from '../support/http.ts'
import { newRecord, OLD_PASSWORD, useImports } from '../support/imports.ts'
import { Login } from '../support/operations.ts'
import { logIn, newAddress, newPerson } from '../support/people.ts'
import { DATABASES, type DatabaseKind, HYGRAPH, SQLITE, STORES } from '../support/stores.ts'

/** Each test starts several processes. */
vi.setConfig({ testTimeout: 120_000 })

/** Another server, on which hashes take no time, and what a login on it waits for. */
async function startTimed(kind: DatabaseKind, beside: TestApp) {
  const waits: number[] = []
  const timer: Timer = { nowMs: () => 0, sleep: async (ms) => void waits.push(ms) }
  const app = await startApp(kind, environmentOf(beside), beside.clock, { timer })
  return {
    async logIn(identifier: string, password: string) {
      waits.length = 0
      const { login } = dataOf(await app.send(Login, { input: { identifier, password } }))
      return { outcome: login.__typename, waits: [...waits] }
    },
    [Symbol.asyncDispose]: () => app.stop(),
  }
}

async function storedFloorMs({ app }: TestApp): Promise<number | undefined> {
  const row = await app.database.queries
    .selectFrom('failure_floor')
    .select('slowest_ms')
    .executeTakeFirst()
  return row && failureFloorMs(row.slowest_ms)
}

const REFUSED = 'InvalidCredentialsError'

describe.each(STORES)('while accounts have imported hashes, on $name,', (kind) => {
  const app = useApp(kind)
  const imports = useImports(app)

  it('every failed login takes as long, whoever is meant [R15]', async () => {
    const ours = await newPerson(app)
    const theirs = newRecord()
    await imports.run([theirs])
    const floorMs = await storedFloorMs(app)
    expect(floorMs).toBeGreaterThan(0)
    await using server = await startTimed(kind, app)
    for (const identifier of [newAddress(), ours.email, theirs.email]) {
      const login = await server.logIn(identifier, 'wrong')
      expect(login).toEqual({ outcome: REFUSED, waits: [floorMs] })
    }
    const right = await server.logIn(ours.email, ours.password)
    expect(right).toEqual({ outcome: 'LoginSuccess', waits: [] })
  })
})

describe.each(DATABASES)('when the last imported hash is gone, on $name,', (kind) => {
  const app = useApp(kind)
  const imports = useImports(app)

  it('a failed login waits for nothing any more', async () => {
    const people = [newRecord(), newRecord()]
    await imports.run(people)
    for (const { email } of people) {
      await using before = await startTimed(kind, app)
      expect((await before.logIn(newAddress(), 'wrong')).waits).toHaveLength(1)
      await logIn(app, { email, password: OLD_PASSWORD })
    }
    await using after = await startTimed(kind, app)
    expect(await after.logIn(newAddress(), 'wrong')).toEqual({ outcome: REFUSED, waits: [] })
    expect(await storedFloorMs(app)).toBeUndefined()
  })

  it('nothing of it is left behind by an import that brings nobody, or no password', async () => {
    const record = newRecord({ passwordHash: null })
    await imports.run([record])
    await imports.run([{ ...record, passwordHash: newRecord().passwordHash }])
    expect(await storedFloorMs(app)).toBeUndefined()
  })
})

describe('where users live in Hygraph', () => {
  const app = useApp(HYGRAPH)
  const imports = useImports(app)

  it('the floor stays until an operator ends it, since nobody can search the hashes', async () => {
    const { email } = newRecord()
    await imports.run([newRecord({ email })])
    await logIn(app, { email, password: OLD_PASSWORD })
    await using before = await startTimed(HYGRAPH, app)
    expect((await before.logIn(newAddress(), 'wrong')).waits).toHaveLength(1)
    await app.app.database.queries.deleteFrom('failure_floor').execute()
    await using after = await startTimed(HYGRAPH, app)
    expect((await after.logIn(newAddress(), 'wrong')).waits).toEqual([])
  })
})

describe.each(DATABASES)('the floor of failures, on $name,', (kind) => {
  const app = useApp(kind)
  const open = () => createFailureFloor({ database: app.app.database, userStore: 'sql' })
  const raise = (slowestMs: number) => raiseFailureFloor(app.app.database.queries, slowestMs)
  const giveHash = (email: string, hash: string) =>
    app.app.database.queries
      .updateTable('users')
      .set({ password_hash: hash })
      .where('email', '=', email)
      .execute()

  it('is more than twice the slowest, and is learnt by a server that runs', async () => {
    const { email } = await newPerson(app)
    await giveHash(email, 'imported:$2b$04$')
    const floor = open()
    await floor.refresh()
    expect(floor.currentMs()).toBe(0)
    await raise(100.2)
    await raise(40)
    await floor.refresh()
    expect(floor.currentMs()).toBeGreaterThan(2 * 100.2)
    expect(floor.currentMs()).toBe(failureFloorMs(101))
    await giveHash(email, '$argon2id$')
    await floor.refresh()
    expect(floor.currentMs()).toBe(0)
  })

  it('outlives a look at the users that an import overlaps', async () => {
    const { queries } = app.app.database
    await raise(100)
    const { revision = 0 } = (await findFloor(queries)) ?? {}
    // Nobody was found; before the floor is gone, somebody comes.
    await raise(100)
    expect(await deleteFloor(queries, revision)).toBe(false)
    expect(await storedFloorMs(app)).toBe(failureFloorMs(100))
    expect(await deleteFloor(queries, revision + 1)).toBe(true)
    expect(await storedFloorMs(app)).toBeUndefined()
  })
})

it('finds out whether an imported hash is left without going through all users', async () => {
  const app = await startApp(SQLITE)
  const { queries } = app.app.database
  const { rows } = await sql<{ detail: string }>`explain query plan
    select id from users where substr(password_hash, 1, 9) = 'imported:' limit 1`.execute(queries)
  await app.stop()
  expect(rows[0]?.detail).toContain('users_with_imported_hash')
})
