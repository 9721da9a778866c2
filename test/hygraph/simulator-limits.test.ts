import { expect, test } from 'vitest'
import { startHygraph } from '../support/hygraph/start.ts'
import { asking, create, find, standingClock, userData } from './ask.ts'

const email = 'ann@example.com'

test('the limit lets five uncached requests a second through', async () => {
  const clock = standingClock()
  await using hygraph = await startHygraph({ clock })
  const ask = asking(hygraph)
  let asked = 0
  const statuses = async (count: number) => {
    const replies = Array.from({ length: count }, () => ask(`{ q${asked++}: __typename }`))
    return (await Promise.all(replies)).map(({ status }) => status)
  }
  expect((await statuses(7)).sort()).toEqual([200, 200, 200, 200, 200, 429, 429])
  clock.pass(400)
  expect((await statuses(3)).sort()).toEqual([200, 200, 429])
})

test('the limit does not count what the cache answers, until something is written', async () => {
  await using hygraph = await startHygraph({ clock: standingClock() })
  const ask = asking(hygraph)
  for (let count = 0; count < 10; count += 1) {
    expect(await ask(find, { email })).toMatchObject({ status: 200 })
  }
  for (const version of [1, 2]) {
    expect(await ask(create, { data: userData(`u${version}`) })).toMatchObject({ status: 200 })
    expect(await ask(find, { email })).toMatchObject({ status: 200 })
  }
  expect(await ask(find, { email: 'another' })).toMatchObject({ status: 429 })
})

test.each([
  ['json', null],
  ['plain', 2],
] as const)('429 answers %s, with Retry-After %s', async (errorBody, retryAfterSeconds) => {
  const settings = { requestsPerSecond: 1, errorBody, retryAfterSeconds }
  await using hygraph = await startHygraph({ clock: standingClock(), settings })
  const ask = asking(hygraph)
  await ask('{ __typename }')
  const reply = await ask('{ other: __typename }')
  expect(reply.status).toBe(429)
  expect(reply.headers.get('retry-after')).toBe(retryAfterSeconds === null ? null : '2')
  expect(reply.body === undefined).toBe(errorBody === 'plain')
})

test('the limit on concurrency counts every field of a request as one that runs', async () => {
  const settings = { requestsPerSecond: 0, maxConcurrent: 2, latencyMs: 200 }
  await using hygraph = await startHygraph({ settings })
  const ask = asking(hygraph)
  const replies = await Promise.all([
    ask('{ a: __typename b: __typename }'),
    ask('{ c: __typename }'),
  ])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 429])
  expect(await ask('{ a: __typename b: __typename c: __typename }')).toMatchObject({
    status: 429,
  })
})
