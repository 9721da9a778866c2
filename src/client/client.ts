import { createBearerSession } from './bearer-session.ts'
import { createCookieSession } from './cookie-session.ts'
import {
  type IdOf,
  type OperationDocument,
  type Print,
  textOf,
  type VariablesArgument,
} from './documents.ts'
import { IssueAccessToken, Logout } from './generated/operations.ts'
import { type GraphQLAnswer, GraphQLRequestError } from './graphql.ts'
import { createHttp } from './http.ts'
import { type Locks, platformLocks } from './locks.ts'
import { completeVariables, isLogin } from './login-inputs.ts'
import { refresh } from './refresh.ts'
import { createServices } from './service-fetch.ts'
import type { Authorization, ClientSession, SessionState, Verdict } from './session.ts'
import { createMemoryStorage, type TokenStorage } from './storage.ts'

export type { IdOf, OperationDocument, Print, VariablesArgument } from './documents.ts'
export { type GraphQLAnswer, type GraphQLErrorAnswer, GraphQLRequestError } from './graphql.ts'
export type { Locks } from './locks.ts'
export { type Authorization, ServerUnreachableError, type SessionState } from './session.ts'
export { createMemoryStorage, type TokenStorage } from './storage.ts'
export type { TypedText } from './typed-text.ts'

export interface AuthClientOptions {
  /** The server's endpoint, such as https://auth.example.com/graphql. */
  readonly url: string
  /**
   * COOKIE: the browser keeps the session, in a cookie that no script can read. BEARER: this client keeps it, for
   * everything that is no browser. BEARER by default where a storage is given, COOKIE otherwise.
   */
  readonly transport?: 'COOKIE' | 'BEARER'
  /** Where a BEARER session is kept; in memory by default. */
  readonly storage?: TokenStorage
  /** What its keys begin with, for several servers in one storage; `authograph` by default. */
  readonly storageKey?: string
  readonly fetch?: typeof globalThis.fetch
  /** `print` of the package `graphql`, for documents that are trees. Texts need none. */
  readonly print?: Print
  /**
   * For a server with TRUSTED_DOCUMENTS: the id by which it knows a document, such as its SHA-256 in hexadecimal digits.
   * Its manifest must hold the documents that the application uses, `RefreshSession`, `Logout` and `IssueAccessToken`.
   */
  readonly idOf?: IdOf
  /** What keeps several clients of one session from renewing it at once; Web Locks by default where there are any. */
  readonly locks?: Locks
  /** The time, in milliseconds since 1970. */
  readonly now?: () => number
}

/** Talks to the server, and keeps a session with it. */
export interface AuthClient {
  /**
   * Sends an operation and gives its data. A login begins the session, `logout` ends it, and in between an access token
   * that is about to expire is renewed. Expected failures are members of the operation's union: branch on `__typename`,
   * with a default for members that a newer server may have.
   * @throws GraphQLRequestError where the answer has errors
   * @throws ServerUnreachableError where there is no answer; whether a mutation was carried out is then not known
   */
  query<Data, Variables>(
    document: OperationDocument<Data, Variables>,
    ...variables: VariablesArgument<Variables>
  ): Promise<Data>
  /** The same as `query`, by its other name. */
  mutate<Data, Variables>(
    document: OperationDocument<Data, Variables>,
    ...variables: VariablesArgument<Variables>
  ): Promise<Data>
  /** For GraphQL clients that bring their own requests: a `fetch` for the server's endpoint that keeps the session. */
  readonly fetch: typeof globalThis.fetch
  /**
   * A `fetch` for another service of yours, with tokens that are good there and nowhere else.
   * @param audience the service's name in the server's AUDIENCES
   */
  fetchFor(audience: string): typeof globalThis.fetch
  /** An access token that is good for now, for what is no request, such as a WebSocket; null without one. */
  accessToken(): Promise<string | null>
  /** Ends the session, on this side also where the server does not answer. @throws ServerUnreachableError */
  logout(): Promise<void>
  /** Tells when somebody logs in or the session ends, here or in another tab. @returns what ends the telling */
  onChange(listener: (state: SessionState) => void): () => void
  /** Stops listening to other tabs. */
  close(): void

  /** For links of GraphQL clients: what a request carries. @param previous of the request that is sent once more */
  authorize(previous?: Authorization): Promise<Authorization>
  /** For links: takes from an answer what it says of the session, and says whether to send the request once more. */
  review(answer: GraphQLAnswer, authorization: Authorization): Promise<Verdict>
  /** For links: the variables, with what a login needs beside what the application gives. */
  complete(query: string, variables: unknown): Promise<unknown>
}

/** Makes a client. One for each session: in a browser one for the whole page, on a server one for each of its users. */
export function createAuthClient(options: AuthClientOptions): AuthClient {
  const { url, print, idOf, now = Date.now, fetch = platformFetch } = options
  const transport = options.transport ?? (options.storage === undefined ? 'COOKIE' : 'BEARER')
  const listeners = new Set<(state: SessionState) => void>()
  const session = createSession(options, transport, (state) => {
    services.forget()
    for (const listener of listeners) listener(state)
  })
  const { authorize, review, close } = session
  const complete = async (query: string, variables: unknown) =>
    isLogin(query) ? completeVariables(query, variables, await session.loginFields()) : variables
  const http = createHttp({ url, transport, fetch, idOf, authorize, review, complete })

  async function mutate<Data, Variables>(
    document: OperationDocument<Data, Variables>,
    ...[variables]: VariablesArgument<Variables>
  ): Promise<Data> {
    const answer = await http.send<Data>(textOf(document, print), variables)
    if (answer.errors?.length || answer.data == null) {
      throw new GraphQLRequestError(answer.errors ?? [])
    }
    return answer.data
  }
  const issue = async (audience: string) => {
    if (transport === 'BEARER' && (await authorize()).accessToken === null) return null
    const { issueAccessToken: outcome } = await mutate(IssueAccessToken, { input: { audience } })
    if (outcome.__typename !== 'IssueAccessTokenSuccess') throw new TypeError(outcome.message)
    const { accessToken, accessTokenExpiresAt } = outcome
    return { accessToken, expiresAtMs: Date.parse(accessTokenExpiresAt), receivedAtMs: now() }
  }
  const services = createServices({
    fetch,
    now,
    issue: (audience) => issue(audience).catch(nullIfNobody),
  })

  return {
    query: mutate,
    mutate,
    fetch: http.fetch,
    fetchFor: services.fetchFor,
    accessToken: async () => (await authorize()).accessToken,
    async logout() {
      try {
        await mutate(Logout)
      } finally {
        await session.forget()
      }
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close,
    authorize,
    review,
    complete,
  }
}

function createSession(
  options: AuthClientOptions,
  transport: 'COOKIE' | 'BEARER',
  notify: (state: SessionState) => void,
): ClientSession {
  const { url, storageKey = 'authograph', idOf, now = Date.now, fetch = platformFetch } = options
  if (transport === 'COOKIE') return createCookieSession(storageKey, notify)
  return createBearerSession({
    storage: options.storage ?? createMemoryStorage(),
    storageKey,
    refresh: (request) => refresh({ url, fetch, now, idOf }, request),
    locks: options.locks ?? platformLocks(),
    now,
    notify,
  })
}

/** Looked up anew each time: what stands in for it in tests comes later. */
const platformFetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init)

/** A cookie session of which nobody knows whether it is there: without it there is no token. */
function nullIfNobody(error: unknown): null {
  if (error instanceof GraphQLRequestError && error.code === 'UNAUTHENTICATED') return null
  throw error
}
