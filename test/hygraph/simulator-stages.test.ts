import { expect, test } from 'vitest'
import { startHygraph } from '../support/hygraph/start.ts'
import { asking, create, find, userData } from './ask.ts'

const unlimited = { settings: { requestsPerSecond: 0 } }
const microseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{4,6}\+00:00$/

test('a read without a stage sees the published stage, where a draft is silently null', async () => {
  await using hygraph = await startHygraph(unlimited)
  const ask = asking(hygraph)
  await ask(create, { data: userData('ann') })
  const published = await ask('{ authUser(where: { userId: "id-ann" }) { id } }')
  expect(published).toMatchObject({ status: 200, body: { data: { authUser: null } } })
  expect(published.body).not.toHaveProperty('errors')
  const draft = await ask(find, { email: 'ann@example.com' })
  expect(draft.body).toMatchObject({ data: { authUser: { stage: 'DRAFT' } } })
})

test('the token and the header gcms-stage change the default, the argument goes before both', async () => {
  await using hygraph = await startHygraph(unlimited)
  hygraph.rows.put(userData('ann'))
  const token = hygraph.issueToken({ defaultStage: 'DRAFT' })
  const ask = asking(hygraph)
  const query = '{ authUser(where: { userId: "id-ann" }) { stage } }'
  const found = { data: { authUser: { stage: 'DRAFT' } } }
  const headers = { 'gcms-stage': 'DRAFT' }
  expect((await ask(query, {}, { token })).body).toEqual(found)
  expect((await ask(query, {}, { headers })).body).toEqual(found)
  const explicit = '{ authUser(where: { userId: "id-ann" }, stage: PUBLISHED) { stage } }'
  expect((await ask(explicit, {}, { token, headers })).body).toEqual({ data: { authUser: null } })
})

test('publishing copies: a later change of the draft does not show in the published stage', async () => {
  await using hygraph = await startHygraph(unlimited)
  const ask = asking(hygraph)
  await ask(create, { data: userData('ann') })
  const published = await ask(
    'mutation { publishAuthUser(where: { userId: "id-ann" }) { stage publishedAt } }',
  )
  expect(published.body).toEqual({
    data: {
      publishAuthUser: {
        stage: 'PUBLISHED',
        publishedAt: expect.stringMatching(microseconds),
      },
    },
  })
  await ask('mutation { updateAuthUser(where: { userId: "id-ann" }, data: { version: 2 }) { id } }')
  const both = await ask(`{
    draft: authUser(where: { userId: "id-ann" }, stage: DRAFT) {
      version publishedAt documentInStages { stage version }
    }
    outdated: authUsers(
      where: { documentInStages_some: { stage: PUBLISHED, compareWithParent: { outdated_to: true } } }
      stage: DRAFT
    ) { email }
  }`)
  expect(both.body).toEqual({
    data: {
      draft: {
        version: 2,
        publishedAt: null,
        documentInStages: [{ stage: 'PUBLISHED', version: 1 }],
      },
      outdated: [{ email: 'ann@example.com' }],
    },
  })
})

test('every publication stays readable as a version, secrets included', async () => {
  await using hygraph = await startHygraph(unlimited)
  const ask = asking(hygraph)
  const publish = 'mutation { publishAuthUser(where: { userId: "id-ann" }) { id } }'
  await ask(create, { data: userData('ann', { sealed: 'old' }) })
  await ask(publish)
  await ask(
    'mutation { updateAuthUser(where: { userId: "id-ann" }, data: { sealed: "new" }) { id } }',
  )
  await ask(publish)
  const id = hygraph.rows.list()[0]?.id
  const reply = await ask(
    `query ($id: ID!) {
      authUserVersion(where: { id: $id, stage: PUBLISHED, revision: 1 }) { revision data }
      authUser(where: { id: $id }) { sealed history { revision stage } }
    }`,
    { id },
  )
  expect(reply.body).toMatchObject({
    data: {
      authUserVersion: { revision: 1, data: { sealed: 'old' } },
      authUser: {
        sealed: 'new',
        history: [
          { revision: 2, stage: 'PUBLISHED' },
          { revision: 1, stage: 'PUBLISHED' },
        ],
      },
    },
  })
})

test('unpublish leaves the draft, delete leaves nothing', async () => {
  await using hygraph = await startHygraph(unlimited)
  const ask = asking(hygraph)
  const where = '(where: { userId: "id-ann" })'
  await ask(create, { data: userData('ann') })
  await ask(`mutation { publishAuthUser${where} { id } }`)
  await ask(`mutation { unpublishAuthUser${where} { id } }`)
  expect(hygraph.rows.list({ stage: 'PUBLISHED' })).toHaveLength(0)
  expect(hygraph.rows.list()).toHaveLength(1)
  await ask(`mutation { publishAuthUser${where} { id } deleteAuthUser${where} { id } }`)
  expect(hygraph.rows.list({ stage: 'PUBLISHED' })).toHaveLength(0)
  expect(hygraph.rows.list()).toHaveLength(0)
})
