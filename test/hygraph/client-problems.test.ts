import { describe, expect, it } from 'vitest'
import type {
  HygraphClient,
  HygraphClientOptions,
  HygraphOutcome,
} from '../../src/hygraph/client.ts'
import {
  CreateAuthUserDocument,
  DeleteAuthUserDocument,
  FindAuthUserDocument,
  TypedDocumentString,
} from '../../src/hygraph/generated/graphql.ts'
import type { Hygraph } from '../support/hygraph/start.ts'
import { connect, rowOf, startUsers } from './connection.ts'

/** What is sent, what is turned beforehand, and what must come of it. */
interface Row {
  readonly ask: (client: HygraphClient) => Promise<HygraphOutcome<unknown>>
  readonly arrange?: (hygraph: Hygraph) => Partial<HygraphClientOptions> | undefined
  readonly problem: object
}

const where = { userId: 'id-ann' }
const find: Row['ask'] = (client) => client.send(FindAuthUserDocument, { where })
const create: Row['ask'] = (client) => client.send(CreateAuthUserDocument, { data: rowOf('ann') })
const remove: Row['ask'] = (client) => client.send(DeleteAuthUserDocument, { where })
const ask =
  (query: string, variables: object = {}): Row['ask'] =>
  (client) =>
    client.send(new TypedDocumentString<unknown, object>(query), variables)
const withToken = (token: (hygraph: Hygraph) => string) => (hygraph: Hygraph) => ({
  token: token(hygraph),
})
const bug = { kind: 'bug', status: 400 }

const TABLE: Readonly<Record<string, Row>> = {
  'a syntax error': { ask: ask('query {'), problem: bug },
  'an unknown field': { ask: ask('{ authUser(where: { userId: "x" }) { nope } }'), problem: bug },
  'an unknown input field': {
    ask: ask('{ authUser(where: { idd: "x" }) { userId } }'),
    problem: bug,
  },
  'a variable of the wrong type': {
    ask: ask('query ($first: Int) { authUsers(first: $first) { userId } }', { first: 'many' }),
    problem: bug,
  },
  'a variable that is missing': {
    ask: ask('query ($first: Int!) { authUsers(first: $first) { userId } }'),
    problem: bug,
  },
  'a negative page size': { ask: ask('{ authUsers(first: -1) { userId } }'), problem: bug },
  'a required field that is missing': {
    ask: ask(CreateAuthUserDocument.toString(), { data: { userId: 'x' } }),
    problem: bug,
  },
  'a value that is taken': {
    ask: create,
    arrange: (hygraph) => void hygraph.rows.put({ ...rowOf('ann'), userId: 'another' }),
    problem: { kind: 'unique', field: 'emailKey', status: 400 },
  },
  'a value that is taken, as in 2020': {
    ask: create,
    arrange(hygraph) {
      hygraph.knobs.set({ uniqueViolationStatus: 200 })
      hygraph.rows.put({ ...rowOf('ann'), emailKey: 'another' })
      return undefined
    },
    problem: { kind: 'unique', field: 'userId', status: 200 },
  },
  'a read without the right': {
    ask: find,
    arrange: withToken((hygraph) => hygraph.token('create')),
    problem: { kind: 'configuration', reason: 'notAllowed', status: 200 },
  },
  'a change without the right where there is no row': {
    ask: remove,
    arrange: withToken((hygraph) => hygraph.token('read')),
    problem: { kind: 'configuration', reason: 'notAllowed', status: 200 },
  },
  'a change without the right of a row': {
    ask: remove,
    arrange(hygraph) {
      hygraph.rows.put(rowOf('ann'))
      return { token: hygraph.token('read', 'delete') }
    },
    problem: {
      kind: 'configuration',
      reason: 'rightsMissing',
      status: 403,
      failedActions: [{ action: 'unpublish', model: 'AuthUser', stage: 'PUBLISHED' }],
    },
  },
  'a creation without the right': {
    ask: create,
    arrange: withToken((hygraph) => hygraph.token('read')),
    problem: {
      kind: 'configuration',
      reason: 'rightsMissing',
      failedActions: [{ action: 'create', model: 'AuthUser', stage: 'DRAFT' }],
    },
  },
  'a token that is no JWT': {
    ask: find,
    arrange: withToken(() => 'not-a-token'),
    problem: { kind: 'configuration', reason: 'tokenMalformed', status: 400 },
  },
  'a token that is no JWT, answered in plain text': {
    ask: find,
    arrange(hygraph) {
      hygraph.knobs.set({ errorBody: 'plain' })
      return { token: 'bm90.anNvbg.x' }
    },
    problem: { kind: 'configuration', reason: 'tokenMalformed', status: 400, requestId: null },
  },
  'a token that is not known': {
    ask: find,
    arrange(hygraph) {
      const token = hygraph.token()
      hygraph.revokeToken(token)
      return { token }
    },
    problem: { kind: 'configuration', reason: 'tokenRefused', status: 401 },
  },
  'an environment that is not there': {
    ask: find,
    arrange: (hygraph) => ({ endpoint: hygraph.endpoint.replace(/master$/, 'other') }),
    problem: { kind: 'configuration', reason: 'endpointWrong', status: 404 },
  },
  'a redirect': {
    ask: find,
    arrange(hygraph) {
      const headers = { location: `${hygraph.origin}/elsewhere` }
      hygraph.knobs.fail({ effect: 'status', status: 302, headers, times: 'always' })
      return undefined
    },
    problem: { kind: 'configuration', reason: 'endpointWrong', status: 302 },
  },
  'a quota that is used up': {
    ask: find,
    arrange: (hygraph) => void hygraph.knobs.set({ quotaExceeded: true }),
    problem: { kind: 'quota', status: 402 },
  },
  'a request that is too large': {
    ask: (client) =>
      client.send(CreateAuthUserDocument, { data: rowOf('ann', { sealed: 'x'.repeat(31_000) }) }),
    problem: { kind: 'bug', status: 413 },
  },
}

it.each(Object.entries(TABLE))('%s is told apart', async (_, row) => {
  await using hygraph = await startUsers()
  const { client } = connect(hygraph, row.arrange?.(hygraph) ?? {})
  const outcome = await row.ask(client)
  expect(outcome).toMatchObject({ ok: false, repeated: false, problem: row.problem })
  expect(hygraph.requests.count()).toBeLessThanOrEqual(1)
})

const KINDS = {
  401: 'configuration',
  402: 'quota',
  404: 'configuration',
  405: 'configuration',
  413: 'bug',
  429: 'transient',
  500: 'transient',
}

describe.each(Object.entries(KINDS))('status %s', (status, kind) => {
  it.each(['json', 'plain'] as const)('is understood with a body in %s', async (errorBody) => {
    await using hygraph = await startUsers({ settings: { errorBody } })
    hygraph.knobs.fail({ effect: 'status', status: Number(status), times: 'always' })
    const outcome = await find(connect(hygraph).client)
    expect(outcome).toMatchObject({ ok: false, problem: { kind, status: Number(status) } })
  })

  it('is understood as a code within an answer', async () => {
    await using hygraph = await startUsers()
    const errors = [{ message: 'no', extensions: { code: status, path: ['user'] } }]
    const body = JSON.stringify({ errors, data: { user: null } })
    hygraph.knobs.fail({ effect: 'status', status: 200, body, times: 'always' })
    const outcome = await find(connect(hygraph).client)
    expect(outcome).toMatchObject({ ok: false, problem: { kind, status: 200 } })
  })
})

it('reads an answer that comes with the id of its request', async () => {
  await using hygraph = await startUsers()
  const body = JSON.stringify({ data: { user: null }, extensions: { requestId: 'cm1' } })
  hygraph.knobs.fail({ effect: 'status', status: 200, body })
  expect(await find(connect(hygraph).client)).toMatchObject({ ok: true, data: { user: null } })
})

it('takes no row for an answer', async () => {
  await using hygraph = await startUsers()
  const outcome = await connect(hygraph).client.send(FindAuthUserDocument, {
    where: { userId: 'nobody' },
  })
  expect(outcome).toEqual({ ok: true, data: { user: null }, repeated: false })
})

it.each([
  ['nothing', ''],
  ['a page', '<html>sign in</html>'],
  ['JSON that is no answer', '{"hello":"world"}'],
  ['an answer without fields', '{"data":{}}'],
  ['an answer of null', '{"data":null}'],
  ['a list', '[]'],
])('never reads "no such row" out of a success with %s', async (_, body) => {
  await using hygraph = await startUsers()
  hygraph.knobs.fail({ effect: 'status', status: 200, body, times: 'always' })
  const outcome = await connect(hygraph).client.send(FindAuthUserDocument, {
    where: { userId: 'x' },
  })
  expect(outcome).toMatchObject({ ok: false, problem: { kind: 'transient', applied: 'unknown' } })
})

it('keeps the id that support asks for', async () => {
  await using hygraph = await startUsers()
  const { client } = connect(hygraph, { token: hygraph.token('read') })
  const outcome = await client.send(CreateAuthUserDocument, { data: rowOf('ann') })
  expect(outcome).toMatchObject({
    ok: false,
    problem: { requestId: expect.stringMatching(/^c[a-z0-9]{24}$/) },
  })
})
