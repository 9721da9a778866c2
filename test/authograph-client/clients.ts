import {
  type AuthClient,
  type AuthClientOptions,
  createAuthClient,
} from '../../src/client/client.ts'
import { Login } from '../../src/client/generated/operations.ts'
import type { SessionState } from '../../src/client/session.ts'
import type { TestApp } from '../support/app.ts'
import { expectOutcome, type Person } from '../support/people.ts'

/** A client, and what it has told of its session. */
export interface WatchedClient extends AuthClient {
  readonly states: readonly SessionState[]
}

/** A client of the app that goes by the app's clock. */
export function createClientOf(
  app: TestApp,
  options: Partial<AuthClientOptions> = {},
): WatchedClient {
  const now = () => app.clock.now().getTime()
  const client = createAuthClient({
    url: `${app.url}/graphql`,
    transport: 'BEARER',
    now,
    ...options,
  })
  const states: SessionState[] = []
  client.onChange((state) => states.push(state))
  return { ...client, states }
}

/** Logs in by password, as an application would. */
export async function logInAs(client: AuthClient, { email, password }: Person) {
  const { login } = await client.mutate(Login, { input: { identifier: email, password } })
  return expectOutcome(login, 'LoginSuccess')
}

/** A `fetch` that loses some answers after the server has given them, or requests before they reach it. */
export function createLossyFetch(loses: (index: number) => 'answer' | 'request' | null) {
  let count = 0
  const fetchLossily: typeof globalThis.fetch = async (input, init) => {
    const lost = loses(count++)
    if (lost === 'request') throw new TypeError('fetch failed')
    const response = await fetch(input, init)
    if (lost === null) return response
    await response.text()
    throw new TypeError('fetch failed')
  }
  return fetchLossily
}
