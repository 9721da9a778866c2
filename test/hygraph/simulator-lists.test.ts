import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { field, model } from '../support/hygraph/schema/model.ts'
import { type Hygraph, type HygraphOptions, startHygraph } from '../support/hygraph/start.ts'
import { asking, type Variables } from './ask.ts'

const person = model(
  'Person',
  field('name', 'STRING', { isRequired: true, isUnique: true }),
  field('nick', 'STRING'),
  field('age', 'INT'),
  field('bornAt', 'DATETIME'),
  field('isAdmin', 'BOOLEAN'),
  field('tags', 'STRING', { isList: true }),
)
const people = [
  { name: 'Ann', nick: 'annie', age: 30, bornAt: '1996-01-01T00:00:00+00:00', isAdmin: true },
  { name: 'Bob', nick: null, age: 40, bornAt: '1986-01-01T00:00:00+00:00', isAdmin: false },
  { name: 'Cid', nick: 'cidney', age: null, bornAt: null, isAdmin: null },
]
const tags = [['a', 'b'], ['b', 'c'], []]

async function startWithPeople(settings: HygraphOptions['settings'] = {}) {
  const hygraph = await startHygraph({
    models: [person],
    settings: { requestsPerSecond: 0, ...settings },
  })
  for (const [index, values] of people.entries()) {
    hygraph.rows.put({ ...values, id: `id${index}`, tags: tags[index] ?? [] })
  }
  return hygraph
}

const names = z.object({
  data: z.object({ persons: z.array(z.object({ name: z.string() })) }),
})

async function namesOf(hygraph: Hygraph, variables: Variables): Promise<readonly string[]> {
  const { body } = await asking(hygraph)(
    `query ($where: PersonWhereInput, $orderBy: PersonOrderByInput, $first: Int, $last: Int,
            $skip: Int, $before: String, $after: String) {
      persons(stage: DRAFT, where: $where, orderBy: $orderBy, first: $first, last: $last,
              skip: $skip, before: $before, after: $after) { name }
    }`,
    variables,
  )
  return names.parse(body).data.persons.map(({ name }) => name)
}

test.each<[Variables, string]>([
  [{ name: 'Ann' }, 'Ann'],
  [{ name: 'ann' }, ''],
  [{ nick: null }, 'Bob'],
  [{ nick_not: null }, 'Ann Cid'],
  [{ nick_not: 'annie' }, 'Cid'],
  [{ name_not: 'Ann' }, 'Bob Cid'],
  [{ name_in: ['Ann', 'Cid', 'Eve'] }, 'Ann Cid'],
  [{ name_not_in: ['Ann'] }, 'Bob Cid'],
  [{ name_contains: 'i' }, 'Cid'],
  [{ name_not_contains: 'i' }, 'Ann Bob'],
  [{ name_starts_with: 'B' }, 'Bob'],
  [{ name_not_starts_with: 'B' }, 'Ann Cid'],
  [{ name_ends_with: 'n' }, 'Ann'],
  [{ name_not_ends_with: 'n' }, 'Bob Cid'],
  [{ nick_not_contains: 'x' }, 'Ann Cid'],
  [{ age: 30 }, 'Ann'],
  [{ age_not: 30 }, 'Bob'],
  [{ age_lt: 40 }, 'Ann'],
  [{ age_lte: 40 }, 'Ann Bob'],
  [{ age_gt: 30 }, 'Bob'],
  [{ age_gte: 30 }, 'Ann Bob'],
  [{ age_in: [30, 40] }, 'Ann Bob'],
  [{ age_not_in: [30] }, 'Bob'],
  [{ bornAt: '1996-01-01T01:00:00+01:00' }, 'Ann'],
  [{ bornAt_lt: '1990-01-01T00:00:00Z' }, 'Bob'],
  [{ bornAt_gte: '1986-01-01T00:00:00Z' }, 'Ann Bob'],
  [{ isAdmin: true }, 'Ann'],
  [{ isAdmin_not: true }, 'Bob'],
  [{ tags: ['a', 'b'] }, 'Ann'],
  [{ tags_not: ['a', 'b'] }, 'Bob Cid'],
  [{ tags_contains_all: ['b', 'c'] }, 'Bob'],
  [{ tags_contains_some: ['a', 'c'] }, 'Ann Bob'],
  [{ tags_contains_none: ['a'] }, 'Bob Cid'],
  [{ AND: [{ age_gt: 20 }, { isAdmin: false }] }, 'Bob'],
  [{ OR: [{ name: 'Ann' }, { name: 'Cid' }] }, 'Ann Cid'],
  [{ NOT: [{ name: 'Ann' }] }, 'Bob Cid'],
  [{ NOT: [{ isAdmin: true }, { name: 'Bob' }] }, 'Ann Bob Cid'],
  [{ name_not: 'Ann', age_gt: 20 }, 'Bob'],
  [{ _search: 'CIDN' }, 'Cid'],
  [{ id: 'id1' }, 'Bob'],
  [{ createdBy: { name: 'nobody' } }, ''],
  [{ scheduledIn_none: {} }, 'Ann Bob Cid'],
  [{ scheduledIn_some: {} }, ''],
  [{ documentInStages_some: { stage: 'PUBLISHED' } }, ''],
])('where %j finds %j', async (where, expected) => {
  await using hygraph = await startWithPeople()
  expect((await namesOf(hygraph, { where })).join(' ')).toBe(expected)
})

test.each<[Variables, string]>([
  [{ orderBy: 'name_DESC' }, 'Cid Bob Ann'],
  [{ orderBy: 'age_ASC' }, 'Ann Bob Cid'],
  [{ orderBy: 'age_DESC' }, 'Bob Ann Cid'],
  [{ orderBy: 'bornAt_ASC' }, 'Bob Ann Cid'],
  [{ first: 2 }, 'Ann Bob'],
  [{ first: 1, skip: 1 }, 'Bob'],
  [{ first: 1, after: 'id0' }, 'Bob'],
  [{ last: 2 }, 'Bob Cid'],
  [{ last: 1, before: 'id2' }, 'Bob'],
  [{ last: 1, skip: 1 }, 'Bob'],
  [{ first: 0 }, ''],
])('%j lists %j', async (variables, expected) => {
  await using hygraph = await startWithPeople()
  expect((await namesOf(hygraph, variables)).join(' ')).toBe(expected)
})

describe('pages', () => {
  const crowd = Array.from({ length: 120 }, (_, index) => ({ id: `p${index}`, name: `${index}` }))

  test('have ten rows unless the request says more, and a hundred at most', async () => {
    await using hygraph = await startWithPeople()
    hygraph.rows.replace(crowd)
    expect(await namesOf(hygraph, {})).toHaveLength(10)
    expect(await namesOf(hygraph, { first: 100 })).toHaveLength(100)
    expect(await namesOf(hygraph, { first: 101 })).toHaveLength(100)
  })

  test('over the maximum are an error where the knob says so', async () => {
    await using hygraph = await startWithPeople({ overMaxPageSize: 'error' })
    const reply = await asking(hygraph)('{ persons(first: 101) { name } }')
    expect(reply.status).toBe(400)
  })

  test.each(['first: 1, before: "id0"', 'last: 1, after: "id0"', 'after: "gone"'])(
    'cannot be cut by %s',
    async (argument) => {
      await using hygraph = await startWithPeople()
      const reply = await asking(hygraph)(`{ persons(stage: DRAFT, ${argument}) { name } }`)
      expect(reply.status).toBe(400)
    },
  )

  test('tell in a connection what is around them', async () => {
    await using hygraph = await startWithPeople()
    const reply = await asking(hygraph)(`{
      personsConnection(stage: DRAFT, first: 1, after: "id0", orderBy: name_ASC) {
        edges { cursor node { name } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor pageSize }
        aggregate { count }
      }
    }`)
    expect(reply.body).toEqual({
      data: {
        personsConnection: {
          edges: [{ cursor: 'id1', node: { name: 'Bob' } }],
          pageInfo: {
            hasNextPage: true,
            hasPreviousPage: true,
            startCursor: 'id1',
            endCursor: 'id1',
            pageSize: 1,
          },
          aggregate: { count: 3 },
        },
      },
    })
  })
})

describe('batches', () => {
  test('compare and set: an update of many changes only what still matches', async () => {
    await using hygraph = await startWithPeople()
    const ask = asking(hygraph)
    const swap = `mutation {
      updateManyPersonsConnection(where: { id: "id0", age: 30 }, data: { age: 31 }) {
        edges { node { name age stage } }
      }
    }`
    const [first, second] = await Promise.all([ask(swap), ask(swap)])
    const edges = [{ node: { name: 'Ann', age: 31, stage: 'DRAFT' } }]
    const replies = [first.body, second.body]
    expect(replies).toContainEqual({ data: { updateManyPersonsConnection: { edges } } })
    expect(replies).toContainEqual({ data: { updateManyPersonsConnection: { edges: [] } } })
  })

  test('change one page, ten rows by default; the deprecated ones change everything', async () => {
    await using hygraph = await startWithPeople()
    const ask = asking(hygraph)
    hygraph.rows.replace(Array.from({ length: 30 }, (_, index) => ({ name: `${index}` })))
    await ask('mutation { deleteManyPersonsConnection { aggregate { count } } }')
    expect(hygraph.rows.list()).toHaveLength(20)
    await ask('mutation { deleteManyPersonsConnection(first: 15) { aggregate { count } } }')
    expect(hygraph.rows.list()).toHaveLength(5)
    const reply = await ask('mutation { deleteManyPersons { count } }')
    expect(reply.body).toEqual({ data: { deleteManyPersons: { count: 5 } } })
    expect(hygraph.rows.list()).toHaveLength(0)
  })

  test('publish and unpublish copy and remove', async () => {
    await using hygraph = await startWithPeople()
    const ask = asking(hygraph)
    await ask('mutation { publishManyPersons(where: { age_gt: 0 }) { count } }')
    expect(hygraph.rows.list({ stage: 'PUBLISHED' })).toHaveLength(2)
    const reply = await ask(`mutation {
      unpublishManyPersonsConnection(where: { name: "Ann" }) { edges { node { name } } }
    }`)
    expect(reply.body).toMatchObject({
      data: { unpublishManyPersonsConnection: { edges: [{ node: { name: 'Ann' } }] } },
    })
    expect(hygraph.rows.list({ stage: 'PUBLISHED' })).toHaveLength(1)
  })
})
