import { describe, expect, test } from 'vitest'
import { field, model } from '../support/hygraph/schema/model.ts'
import { startHygraph } from '../support/hygraph/start.ts'
import { asking, create, userData } from './ask.ts'

const unlimited = { settings: { requestsPerSecond: 0 } }
const cuid = /^c[a-z0-9]{24}$/
const microseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{4,6}\+00:00$/

describe('writing', () => {
  test('create answers a draft with a cuid, microseconds and a numeric offset', async () => {
    await using hygraph = await startHygraph(unlimited)
    const reply = await asking(hygraph)(create, { data: userData('ann') })
    expect(reply.status).toBe(200)
    expect(reply.body).toEqual({
      data: {
        createAuthUser: {
          id: expect.stringMatching(cuid),
          stage: 'DRAFT',
          email: 'ann@example.com',
          version: 1,
          createdAt: expect.stringMatching(microseconds),
          updatedAt: expect.stringMatching(microseconds),
          publishedAt: null,
        },
      },
    })
  })

  test('create takes createdAt and updatedAt, in any offset, and answers them in UTC', async () => {
    await using hygraph = await startHygraph(unlimited)
    const createdAt = '2020-01-02T03:04:05.120+02:00'
    const reply = await asking(hygraph)(create, { data: userData('ann', { createdAt }) })
    expect(reply.body).toMatchObject({
      data: { createAuthUser: { createdAt: '2020-01-02T01:04:05.12+00:00' } },
    })
  })

  test('update changes what it is given and says who wrote', async () => {
    await using hygraph = await startHygraph(unlimited)
    hygraph.rows.put(userData('ann', { name: 'Ann' }))
    const token = hygraph.issueToken({ name: 'driver' })
    const reply = await asking(hygraph, { token })(`mutation {
      updateAuthUser(where: { userId: "id-ann" }, data: { version: 2 }) {
        name version createdBy { id } updatedBy { name kind }
      }
    }`)
    expect(reply.body).toEqual({
      data: {
        updateAuthUser: {
          name: 'Ann',
          version: 2,
          createdBy: null,
          updatedBy: { name: 'driver', kind: 'PAT' },
        },
      },
    })
  })

  test('upsert creates the first time and updates the second', async () => {
    await using hygraph = await startHygraph(unlimited)
    const ask = asking(hygraph)
    const upsert = `mutation ($create: AuthUserCreateInput!) {
      upsertAuthUser(
        where: { userId: "id-ann" }
        upsert: { create: $create, update: { version: 7 } }
      ) { version }
    }`
    const first = await ask(upsert, { create: userData('ann') })
    expect(first.body).toEqual({ data: { upsertAuthUser: { version: 1 } } })
    const second = await ask(upsert, { create: userData('ann') })
    expect(second.body).toEqual({ data: { upsertAuthUser: { version: 7 } } })
    expect(hygraph.rows.list()).toHaveLength(1)
  })

  test('delete answers the document, and nothing the second time', async () => {
    await using hygraph = await startHygraph(unlimited)
    const ask = asking(hygraph)
    hygraph.rows.put(userData('ann'))
    const remove = 'mutation { deleteAuthUser(where: { userId: "id-ann" }) { email } }'
    const first = await ask(remove)
    expect(first.body).toEqual({ data: { deleteAuthUser: { email: 'ann@example.com' } } })
    const second = await ask(remove)
    expect(second).toMatchObject({ status: 200, body: { data: { deleteAuthUser: null } } })
  })

  test.each([
    ['null', { data: { updateAuthUser: null } }],
    [
      'notAllowed',
      {
        data: { updateAuthUser: null },
        errors: [{ message: 'not allowed', extensions: { code: '403', path: ['updateAuthUser'] } }],
      },
    ],
  ] as const)('an absent row answers %s, as the knob says', async (absentRow, body) => {
    await using hygraph = await startHygraph({ settings: { absentRow } })
    const reply = await asking(hygraph)(
      'mutation { updateAuthUser(where: { userId: "nobody" }, data: {}) { id } }',
    )
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject(body)
  })

  test('of many simultaneous creates with one unique value a single one succeeds', async () => {
    await using hygraph = await startHygraph(unlimited)
    const ask = asking(hygraph)
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        ask(create, { data: userData('ann', { userId: `id-${index}` }) }),
      ),
    )
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 400)).toHaveLength(19)
  })

  test('a null is not counted as a unique value', async () => {
    await using hygraph = await startHygraph(unlimited)
    const ask = asking(hygraph)
    for (const name of ['ann', 'bob']) {
      const reply = await ask(create, { data: userData(name, { username: null }) })
      expect(reply.status).toBe(200)
    }
  })

  test.each([
    [true, 0],
    [false, 1],
  ])('the fields of one mutation stand or fall together: %s', async (atomicMutations, left) => {
    await using hygraph = await startHygraph({ settings: { atomicMutations } })
    const reply = await asking(hygraph)(
      `mutation ($data: AuthUserCreateInput!) {
        one: createAuthUser(data: $data) { id }
        two: createAuthUser(data: $data) { id }
      }`,
      { data: userData('ann') },
    )
    expect(reply).toMatchObject({ status: 400, body: { data: null } })
    expect(hygraph.rows.list()).toHaveLength(left)
  })
})

describe('models', () => {
  test('lists, times, dates, JSON and numbers are stored as they are', async () => {
    const event = model(
      'Event',
      field('tags', 'STRING', { isList: true }),
      field('at', 'DATETIME'),
      field('day', 'DATE'),
      field('payload', 'JSON'),
      field('weight', 'FLOAT'),
      field('isOpen', 'BOOLEAN', { initialValue: 'true' }),
    )
    await using hygraph = await startHygraph({ models: [event] })
    const reply = await asking(hygraph)(
      `mutation ($data: EventCreateInput!) {
        createEvent(data: $data) { tags at day payload weight isOpen }
      }`,
      {
        data: {
          tags: ['a', 'b'],
          at: '2026-11-22T10:00:00Z',
          day: '2026-11-22',
          payload: { deep: [1, null] },
          weight: 0.5,
        },
      },
    )
    expect(reply.body).toEqual({
      data: {
        createEvent: {
          tags: ['a', 'b'],
          at: '2026-11-22T10:00:00+00:00',
          day: '2026-11-22',
          payload: { deep: [1, null] },
          weight: 0.5,
          isOpen: true,
        },
      },
    })
  })
})
