import { expect, it } from 'vitest'
import {
  CreateAuthUserDocument,
  DeleteAuthUserDocument,
  FindAuthUserDocument,
} from '../../src/hygraph/generated/graphql.ts'
import { Fault } from '../../src/runtime/faults.ts'
import { freePort } from '../support/free-port.ts'
import type { FaultInput } from '../support/hygraph/knobs.ts'
import { connect, rowOf, startUsers } from './connection.ts'

const where = { userId: 'id-ann' }
const TIMEOUT_MS = 300
/** What may befall a request; each of these passes. */
const TRANSIENT: readonly FaultInput[] = [
  { effect: 'status', status: 429 },
  { effect: 'status', status: 500 },
  { effect: 'status', status: 502 },
  { effect: 'status', status: 503 },
  { effect: 'status', status: 408 },
  { effect: 'drop' },
  { effect: 'timeout' },
  { effect: 'truncate' },
]
const nameOf = (fault: FaultInput) => `${fault.effect} ${'status' in fault ? fault.status : ''}`

it.each(TRANSIENT.map((fault) => [nameOf(fault), fault] as const))(
  'a query is sent again after: %s',
  async (_, fault) => {
    await using hygraph = await startUsers()
    hygraph.rows.put(rowOf('ann'))
    hygraph.knobs.fail(fault, fault)
    const { client, timer } = connect(hygraph, { timeoutMs: TIMEOUT_MS })
    const outcome = await client.send(FindAuthUserDocument, { where })
    expect(outcome).toMatchObject({ ok: true, data: { user: { userId: 'id-ann' } } })
    expect(hygraph.requests.count('FindAuthUser')).toBe(3)
    const [first = 0, second = 0] = timer.waits
    expect(first).toBeGreaterThanOrEqual(125)
    expect(first).toBeLessThanOrEqual(250)
    expect(second).toBeGreaterThanOrEqual(250)
    expect(second).toBeLessThanOrEqual(500)
  },
)

it('gives up after three tries', async () => {
  await using hygraph = await startUsers()
  hygraph.knobs.fail({ effect: 'status', status: 500, times: 'always' })
  const { client } = connect(hygraph)
  const outcome = await client.send(FindAuthUserDocument, { where })
  expect(outcome).toMatchObject({ ok: false, problem: { kind: 'transient', status: 500 } })
  expect(hygraph.requests.count()).toBe(3)
})

it.each([
  [true, 1],
  [false, 0],
])(
  'a write that may have been carried out (%s) is not sent again unless it is said to be safe',
  async (committed, rows) => {
    await using hygraph = await startUsers()
    const faults: FaultInput[] = [
      { effect: 'timeout', committed },
      { effect: 'drop', committed },
      { effect: 'status', status: 504, committed },
    ]
    for (const fault of faults) {
      hygraph.rows.clear()
      hygraph.requests.clear()
      hygraph.knobs.fail(fault)
      const { client } = connect(hygraph, { timeoutMs: TIMEOUT_MS })
      const outcome = await client.send(CreateAuthUserDocument, { data: rowOf('ann') })
      expect(outcome).toMatchObject({
        ok: false,
        problem: { kind: 'transient', applied: 'unknown' },
      })
      expect(hygraph.requests.count()).toBe(1)
      expect(hygraph.rows.list()).toHaveLength(rows)
    }
  },
)

it('says of a repeated write that an earlier try may have done the work', async () => {
  await using hygraph = await startUsers()
  hygraph.rows.put(rowOf('ann'))
  hygraph.knobs.fail({ effect: 'timeout', committed: true })
  const { client } = connect(hygraph, { timeoutMs: TIMEOUT_MS })
  const outcome = await client.send(DeleteAuthUserDocument, { where }, true)
  expect(outcome).toEqual({ ok: true, data: { user: null }, repeated: true })
})

it('sends a write again that was certainly not carried out', async () => {
  await using hygraph = await startUsers()
  hygraph.knobs.fail({ effect: 'status', status: 429 })
  const { client } = connect(hygraph)
  const outcome = await client.send(CreateAuthUserDocument, { data: rowOf('ann') })
  expect(outcome).toMatchObject({ ok: true, repeated: false })
  expect(hygraph.rows.list()).toHaveLength(1)
})

it('sends a write again that reached nobody', async () => {
  await using hygraph = await startUsers()
  const closed = `http://127.0.0.1:${await freePort()}`
  let tries = 0
  const refusing: typeof fetch = (input, init) => {
    tries += 1
    return fetch(tries === 1 ? closed : input, init)
  }
  const { client } = connect(hygraph, { fetch: refusing })
  const outcome = await client.send(CreateAuthUserDocument, { data: rowOf('ann') })
  expect(outcome).toMatchObject({ ok: true, repeated: false })
})

it.each([
  [400, 'bug'],
  [401, 'configuration'],
  [402, 'quota'],
  [404, 'configuration'],
])('never sends again what was answered with %i', async (status, kind) => {
  await using hygraph = await startUsers()
  const body = '{"errors":[{"message":"no"}],"data":null}'
  hygraph.knobs.fail({ effect: 'status', status, body })
  const { client, timer } = connect(hygraph)
  expect(await client.send(FindAuthUserDocument, { where })).toMatchObject({ problem: { kind } })
  expect(hygraph.requests.count()).toBe(1)
  expect(timer.waits).toEqual([])
})

it('waits as long as Hygraph asks for', async () => {
  await using hygraph = await startUsers({ settings: { retryAfterSeconds: 2 } })
  hygraph.knobs.fail({ effect: 'status', status: 429 })
  const { client, timer } = connect(hygraph)
  expect(await client.send(FindAuthUserDocument, { where })).toMatchObject({ ok: true })
  expect(timer.waits).toEqual([2000])
})

it('tells clients when to come back where Hygraph asks for more than anybody waits', async () => {
  await using hygraph = await startUsers({ settings: { retryAfterSeconds: 60 } })
  hygraph.knobs.fail({ effect: 'status', status: 429 })
  const { users, timer, clock } = connect(hygraph)
  const error = await users.find(where).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Fault)
  const retryAt = new Date(clock.now().getTime() + 60_000)
  expect(error).toMatchObject({ code: 'UNAVAILABLE', details: { retryAt } })
  expect(timer.waits).toEqual([])
})
