import { parseAnswer, unauthenticatedError } from './graphql.ts'

/** A token for one service. */
export interface ServiceToken {
  readonly accessToken: string
  readonly expiresAtMs: number
  readonly receivedAtMs: number
}

export interface ServiceFetchDependencies {
  readonly fetch: typeof globalThis.fetch
  readonly now: () => number
  /** Asks the server for a token; null without a session. */
  readonly issue: () => Promise<ServiceToken | null>
}

/** How long before its end a token is replaced, and how long a new one serves whatever the clocks say. */
const MARGIN_MS = 30_000

/** A `fetch` that carries a token for one service, and forgets it when the session changes. */
export interface ServiceFetch {
  readonly fetch: typeof globalThis.fetch
  forget(): void
}

/** The services that an application talks to, each by the name that it has in the server's AUDIENCES. */
export interface Services {
  fetchFor(audience: string): typeof globalThis.fetch
  /** Forgets all tokens. */
  forget(): void
}

export interface ServicesDependencies extends Omit<ServiceFetchDependencies, 'issue'> {
  readonly issue: (audience: string) => Promise<ServiceToken | null>
}

export function createServices({ issue, ...dependencies }: ServicesDependencies): Services {
  const services = new Map<string, ServiceFetch>()
  return {
    fetchFor(audience) {
      const known = services.get(audience)
      if (known !== undefined) return known.fetch
      const service = createServiceFetch({ ...dependencies, issue: () => issue(audience) })
      services.set(audience, service)
      return service.fetch
    },
    forget() {
      for (const service of services.values()) service.forget()
    },
  }
}

function createServiceFetch(dependencies: ServiceFetchDependencies): ServiceFetch {
  const { fetch, now, issue } = dependencies
  let kept: ServiceToken | null = null
  let asking: Promise<ServiceToken | null> | undefined

  const ask = async () => {
    const mine = issue()
    asking = mine
    try {
      const token = await mine
      // Whoever logged in meanwhile gets a token of their own.
      if (asking === mine) kept = token
      return token
    } finally {
      if (asking === mine) asking = undefined
    }
  }
  const send = async (request: Request) => {
    const isGood = kept !== null && !isAboutToExpire(kept, now())
    const token = isGood ? kept : await (asking ?? ask())
    const copy = request.clone()
    if (token !== null) copy.headers.set('authorization', `Bearer ${token.accessToken}`)
    return fetch(copy)
  }

  return {
    async fetch(input, init) {
      const request = new Request(input, init)
      const response = await send(request)
      if (kept === null || !(await isRefused(response))) return response
      kept = null
      return send(request)
    },
    forget() {
      kept = null
      asking = undefined
    },
  }
}

function isAboutToExpire({ expiresAtMs, receivedAtMs }: ServiceToken, nowMs: number): boolean {
  return nowMs >= expiresAtMs - MARGIN_MS && nowMs - receivedAtMs >= MARGIN_MS
}

/** Whether the service finds the token too old: by its status, or in the way of GraphQL, with status 200. */
async function isRefused(response: Response): Promise<boolean> {
  if (response.status === 401) return true
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return false
  const answer = parseAnswer(await response.clone().text())
  if (answer === undefined) return false
  return unauthenticatedError(answer)?.extensions?.reason === 'TOKEN_EXPIRED'
}
