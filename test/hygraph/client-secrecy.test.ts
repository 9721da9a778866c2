import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { describeProblem } from '../../src/hygraph/problem-error.ts'
import type { FaultInput } from '../support/hygraph/knobs.ts'
import { connect, rowOf, startUsers } from './connection.ts'

const CANARY = 'canary-7f3a'
const row = rowOf('ann', {
  userId: `${CANARY}-id`,
  emailKey: `${CANARY}@example.com`,
  name: `Ann ${CANARY}`,
  sealed: `${CANARY}-sealed`,
})
/** A server that repeats what it was sent wherever it can. */
const echo = JSON.stringify({
  errors: [
    {
      message: `value "${CANARY}" is wrong`,
      extensions: { code: '400', path: [CANARY], failedActions: [{ action: `${CANARY} x` }] },
    },
  ],
  data: { user: { sealed: CANARY } },
  extensions: { requestId: `${CANARY} of yours` },
})
const page = `<html>${CANARY}</html>`
const statuses = [200, 302, 400, 401, 402, 403, 404, 408, 413, 429, 500, 502]
const FAULTS: readonly FaultInput[] = [
  ...statuses.flatMap((status): FaultInput[] => [
    { effect: 'status', status, body: echo },
    { effect: 'status', status, body: page, headers: { 'x-echo': CANARY } },
  ]),
  { effect: 'drop' },
  { effect: 'timeout' },
  { effect: 'truncate' },
]
const cases = FAULTS.map((fault) => [JSON.stringify(fault).slice(0, 60), fault] as const)

it.each(cases)('neither log nor error repeats what was sent or stored: %s', async (_, fault) => {
  await using hygraph = await startUsers()
  const token = `${CANARY}.${Buffer.from(CANARY).toString('base64url')}.${CANARY}`
  const known = hygraph.token()
  hygraph.rows.put(row)
  for (const bearer of [token, known]) {
    hygraph.knobs.reset()
    hygraph.knobs.fail({ ...fault, times: 'always' })
    const { users, log } = connect(hygraph, { token: bearer, timeoutMs: 100 })
    const thrown = await Promise.allSettled([
      users.find({ emailKey: row.emailKey }),
      users.create(row),
      users.updateIfVersion(row.userId, 1, { version: 2, sealed: `${CANARY}-more` }),
      users.remove(row.userId),
    ])
    const errors = thrown.map((it) => (it.status === 'rejected' ? it.reason : null))
    expect(errors.every((error) => error instanceof Error)).toBe(true)
    const said = [...errors.map((error) => inspect(error, { depth: 9 })), ...log].join('\n')
    expect(said).not.toContain(CANARY)
    expect(said).not.toContain(bearer)
  }
})

it('an operator reads in the log what is wrong, loudly, with the id that support asks for', async () => {
  await using hygraph = await startUsers()
  const { users, log } = connect(hygraph, { token: hygraph.token('read') })
  const error = await users.create(row).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'UNAVAILABLE', details: { retryAt: expect.any(Date) } })
  const [line = '{}'] = log
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    kind: 'configuration',
    requestId: expect.any(String),
    msg: expect.stringContaining('create on AuthUser in DRAFT'),
  })
})

it('tells a client nothing of whatever is wrong inside', async () => {
  await using hygraph = await startUsers({ settings: { quotaExceeded: true } })
  const error = await connect(hygraph)
    .users.find({ userId: 'x' })
    .catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ message: 'The server cannot reach its accounts: try again soon.' })
})

it('has words for every problem', () => {
  const at = { status: 400, requestId: null }
  const problems = [
    { ...at, kind: 'quota' },
    { ...at, kind: 'bug' },
    { ...at, kind: 'unique', field: 'emailKey' },
    { ...at, kind: 'transient', applied: 'no', retryAfterMs: null },
  ] as const
  const reasons = [
    'tokenMalformed',
    'tokenRefused',
    'rightsMissing',
    'notAllowed',
    'endpointWrong',
  ] as const
  const misconfigured = reasons.map(
    (reason) => ({ ...at, kind: 'configuration', reason, failedActions: [] }) as const,
  )
  const words = [...problems, ...misconfigured].map(describeProblem)
  expect(new Set(words).size).toBe(words.length)
})
