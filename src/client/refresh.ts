import { bodyOf, type IdOf } from './documents.ts'
import { RefreshSession } from './generated/operations.ts'
import { GraphQLRequestError, parseAnswer, rootValue } from './graphql.ts'
import { ServerUnreachableError } from './session.ts'
import { type StoredSession, sessionOf } from './storage.ts'

/** What a refresh comes to. */
export type Refreshed =
  /** Somebody else was faster. */
  | { readonly outcome: 'SUPERSEDED' }
  | { readonly outcome: 'RENEWED'; readonly session: StoredSession }
  | { readonly outcome: 'ENDED'; readonly reason: string; readonly message: string | null }

export interface RefreshDependencies {
  readonly url: string
  readonly fetch: typeof globalThis.fetch
  readonly now: () => number
  readonly idOf: IdOf | undefined
}

/** What to exchange, and how. */
export interface RefreshRequest {
  readonly refreshToken: string
  /** Whether nothing goes on without it; otherwise one try is enough. */
  readonly isUrgent: boolean
  /** Whether another token has taken the place of this one: it must not be played any more. */
  readonly isSuperseded: () => Promise<boolean>
}

/** Six seconds in all: a restart of the server is over by then. */
const PAUSES_MS = [0, 100, 200, 400, 800, 1600, 3200]
const TIMEOUT_MS = 10_000
/** Of these nothing says that it will pass. */
const FINAL_CODES = /^(BAD_USER_INPUT|FORBIDDEN|GRAPHQL_|DOCUMENT_)/

/**
 * Exchanges a refresh token. An answer that got lost may mean that the exchange was made: the same token is sent again
 * and gives the same successor, so nothing is lost and nobody is logged out.
 * @throws ServerUnreachableError, GraphQLRequestError
 */
export async function refresh(
  dependencies: RefreshDependencies,
  { refreshToken, isUrgent, isSuperseded }: RefreshRequest,
): Promise<Refreshed> {
  let cause: unknown
  for (const pauseMs of isUrgent ? PAUSES_MS : PAUSES_MS.slice(0, 1)) {
    // Clients that lost the server at the same moment must not come back at the same moment.
    await new Promise((resolve) => setTimeout(resolve, pauseMs * (0.5 + Math.random())))
    if (pauseMs > 0 && (await isSuperseded())) return { outcome: 'SUPERSEDED' }
    try {
      const refreshed = await refreshOnce(dependencies, refreshToken)
      if (refreshed !== undefined) return refreshed
    } catch (error) {
      if (error instanceof GraphQLRequestError) throw error
      cause = error
    }
  }
  throw new ServerUnreachableError(dependencies.url, cause)
}

/** @returns undefined where the answer is none of the server's, or says that it could not be given now */
async function refreshOnce(
  { url, fetch, now, idOf }: RefreshDependencies,
  refreshToken: string,
): Promise<Refreshed | undefined> {
  const body = await bodyOf(RefreshSession, { input: { refreshToken } }, idOf)
  const answer = parseAnswer(await post(url, fetch, body))
  if (answer === undefined) return undefined
  if (FINAL_CODES.test(answer.errors?.[0]?.extensions?.code ?? '')) {
    throw new GraphQLRequestError(answer.errors ?? [])
  }
  const success = rootValue(answer, 'RefreshSessionSuccess')
  const session = success && sessionOf(success, now())
  if (session) return { outcome: 'RENEWED', session }
  const ended = rootValue(answer, 'SessionEndedError')
  if (ended === undefined) return undefined
  const { reason, message } = ended
  return { outcome: 'ENDED', reason: String(reason), message: String(message) }
}

async function post(url: string, fetch: typeof globalThis.fetch, body: string) {
  // An answer that never comes is a lost one too.
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS)
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json' },
      body,
      signal: controller.signal,
    })
    return await response.text()
  } finally {
    clearTimeout(timer)
  }
}
