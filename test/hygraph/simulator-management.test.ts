import { describe, expect, test } from 'vitest'
import { authUser } from '../support/hygraph/schema/model.ts'
import { type HygraphOptions, startHygraph } from '../support/hygraph/start.ts'
import { type AskOptions, asking, create, userData, type Variables } from './ask.ts'

const submit = `mutation submitBatch($data: BatchMigrationInput!) {
  submitBatchChanges(data: $data) { migration { id name status errors finishedAt } }
}`
const poll = `query ($name: String!) {
  viewer { project { environment(name: "master") { migration(name: $name) { status errors finishedAt } } } }
}`
const contentModel = `query ($all: Boolean!) {
  viewer {
    project {
      defaultPaginationSize
      maxPaginationSize
      environment(name: "master") {
        contentModel {
          models {
            apiId
            apiIdPlural
            fields(includeApiOnlyFields: $all) {
              apiId
              isSystem
              ... on SimpleField {
                type isRequired isUnique isList visibility
                validations { ... on StringFieldValidations { characters { min max } } }
              }
            }
          }
        }
      }
    }
  }
}`

const note = { apiId: 'Note', apiIdPlural: 'Notes', displayName: 'Note' }
const text = { modelApiId: 'Note', apiId: 'text', displayName: 'Text', type: 'STRING' }
const notes = [
  { createModel: note },
  { createSimpleField: { ...text, isRequired: true, isUnique: true } },
]

async function start(options: HygraphOptions = {}) {
  const hygraph = await startHygraph({ models: [], ...options })
  const manage = asking(hygraph, { endpoint: hygraph.managementEndpoint })
  const { environmentId } = hygraph.project
  return {
    hygraph,
    manage,
    submit: (changes: readonly Variables[], name = 'setup', options: AskOptions = {}) =>
      manage(submit, { data: { environmentId, name, changes } }, options),
    /** Asks until the migration has come to this status. */
    async reaches(status: string, name = 'setup') {
      await expect
        .poll(async () => JSON.stringify((await manage(poll, { name })).body), { interval: 10 })
        .toContain(`"status":"${status}"`)
      return JSON.stringify((await manage(poll, { name })).body)
    },
    [Symbol.asyncDispose]: () => hygraph[Symbol.asyncDispose](),
  }
}

test('metaInfo needs no token, everything else does', async () => {
  await using project = await start()
  const token = null
  expect(await project.manage('{ metaInfo { serverVersion } }', {}, { token })).toMatchObject({
    status: 200,
    body: { data: { metaInfo: { serverVersion: expect.any(String) } } },
  })
  expect(await project.manage('{ viewer { id } }', {}, { token })).toMatchObject({ status: 401 })
})

test('a token without management rights is refused', async () => {
  await using project = await start()
  const token = project.hygraph.issueToken({ management: false })
  const reply = await project.submit(notes, 'setup', { token })
  expect(reply.body).toMatchObject({ errors: [{ message: 'not allowed' }] })
})

test('the viewer of a token shows its project and the endpoints of its environment', async () => {
  await using project = await start()
  const reply = await project.manage(`{
    viewer { __typename ... on TokenViewer { project { id environments { id name endpoint newDeliveryUrl } } } }
  }`)
  const { endpoint, highPerformanceEndpoint, project: own } = project.hygraph
  const environment = { id: own.environmentId, name: 'master', endpoint }
  expect(reply.body).toEqual({
    data: {
      viewer: {
        __typename: 'TokenViewer',
        project: {
          id: own.id,
          environments: [{ ...environment, newDeliveryUrl: highPerformanceEndpoint }],
        },
      },
    },
  })
})

test('the content model shows models, fields and page sizes, and hides fields that only the API shows', async () => {
  await using project = await start({ models: [authUser] })
  const all = JSON.stringify((await project.manage(contentModel, { all: true })).body)
  expect(all).toContain('"defaultPaginationSize":10,"maxPaginationSize":100')
  expect(all).toContain('"apiId":"AuthUser","apiIdPlural":"AuthUsers"')
  expect(all).toContain(
    '{"apiId":"email","isSystem":false,"type":"STRING","isRequired":true,"isUnique":true,"isList":false',
  )
  expect(all).toContain('"apiId":"sealed"')
  const shown = JSON.stringify((await project.manage(contentModel, { all: false })).body)
  expect(shown).not.toContain('"apiId":"sealed"')
})

describe('a migration', () => {
  test('waits, runs, succeeds and changes the content schema', async () => {
    await using project = await start({ settings: { migrationStepMs: 200 } })
    const content = asking(project.hygraph)
    const add = 'mutation { createNote(data: { text: "x" }) { text } }'
    expect(await content(add)).toMatchObject({ status: 400 })
    expect(await project.submit(notes)).toMatchObject({
      body: { data: { submitBatchChanges: { migration: { name: 'setup', status: 'QUEUED' } } } },
    })
    await project.reaches('RUNNING')
    expect(await content(add)).toMatchObject({ status: 400 })
    expect(await project.reaches('SUCCESS')).toContain('"errors":null')
    expect((await content(add)).body).toEqual({ data: { createNote: { text: 'x' } } })
    expect(await content(add)).toMatchObject({ status: 400 })
  })

  test('with a name that was used before is refused', async () => {
    await using project = await start()
    await project.submit(notes)
    const reply = await project.submit([{ deleteModel: { apiId: 'Note' } }])
    expect(reply.body).toMatchObject({
      errors: [{ message: expect.stringContaining('already exists') }],
    })
    await project.reaches('SUCCESS')
    expect(project.hygraph.project.models).toHaveLength(1)
  })

  test.each<[string, readonly Variables[], string]>([
    ['creates a model twice', [...notes, { createModel: note }], 'model \\"Note\\" already exists'],
    ['creates a system type', [{ createModel: { ...note, apiId: 'User' } }], 'already exists'],
    ['adds to a model that is not there', [{ createSimpleField: text }], 'does not exist'],
    ['creates a field twice', [...notes, { createSimpleField: text }], 'already exists'],
    [
      'takes the name of a system field',
      [...notes, { createSimpleField: { ...text, apiId: 'id' } }],
      'no API id',
    ],
    [
      'deletes a field that is not there',
      [...notes, { deleteField: { apiId: 'x', modelApiId: 'Note' } }],
      'does not exist',
    ],
    [
      'has a type the simulator lacks',
      [...notes, { createSimpleField: { ...text, apiId: 'a', type: 'COLOR' } }],
      'COLOR',
    ],
    [
      'does two things at once',
      [{ createModel: note, deleteModel: { apiId: 'Note' } }],
      'exactly one',
    ],
    ['does nothing', [{}], 'exactly one'],
  ])('that %s fails as a whole, and says so in its errors', async (_, changes, problem) => {
    await using project = await start()
    await project.submit(changes)
    expect(await project.reaches('FAILED')).toContain(problem)
    expect(project.hygraph.project.models).toHaveLength(0)
  })

  test.each(['FAILED', 'TIMEOUT'] as const)(
    'ends in %s where the knob says so',
    async (outcome) => {
      await using project = await start({ settings: { migrationOutcome: outcome } })
      await project.submit(notes)
      await project.reaches(outcome)
      expect(project.hygraph.project.models).toHaveLength(0)
    },
  )
})

describe('rows that are there', () => {
  const modelApiId = 'AuthUser'
  const nickname = { modelApiId, apiId: 'nickname', displayName: 'Nickname', type: 'STRING' }

  test('need a migration value for a new required field', async () => {
    await using project = await start({ models: [authUser] })
    project.hygraph.rows.put(userData('ann'))
    const required = { ...nickname, isRequired: true }
    await project.submit([{ createSimpleField: required }], 'one')
    expect(await project.reaches('FAILED', 'one')).toContain('migration value')
    await project.submit([{ createSimpleField: { ...required, migrationValue: '12' } }], 'two')
    await project.reaches('SUCCESS', 'two')
    expect(project.hygraph.rows.list()).toMatchObject([{ nickname: '12' }])
  })

  test('must differ in a field that becomes unique', async () => {
    await using project = await start({ models: [authUser] })
    project.hygraph.rows.put(userData('ann', { name: 'A' }))
    project.hygraph.rows.put(userData('bob', { name: 'A' }))
    await project.submit([{ updateSimpleField: { modelApiId, apiId: 'name', isUnique: true } }])
    expect(await project.reaches('FAILED')).toContain('not unique')
  })

  test('follow their fields and models to new names, and go with them', async () => {
    await using project = await start({ models: [authUser] })
    const { hygraph } = project
    await asking(hygraph)(create, { data: userData('ann', { name: 'Ann' }) })
    await project.submit([
      { updateSimpleField: { modelApiId, apiId: 'name', newApiId: 'fullName' } },
      { deleteField: { modelApiId, apiId: 'preferredLocale' } },
      { updateModel: { apiId: modelApiId, newApiId: 'Person', apiIdPlural: 'Persons' } },
    ])
    await project.reaches('SUCCESS')
    const reply = await asking(hygraph)('{ persons(stage: DRAFT) { fullName email } }')
    expect(reply.body).toEqual({
      data: { persons: [{ fullName: 'Ann', email: 'ann@example.com' }] },
    })
    expect(hygraph.rows.list()[0]).not.toHaveProperty('preferredLocale')
    await project.submit([{ deleteModel: { apiId: 'Person' } }], 'goodbye')
    await project.reaches('SUCCESS', 'goodbye')
    expect(await asking(hygraph)('{ persons { email } }')).toMatchObject({ status: 400 })
  })
})

test('faults and counters know the operations of the Management API', async () => {
  await using project = await start()
  project.hygraph.knobs.fail({ effect: 'status', status: 500, operation: 'submitBatchChanges' })
  expect(await project.submit(notes)).toMatchObject({ status: 500 })
  expect(await project.submit(notes)).toMatchObject({ status: 200 })
  expect(project.hygraph.requests.count('submitBatch')).toBe(2)
})
