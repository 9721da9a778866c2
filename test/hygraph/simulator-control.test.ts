import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { startHygraph } from '../support/hygraph/start.ts'
import { asking, control, create, find, userData } from './ask.ts'

const data = userData('ann')
const email = 'ann@example.com'

test('another process turns the knobs', async () => {
  await using hygraph = await startHygraph()
  const fault = { effect: 'status', status: 500 }
  const reply = await control(hygraph, 'POST', '/__knobs', { latencyMs: 1, faults: [fault] })
  expect(reply).toMatchObject({ status: 200, body: { latencyMs: 1, faults: [fault] } })
  expect(await asking(hygraph)('{ __typename }')).toMatchObject({ status: 500 })
  expect(await control(hygraph, 'DELETE', '/__knobs')).toMatchObject({
    body: { latencyMs: 0, faults: [] },
  })
  expect(await control(hygraph, 'POST', '/__knobs', { latency: 1 })).toMatchObject({
    status: 400,
  })
})

test('another process counts the requests', async () => {
  await using hygraph = await startHygraph()
  await asking(hygraph)(find, { email })
  await asking(hygraph)('{ authUser(where: { email: "x" }) { id } }')
  expect(await control(hygraph, 'GET', '/__requests')).toMatchObject({
    body: {
      total: 2,
      byOperation: { Find: 1, authUser: 2 },
      entries: [{ operation: 'Find', variables: { email }, status: 200 }, {}],
    },
  })
  expect(hygraph.requests.count('Find')).toBe(1)
  await control(hygraph, 'DELETE', '/__requests')
  expect(hygraph.requests.count()).toBe(0)
})

test('another process reads the rows and tampers with them', async () => {
  await using hygraph = await startHygraph()
  await asking(hygraph)(create, { data })
  const rows = await control(hygraph, 'GET', '/__rows?model=AuthUser&stage=DRAFT')
  expect(rows.body).toMatchObject([data])
  await control(hygraph, 'PUT', '/__rows', [{ ...data, sealed: 'forged' }])
  expect(hygraph.rows.list()).toMatchObject([{ sealed: 'forged' }])
})

test('another process gets tokens', async () => {
  await using hygraph = await startHygraph()
  const reply = await control(hygraph, 'POST', '/__tokens', { permissions: ['read'] })
  const token = JSON.stringify(reply.body).split('"')[3] ?? ''
  expect(await asking(hygraph, { token })(create, { data })).toMatchObject({ status: 403 })
})

test('runs as a process of its own, which says where it is', async () => {
  const main = 'test/support/hygraph/main.ts'
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  const { endpoint, token } = z
    .object({ endpoint: z.url(), token: z.string() })
    .parse(JSON.parse(String(line)))
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${endpoint}?query={__typename}`, { headers })
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } })
  child.kill()
  expect(await once(child, 'exit')).toEqual([0, null])
})
