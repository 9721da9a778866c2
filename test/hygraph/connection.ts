import { createAuthUserApi } from '../../src/hygraph/auth-user-api.ts'
import { createHygraphClient, type HygraphClientOptions } from '../../src/hygraph/client.ts'
import type { AuthUserCreateInput } from '../../src/hygraph/generated/graphql.ts'
import { createLogger } from '../../src/runtime/logger.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import type { Timer } from '../../src/runtime/timer.ts'
import { createFrozenClock } from '../support/frozen-clock.ts'
import { type Hygraph, type HygraphOptions, startHygraph } from '../support/hygraph/start.ts'
import { usersModel } from '../support/hygraph/users-model.ts'

/** A timer that stands still and on which waits take no time: it only notes them. */
export interface FakeTimer extends Timer {
  readonly waits: readonly number[]
}

export function createFakeTimer(): FakeTimer {
  const waits: number[] = []
  return {
    waits,
    nowMs: () => 0,
    sleep: async (ms) => void waits.push(ms),
  }
}

/** A client of a stand-in, with what it logged and how long it waited. */
export function connect(hygraph: Hygraph, options: Partial<HygraphClientOptions> = {}) {
  const log: string[] = []
  const clock = createFrozenClock()
  const timer = createFakeTimer()
  const client = createHygraphClient({
    endpoint: hygraph.endpoint,
    token: hygraph.token(),
    fetch,
    clock,
    random: createSystemRandom(clock),
    logger: createLogger('trace', { write: (line) => void log.push(line) }),
    requestsPerSecond: 1000,
    timer,
    ...options,
  })
  return { client, log, clock, timer, users: createAuthUserApi(client, 'AuthUser') }
}

/** A stand-in with the users' model, on which only `options` limit the requests. */
export function startUsers(options: HygraphOptions = {}): Promise<Hygraph> {
  const { settings, ...rest } = options
  return startHygraph({
    models: [usersModel],
    ...rest,
    settings: { requestsPerSecond: 0, ...settings },
  })
}

/** A stand-in with a client of it that gives up soon, unless it is told to wait. */
export async function startConnected(timeoutMs = 1_000) {
  const hygraph = await startUsers()
  return {
    hygraph,
    ...connect(hygraph, { timeoutMs }),
    [Symbol.asyncDispose]: () => hygraph[Symbol.asyncDispose](),
  }
}

/** A row of somebody called `name`. */
export function rowOf(name: string, more: Partial<AuthUserCreateInput> = {}): AuthUserCreateInput {
  return {
    userId: `id-${name}`,
    emailKey: `${name}@example.com`,
    email: `${name}@Example.com`,
    preferredLocale: 'en',
    version: 1,
    sealed: `sealed of ${name}`,
    ...more,
  }
}
