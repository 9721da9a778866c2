import { describe, expect, it } from 'vitest'
import { checkHygraph } from '../../src/hygraph/check.ts'
import { RIGHTS, type Right } from '../../src/hygraph/rights.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import type { Permission } from '../support/hygraph/access.ts'
import type { SettingsInput } from '../support/hygraph/knobs.ts'
import { type Hygraph, startHygraph } from '../support/hygraph/start.ts'
import { connect, rowOf, startUsers } from './connection.ts'

const all: readonly Right[] = Object.values(RIGHTS)
const without = (missing: Right): Permission[] => all.filter((right) => right !== missing)

async function check(hygraph: Hygraph, token = hygraph.token(...all)) {
  const { client } = connect(hygraph, { token, timeoutMs: 300 })
  const random = createSystemRandom(systemClock)
  const report = await checkHygraph({ client, model: 'AuthUser', random })
  const withState = (wanted: string) =>
    report.rights.filter(({ state }) => state === wanted).map(({ right }) => right)
  return { ...report, missing: withState('missing'), granted: withState('granted') }
}

/** What is not established about Hygraph. */
const POSSIBILITIES: readonly SettingsInput[] = [
  {},
  { absentRow: 'notAllowed' },
  { absentRow: 'notAllowed', atomicMutations: false },
]

describe.each(POSSIBILITIES)('where Hygraph is %j', (settings) => {
  it('finds everything in order with the rights that the setup prints and no others', async () => {
    await using hygraph = await startUsers({ settings })
    hygraph.rows.put(rowOf('ann'))
    expect(await check(hygraph)).toMatchObject({ ok: true, granted: all, problem: null })
    expect(hygraph.rows.list()).toHaveLength(1)
  })

  it.each(all)('says that the right to $action in $stage is missing', async (missing) => {
    await using hygraph = await startUsers({ settings })
    hygraph.rows.put(rowOf('ann'))
    const report = await check(hygraph, hygraph.issueToken({ permissions: without(missing) }))
    expect(report).toMatchObject({ ok: false, missing: [missing], problem: null })
    const rows = hygraph.rows.list()
    if (report.leftover === null) expect(rows).toHaveLength(1)
    else expect(rows.at(-1)).toMatchObject({ userId: report.leftover })
    if (settings.atomicMutations !== false) expect(report.leftover).toBeNull()
  })
})

it('proves every other right where only one is missing', async () => {
  await using hygraph = await startUsers()
  for (const missing of [RIGHTS.create, RIGHTS.update]) {
    const report = await check(hygraph, hygraph.issueToken({ permissions: without(missing) }))
    expect(report.granted).toEqual(all.filter((right) => right !== missing))
  }
})

it('says that all are missing to a token without any', async () => {
  await using hygraph = await startUsers()
  const report = await check(hygraph, hygraph.issueToken({ permissions: [] }))
  expect(report.ok).toBe(false)
  expect(report.granted).toEqual([])
  expect(report.missing).toContain(RIGHTS.readDrafts)
  expect(report.missing).toContain(RIGHTS.create)
})

it('says so when the model is not there, or lacks a field', async () => {
  await using hygraph = await startHygraph({ models: [] })
  expect(await check(hygraph)).toMatchObject({
    ok: false,
    missing: [],
    problem: expect.stringContaining('authograph hygraph setup'),
  })
})

it.each([
  ['an unknown token', 401, 'HYGRAPH_TOKEN'],
  ['a quota that is used up', 402, 'quota'],
  ['a wrong endpoint', 404, 'HYGRAPH_ENDPOINT'],
  ['an outage', 500, 'does not answer'],
])('names %s', async (_, status, words) => {
  await using hygraph = await startUsers()
  hygraph.knobs.fail({ effect: 'status', status, times: 'always' })
  expect(await check(hygraph)).toMatchObject({
    ok: false,
    problem: expect.stringContaining(words),
    leftover: null,
  })
})

it.each(['CreateAuthUser', 'UpdateAuthUserAtVersion', 'DeleteAuthUser', 'TryAuthUser'])(
  'leaves nothing behind when the answer to %s gets lost',
  async (operation) => {
    await using hygraph = await startUsers({ settings: { absentRow: 'notAllowed' } })
    hygraph.knobs.fail({ effect: 'drop', committed: true, operation })
    await check(hygraph)
    expect(hygraph.rows.list()).toEqual([])
  },
)

it('names the row that it could not remove', async () => {
  await using hygraph = await startUsers()
  hygraph.knobs.fail({ effect: 'latency', ms: 0, operation: 'DeleteAuthUser' })
  hygraph.knobs.fail({
    effect: 'status',
    status: 500,
    operation: 'DeleteAuthUser',
    times: 'always',
  })
  const report = await check(hygraph)
  expect(hygraph.rows.list()).toMatchObject([{ userId: report.leftover }])
  expect(report.ok).toBe(false)
})
