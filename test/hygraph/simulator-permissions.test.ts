import { describe, expect, test } from 'vitest'
import type { Action, Permission } from '../support/hygraph/access.ts'
import { startHygraph } from '../support/hygraph/start.ts'
import { asking, create, find, userData } from './ask.ts'

const model = 'AuthUser'
const read = (stage: 'DRAFT' | 'PUBLISHED') => ({ action: 'read', stage }) as const
const where = '(where: { userId: "id-ann" })'
const update = 'mutation { updateAuthUser(where: { userId: "id-ann" }, data: {}) { id } }'
const changes: readonly (readonly [string, string, readonly Permission[]])[] = [
  ['create', create, [read('DRAFT'), { action: 'create', stage: 'DRAFT' }]],
  ['update', update, [read('DRAFT'), { action: 'update', stage: 'DRAFT' }]],
  [
    'delete',
    `mutation { deleteAuthUser${where} { id } }`,
    [
      read('DRAFT'),
      read('PUBLISHED'),
      { action: 'delete', stage: 'DRAFT' },
      { action: 'unpublish', stage: 'PUBLISHED' },
    ],
  ],
  [
    'publish',
    `mutation { publishAuthUser${where} { id } }`,
    [
      read('DRAFT'),
      { action: 'publish', stage: 'DRAFT' },
      { action: 'publish', stage: 'PUBLISHED' },
    ],
  ],
  [
    'unpublish',
    `mutation { unpublishAuthUser${where} { id } }`,
    [read('DRAFT'), read('PUBLISHED'), { action: 'unpublish', stage: 'PUBLISHED' }],
  ],
]

describe.each(changes)('%s', (verb, query, needed) => {
  const variables = { data: userData('bob') }

  test('succeeds with the rights it needs and no others', async () => {
    await using hygraph = await startHygraph()
    hygraph.rows.put(userData('ann'))
    const token = hygraph.token(...needed)
    const reply = await asking(hygraph, { token })(query, variables)
    expect(reply.status).toBe(200)
    expect(reply.body).not.toHaveProperty('errors')
  })

  test.each(needed)('needs $action on $stage', async (missing) => {
    await using hygraph = await startHygraph()
    hygraph.rows.put(userData('ann'))
    const token = hygraph.issueToken({ permissions: needed.filter((it) => it !== missing) })
    const reply = await asking(hygraph, { token })(query, variables)
    expect(reply.status).toBe(403)
    expect(reply.body).toEqual({
      errors: [
        {
          message: 'Mutation failed due to permission errors',
          extensions: { code: '403', failedActions: [{ ...missing, model }] },
        },
      ],
      data: null,
      extensions: { requestId: expect.any(String) },
    })
    expect(hygraph.rows.list()).toHaveLength(1)
  })

  test.skipIf(verb === 'create')('of an absent row is refused inside a 200', async () => {
    await using hygraph = await startHygraph()
    const token = hygraph.issueToken({ permissions: [] })
    const reply = await asking(hygraph, { token })(query, variables)
    const name = `${verb}AuthUser`
    expect(reply.status).toBe(200)
    expect(reply.body).toEqual({
      errors: [{ message: 'not allowed', extensions: { code: '403', path: [name] } }],
      data: { [name]: null },
      extensions: { requestId: expect.any(String) },
    })
  })
})

describe('reading', () => {
  test.each<[string, Permission | Action, boolean]>([
    ['the right for every stage and model', 'read', true],
    ['the right for drafts', read('DRAFT'), true],
    ['the right for this model', { action: 'read', model }, true],
    ['the right for the published stage', read('PUBLISHED'), false],
    ['the right for another model', { action: 'read', model: 'Post' }, false],
    ['the right to something else', 'create', false],
  ])('drafts with %s', async (_, permission, isAllowed) => {
    await using hygraph = await startHygraph()
    hygraph.rows.put(userData('ann'))
    const token = hygraph.token(permission)
    const reply = await asking(hygraph, { token })(find, { email: 'ann@example.com' })
    expect(reply.status).toBe(200)
    if (isAllowed) return expect(reply.body).not.toHaveProperty('errors')
    expect(reply.body).toEqual({
      errors: [{ message: 'not allowed', extensions: { code: '403', path: ['authUser'] } }],
      data: { authUser: null },
      extensions: { requestId: expect.any(String) },
    })
  })

  test('with a right for drafts alone fails where the stage is left out', async () => {
    await using hygraph = await startHygraph()
    const token = hygraph.token(read('DRAFT'))
    const reply = await asking(hygraph, { token })('{ users: authUsers { id } }')
    expect(reply).toMatchObject({
      status: 200,
      body: { errors: [{ message: 'not allowed', extensions: { code: '403', path: ['users'] } }] },
    })
  })

  test('versions needs a right of its own', async () => {
    await using hygraph = await startHygraph()
    hygraph.rows.put(userData('ann'))
    const query = '{ authUsers(stage: DRAFT) { history { id } } }'
    const ask = asking(hygraph)
    const path = ['authUsers', 0, 'history']
    expect(await ask(query, {}, { token: hygraph.token('read') })).toMatchObject({
      status: 200,
      body: { errors: [{ message: 'not allowed', extensions: { path } }] },
    })
    const reply = await ask(query, {}, { token: hygraph.token('read', 'readVersions') })
    expect(reply.body).toEqual({ data: { authUsers: [{ history: [] }] } })
  })

  test('the schema is open to every token', async () => {
    await using hygraph = await startHygraph()
    const token = hygraph.issueToken({ permissions: [] })
    const reply = await asking(hygraph, { token })('{ __type(name: "AuthUser") { name } }')
    expect(reply.body).toEqual({ data: { __type: { name: 'AuthUser' } } })
  })
})

test('many rows are refused like one', async () => {
  await using hygraph = await startHygraph()
  const ask = asking(hygraph, { token: hygraph.token('read') })
  const query = 'mutation { deleteManyAuthUsersConnection { aggregate { count } } }'
  const path = ['deleteManyAuthUsersConnection']
  expect(await ask(query)).toMatchObject({
    status: 200,
    body: { errors: [{ message: 'not allowed', extensions: { code: '403', path } }] },
  })
  hygraph.rows.put(userData('ann'))
  expect(await ask(query)).toMatchObject({ status: 403 })
  expect(hygraph.rows.list()).toHaveLength(1)
})
