import { describe, expect, it } from 'vitest'
import { createManagement } from '../../src/hygraph/management.ts'
import { createSetup } from '../../src/hygraph/setup.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import { systemTimer } from '../../src/runtime/timer.ts'
import { field, type Model } from '../support/hygraph/schema/model.ts'
import { type Hygraph, type HygraphOptions, startHygraph } from '../support/hygraph/start.ts'
import { usersModel } from '../support/hygraph/users-model.ts'
import { connect, rowOf } from './connection.ts'

const start = (options: HygraphOptions = {}) =>
  startHygraph({
    models: [],
    ...options,
    settings: { requestsPerSecond: 0, migrationStepMs: 5, ...options.settings },
  })

/** A setup as the command makes it, that polls more often. */
function setupOf(hygraph: Hygraph, token = hygraph.token(), endpoint = hygraph.endpoint) {
  const lines: string[] = []
  const management = createManagement({
    endpoint,
    token,
    managementUrl: null,
    fetch,
    timeoutMs: 5000,
  })
  const setup = createSetup({
    management,
    model: 'AuthUser',
    random: createSystemRandom(systemClock),
    timer: { nowMs: systemTimer.nowMs, sleep: () => systemTimer.sleep(5) },
    onProgress: (line) => void lines.push(line),
  })
  return { ...setup, lines }
}

function revoked(hygraph: Hygraph): string {
  const token = hygraph.token()
  hygraph.revokeToken(token)
  return token
}

const changed = (apiId: string, options: object): Model => ({
  ...usersModel,
  fields: usersModel.fields.map((it) => (it.apiId === apiId ? { ...it, ...options } : it)),
})

describe('an empty project', () => {
  it('gets the model, in one migration', async () => {
    await using hygraph = await start()
    const setup = setupOf(hygraph)
    const plan = await setup.plan()
    expect(plan.problems).toEqual([])
    expect(plan.steps).toHaveLength(10)
    expect(hygraph.project.models).toEqual([])
    await setup.apply(plan)
    expect(hygraph.project.models).toEqual([usersModel])
    expect(hygraph.requests.count('submitBatchChanges')).toBe(1)
    expect(setup.lines.at(-1)).toContain('success')
  })

  it('takes the operations of the server when it is set up', async () => {
    await using hygraph = await start()
    const setup = setupOf(hygraph)
    await setup.apply(await setup.plan())
    const { users } = connect(hygraph)
    expect(await users.create(rowOf('ann'))).toMatchObject({ status: 'created' })
    expect(await users.find({ userId: 'id-ann' })).not.toBeNull()
  })
})

it('has nothing to do the second time', async () => {
  await using hygraph = await start()
  const first = setupOf(hygraph)
  await first.apply(await first.plan())
  expect(await setupOf(hygraph).plan()).toEqual({ steps: [], changes: [], problems: [] })
})

describe('a model that is there', () => {
  it('gets the fields that it lacks and keeps its rows and its other fields', async () => {
    const fields = [
      ...usersModel.fields.filter(({ apiId }) => apiId !== 'username' && apiId !== 'name'),
      field('notes', 'STRING'),
    ]
    await using hygraph = await start({ models: [{ ...usersModel, fields }] })
    hygraph.rows.put({ ...rowOf('ann'), notes: 'kept' })
    const setup = setupOf(hygraph)
    const plan = await setup.plan()
    expect(plan.steps).toEqual([
      'add the field AuthUser.username: STRING, optional',
      'add the field AuthUser.name: STRING, optional',
    ])
    await setup.apply(plan)
    expect(hygraph.rows.list()).toMatchObject([{ userId: 'id-ann', notes: 'kept', name: null }])
  })

  it.each([
    ['sealed', { visibility: 'READ_WRITE' }, 'visibility API_ONLY'],
    ['emailKey', { isUnique: false }, 'STRING, required, unique'],
    ['email', { isUnique: true }, 'to STRING, required'],
    ['version', { isRequired: false }, 'INT, required'],
  ])('has its field %s changed back', async (apiId, options, words) => {
    await using hygraph = await start({ models: [changed(apiId, options)] })
    const setup = setupOf(hygraph)
    const plan = await setup.plan()
    expect(plan).toMatchObject({ problems: [], steps: [expect.stringContaining(words)] })
    await setup.apply(plan)
    expect(hygraph.project.models).toEqual([usersModel])
  })

  it.each([
    ['version', { type: 'STRING' }, 'AuthUser.version is STRING and must be INT'],
    ['name', { isList: true }, 'AuthUser.name is a list of STRING and must be STRING'],
  ])('with a field %s of another kind is left to its owner', async (apiId, options, words) => {
    await using hygraph = await start({ models: [changed(apiId, options)] })
    const plan = await setupOf(hygraph).plan()
    expect(plan).toMatchObject({ changes: [], problems: [expect.stringContaining(words)] })
  })

  it('with a further required field or another plural is left to its owner', async () => {
    const fields = [...usersModel.fields, field('age', 'INT', { isRequired: true })]
    const model = { ...usersModel, apiIdPlural: 'People', fields }
    await using hygraph = await start({ models: [model] })
    expect((await setupOf(hygraph).plan()).problems).toEqual([
      expect.stringContaining('People: change it to AuthUsers'),
      expect.stringContaining('AuthUser.age is none of Authograph'),
    ])
  })
})

describe('a migration', () => {
  it.each(['FAILED', 'TIMEOUT'] as const)('that ends with %s is reported', async (outcome) => {
    await using hygraph = await start({ settings: { migrationOutcome: outcome } })
    const setup = setupOf(hygraph)
    await expect(setup.apply(await setup.plan())).rejects.toThrow(`ended with ${outcome}`)
    hygraph.knobs.set({ migrationOutcome: 'SUCCESS' })
    await setup.apply(await setup.plan())
    expect(hygraph.project.models).toEqual([usersModel])
  })

  it("that does not fit the rows is reported in Hygraph's words", async () => {
    await using hygraph = await start({ models: [changed('emailKey', { isUnique: false })] })
    hygraph.rows.put(rowOf('ann'))
    hygraph.rows.put(rowOf('ann', { userId: 'id-bob' }))
    const setup = setupOf(hygraph)
    await expect(setup.apply(await setup.plan())).rejects.toThrow('emailKey" are not unique')
  })

  it.each([
    ['before', false],
    ['after', true],
  ])('whose answer is lost %s it begins is finished by the next run', async (_, committed) => {
    await using hygraph = await start({ settings: { migrationStepMs: 50 } })
    hygraph.knobs.fail({ effect: 'drop', operation: 'submitBatchChanges', committed })
    const setup = setupOf(hygraph)
    await expect(setup.apply(await setup.plan())).rejects.toThrow('Run the command again')
    const again = setupOf(hygraph)
    const plan = await again.plan()
    expect(plan.steps).toHaveLength(committed ? 0 : 10)
    if (!committed) await again.apply(plan)
    expect(again.lines.length > 0).toBe(true)
    expect(hygraph.project.models).toEqual([usersModel])
  })

  it('of an interrupted run is waited for', async () => {
    await using hygraph = await start({ settings: { migrationStepMs: 50 } })
    hygraph.knobs.fail({ effect: 'drop', operation: 'ReadMigration' })
    const setup = setupOf(hygraph)
    await expect(setup.apply(await setup.plan())).rejects.toThrow('Run the command again')
    const again = setupOf(hygraph)
    expect(await again.plan()).toMatchObject({ steps: [], problems: [] })
    expect(again.lines.join()).toContain('waiting for a migration under way')
  })
})

describe('the Management API', () => {
  it('is found by the high-performance URL too', async () => {
    await using hygraph = await start()
    const setup = setupOf(hygraph, hygraph.token(), `${hygraph.highPerformanceEndpoint}/`)
    expect((await setup.plan()).steps).toHaveLength(10)
  })

  it.each<[string, (hygraph: Hygraph) => string, string]>([
    ['may not use it', (it) => it.issueToken({ management: false }), 'may not use the Management'],
    ['is not known', revoked, 'refuses the token'],
    ['is none', () => 'nonsense', 'cannot read the token'],
  ])('says what to do about a token that %s', async (_, token, words) => {
    await using hygraph = await start()
    await expect(setupOf(hygraph, token(hygraph)).plan()).rejects.toThrow(words)
  })

  it('says so when the project has no such environment', async () => {
    await using hygraph = await start()
    const setup = setupOf(hygraph, hygraph.token(), hygraph.endpoint.replace('master', 'other'))
    await expect(setup.plan()).rejects.toThrow('no environment with this HYGRAPH_ENDPOINT')
  })

  it('may be behind a host of its own, and a token goes to no host but that and the global one', async () => {
    const asked: string[] = []
    const nowhere: typeof fetch = async (input) => {
      asked.push(String(input))
      return new Response('not found', { status: 404 })
    }
    const endpoints = [
      'https://api-eu-west-2.hygraph.com/v2/p/master',
      'https://content.example.com/v2/p/master',
    ]
    for (const endpoint of endpoints) {
      const options = { endpoint, token: 'a.b.c', managementUrl: null, timeoutMs: 100 }
      const management = createManagement({ ...options, fetch: nowhere })
      await expect(management.findEnvironment()).rejects.toThrow('404')
    }
    expect(asked).toEqual([
      'https://management-eu-west-2.hygraph.com/graphql',
      'https://management.hygraph.com/graphql',
      'https://content.example.com/graphql',
    ])
  })
})
