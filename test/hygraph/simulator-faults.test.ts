import { describe, expect, test } from 'vitest'
import { startHygraph } from '../support/hygraph/start.ts'
import { asking, create, find, standingClock, userData } from './ask.ts'

const data = userData('ann')
const email = 'ann@example.com'

describe('faults', () => {
  test.each([
    [false, 0],
    [true, 1],
  ])('a timeout, committed %s, leaves %i row', async (committed, left) => {
    await using hygraph = await startHygraph()
    hygraph.knobs.fail({ effect: 'timeout', committed })
    const signal = AbortSignal.timeout(300)
    await expect(asking(hygraph)(create, { data }, { signal })).rejects.toThrow('timeout')
    expect(hygraph.rows.list()).toHaveLength(left)
    expect(hygraph.requests.entries.at(-1)).toMatchObject({ operation: 'Create', status: null })
  })

  test.each([
    [false, 0],
    [true, 1],
  ])('a dropped connection, committed %s, leaves %i row', async (committed, left) => {
    await using hygraph = await startHygraph()
    hygraph.knobs.fail({ effect: 'drop', committed })
    await expect(asking(hygraph)(create, { data })).rejects.toThrow('fetch failed')
    expect(hygraph.rows.list()).toHaveLength(left)
  })

  test('an answer that breaks off was committed', async () => {
    await using hygraph = await startHygraph()
    hygraph.knobs.fail({ effect: 'truncate' })
    await expect(asking(hygraph)(create, { data })).rejects.toThrow('terminated')
    expect(hygraph.rows.list()).toHaveLength(1)
  })

  test('a status can come after the commit, with a body and headers of its own', async () => {
    await using hygraph = await startHygraph()
    const headers = { 'x-served-by': 'cache' }
    hygraph.knobs.fail({ effect: 'status', status: 504, committed: true, body: 'late', headers })
    const reply = await asking(hygraph)(create, { data })
    expect(reply).toMatchObject({ status: 504, text: 'late' })
    expect(reply.headers.get('x-served-by')).toBe('cache')
    expect(hygraph.rows.list()).toHaveLength(1)
  })

  test('hit the next requests, or those with a name, as often as they say', async () => {
    await using hygraph = await startHygraph({ settings: { requestsPerSecond: 0 } })
    const ask = asking(hygraph)
    hygraph.knobs.fail({ effect: 'status', status: 503, operation: 'authUsers', times: 2 })
    const statuses: number[] = []
    const list = '{ authUsers { id } }'
    for (const query of ['{ __typename }', list, list, list]) {
      statuses.push((await ask(query)).status)
    }
    expect(statuses).toEqual([200, 503, 503, 200])
  })

  test('stay for ever if they are told to, until the knobs are reset', async () => {
    await using hygraph = await startHygraph()
    const ask = asking(hygraph)
    hygraph.knobs.fail({ effect: 'status', status: 500, times: 'always' })
    expect(await ask('{ __typename }')).toMatchObject({ status: 500 })
    expect(await ask('{ __typename }')).toMatchObject({ status: 500 })
    hygraph.knobs.reset()
    expect(await ask('{ __typename }')).toMatchObject({ status: 200 })
  })

  test('latency delays, for all requests or for some', async () => {
    await using hygraph = await startHygraph({ settings: { latencyMs: 40 } })
    hygraph.knobs.fail({ effect: 'latency', ms: 40 })
    const ask = asking(hygraph)
    const before = performance.now()
    await ask('{ __typename }')
    expect(performance.now() - before).toBeGreaterThan(75)
  })
})

describe('old answers', () => {
  test('come from an endpoint that lags some commits behind; mutations do not', async () => {
    await using hygraph = await startHygraph({ settings: { requestsPerSecond: 0 } })
    hygraph.knobs.set({ readLag: { highPerformance: { commits: 1 } } })
    const fast = asking(hygraph, { endpoint: hygraph.highPerformanceEndpoint })
    await fast(create, { data })
    expect((await fast(find, { email })).body).toEqual({ data: { authUser: null } })
    expect(await asking(hygraph)(find, { email })).toMatchObject({
      body: { data: { authUser: { version: 1 } } },
    })
    await fast(
      'mutation { updateAuthUser(where: { userId: "id-ann" }, data: { version: 2 }) { id } }',
    )
    expect(await fast(find, { email })).toMatchObject({
      body: { data: { authUser: { version: 1 } } },
    })
  })

  test('come from an endpoint that lags some seconds behind', async () => {
    const clock = standingClock()
    await using hygraph = await startHygraph({ clock })
    hygraph.knobs.set({ readLag: { regular: { ms: 30_000 } } })
    const ask = asking(hygraph)
    await ask(create, { data })
    expect((await ask(find, { email })).body).toEqual({ data: { authUser: null } })
    clock.pass(30_000)
    expect(await ask(find, { email })).toMatchObject({
      body: { data: { authUser: { version: 1 } } },
    })
  })

  test('come once from another point of presence', async () => {
    await using hygraph = await startHygraph()
    const ask = asking(hygraph)
    await ask(create, { data })
    hygraph.knobs.fail({ effect: 'stale', commits: 1, operation: 'Find' })
    expect((await ask(find, { email })).body).toEqual({ data: { authUser: null } })
    expect(await ask(find, { email })).toMatchObject({ body: { data: { authUser: {} } } })
  })

  test('and an endpoint that takes no mutations', async () => {
    await using hygraph = await startHygraph({ settings: { highPerformanceWrites: false } })
    const ask = asking(hygraph, { endpoint: hygraph.highPerformanceEndpoint })
    expect(await ask(create, { data })).toMatchObject({ status: 405 })
    expect(await ask(find, { email })).toMatchObject({ status: 200 })
  })
})
