import { expect, it } from 'vitest'
import { FindAuthUserDocument } from '../../src/hygraph/generated/graphql.ts'
import { createRequestBudget } from '../../src/hygraph/request-budget.ts'
import { systemTimer } from '../../src/runtime/timer.ts'
import { connect, createFakeTimer, rowOf, startUsers } from './connection.ts'

const where = { userId: 'id-ann' }

it('lets five requests a second through by default, and later ones wait for their turn', async () => {
  const timer = createFakeTimer()
  const budget = createRequestBudget(5, timer)
  const turns = await Promise.all(Array.from({ length: 12 }, () => budget.take(10_000)))
  expect(turns.map(({ waitMs }) => waitMs)).toEqual([
    0, 0, 0, 0, 0, 1050, 1050, 1050, 1050, 1050, 2100, 2100,
  ])
})

it('gives no turn that is further away than the bound, and says how far', async () => {
  const budget = createRequestBudget(1, createFakeTimer())
  await budget.take(0)
  expect(await budget.take(1049)).toEqual({ granted: false, waitMs: 1050 })
  expect(await budget.take(1050)).toEqual({ granted: true, waitMs: 1050 })
})

it('stays within the limit of the free tier, or comes back after a refusal', async () => {
  await using hygraph = await startUsers({ settings: { requestsPerSecond: 5 } })
  hygraph.rows.put(rowOf('ann'))
  const { users } = connect(hygraph, { requestsPerSecond: 5, timer: systemTimer })
  const found = Array.from({ length: 12 }, (_, index) => users.find({ userId: `id-${index}` }))
  expect(await Promise.all(found)).toEqual(Array(12).fill(null))
})

it('answers at once with a moment to come back at when too many wait', async () => {
  await using hygraph = await startUsers()
  const { users, clock, log } = connect(hygraph, { requestsPerSecond: 1, maxWaitMs: 2500 })
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => users.find(where)))
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
  ])
  const retryAt = new Date(clock.now().getTime() + 3150)
  expect(outcomes.at(-1)).toMatchObject({ reason: { code: 'UNAVAILABLE', details: { retryAt } } })
  expect(hygraph.requests.count()).toBe(3)
  expect(log.join('')).toContain('"kind":"transient"')
})

it('counts tries as requests, and all waits of an operation against its bound', async () => {
  await using hygraph = await startUsers()
  hygraph.knobs.fail({ effect: 'status', status: 500, times: 'always' })
  const { client, timer } = connect(hygraph, { requestsPerSecond: 1, maxWaitMs: 1500 })
  const outcome = await client.send(FindAuthUserDocument, { where })
  expect(outcome).toMatchObject({ ok: false, problem: { kind: 'transient' } })
  expect(hygraph.requests.count()).toBe(2)
  expect(timer.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(1500)
})

it('begins no further try when the bound has passed', async () => {
  await using hygraph = await startUsers()
  hygraph.knobs.fail({ effect: 'timeout', times: 'always' })
  const { client } = connect(hygraph, { timer: systemTimer, timeoutMs: 200, maxWaitMs: 150 })
  const outcome = await client.send(FindAuthUserDocument, { where })
  expect(outcome).toMatchObject({ ok: false, problem: { kind: 'transient', applied: 'unknown' } })
  expect(hygraph.requests.count()).toBe(1)
})
