import { expect, it, vi } from 'vitest'
import { createKeyring } from '../../src/crypto/keyring.ts'
import { createUserSeal } from '../../src/domains/users/user-seal.ts'
import { createHygraphUsersStore } from '../../src/domains/users/users.hygraph-store.ts'
import { createLogger } from '../../src/runtime/logger.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import type { TestApp } from '../support/app.ts'
import { loginOutcome, newSettledPerson, startUsers } from '../support/hygraph-users.ts'
import { connect } from './connection.ts'
import { WEATHERS } from './weather.ts'

const DEGRADED = { ready: true, degraded: expect.stringContaining('sessions go on') }
const clouds = WEATHERS.filter(({ always }) => always === 'UNAVAILABLE')

async function readiness({ url }: TestApp) {
  const response = await fetch(`${url}/readyz`)
  return { status: response.status, body: await response.json() }
}

it('is ready while Hygraph is there', async () => {
  await using it = await startUsers()
  expect(await readiness(it.app)).toEqual({ status: 200, body: { ready: true } })
})

it.concurrent.each(clouds.map(({ name, fault }) => [name, fault] as const))(
  'is ready, and says that it is degraded, while Hygraph gives %s',
  async (_, fault) => {
    await using it = await startUsers()
    it.hygraph.knobs.fail({ ...fault, operation: 'FindAuthUser', times: 'always' })
    expect(await readiness(it.app)).toEqual({ status: 200, body: DEGRADED })
    const alive = await fetch(`${it.app.url}/healthz`)
    expect(alive.status).toBe(200)
  },
)

it('costs Hygraph one request however often it is asked', async () => {
  await using it = await startUsers()
  const { app, hygraph } = it
  await newSettledPerson(app)
  hygraph.requests.clear()
  await Promise.all(Array.from({ length: 50 }, () => readiness(app)))
  expect(hygraph.requests.count()).toBe(1)
})

it('is ready without Hygraph from the start, and lets in as soon as it is back', async () => {
  await using it = await startUsers()
  const { app, hygraph } = it
  const { email } = await newSettledPerson(app)
  hygraph.knobs.fail({ effect: 'status', status: 502, times: 'always' })
  expect((await readiness(app)).body).toEqual(DEGRADED)
  expect(await loginOutcome(app, email)).toBe('UNAVAILABLE')
  hygraph.knobs.reset()
  expect(await loginOutcome(app, email)).toBe('LoginSuccess')
})

it('notices within a quarter of a minute that Hygraph is away or back', async () => {
  await using it = await startUsers()
  const { app, hygraph } = it
  let nowMs = 0
  const { users } = connect(hygraph)
  const store = createHygraphUsersStore({
    database: app.app.database,
    api: users,
    seal: createUserSeal(createKeyring(['of no use here']), createSystemRandom(app.clock)),
    clock: app.clock,
    timer: { nowMs: () => nowMs, sleep: async () => undefined },
    logger: createLogger('silent'),
    onPending: () => undefined,
  })
  /** The first who asks after the interval has it asked anew, and is told what was known until then. */
  const later = async () => {
    nowMs += 15_001
    await store.isAvailable()
  }
  expect(await store.isAvailable()).toBe(true)
  hygraph.knobs.fail({ effect: 'status', status: 401, times: 'always' })
  expect(await store.isAvailable()).toBe(true)
  await later()
  await vi.waitUntil(async () => !(await store.isAvailable()))
  hygraph.knobs.reset()
  await later()
  await vi.waitUntil(() => store.isAvailable())
})
