import type { SessionEndReason } from './generated/operations.ts'
import type { GraphQLAnswer } from './graphql.ts'

/** What an application is told of its session. */
export type SessionState =
  /** Somebody logged in, here or in another tab. */
  | { readonly status: 'ACTIVE' }
  /** The session is over: show the login. */
  | {
      readonly status: 'ENDED'
      /** A newer server may know reasons that this version does not. UNKNOWN for a credential that the server does not know. */
      readonly reason: SessionEndReason | (string & {})
      /** For people, in their language; null after a logout. */
      readonly message: string | null
    }

/** What a request carries so that the server knows whose it is. */
export interface Authorization {
  readonly headers: Readonly<Record<string, string>>
  /** Null without a session, and in COOKIE transport. */
  readonly accessToken: string | null
  /** A request is sent once more at most. */
  readonly isRetry: boolean
}

/** What to do with an answer: hand it on, or send the request again with a new authorization. */
export type Verdict = 'DONE' | 'RETRY'

/** Keeps the session of a client, whichever way it is kept. */
export interface ClientSession {
  /**
   * Renews the access token where it is about to expire.
   * @param previous the authorization whose answer was to be retried
   * @throws ServerUnreachableError where that was needed and the server does not answer; the session is kept
   */
  authorize(previous?: Authorization): Promise<Authorization>
  /** Takes from an answer what it says of the session. @throws ServerUnreachableError */
  review(answer: GraphQLAnswer, authorization: Authorization): Promise<Verdict>
  /** What the server wants to know with a login: the transport, and the token of a known device. */
  loginFields(): Promise<Readonly<Record<string, string>>>
  /** Ends the session on this side, whatever the server says. */
  forget(): Promise<void>
  close(): void
}

/** The server did not answer, however often it was asked. Nothing is lost: try again later. */
export class ServerUnreachableError extends Error {
  constructor(url: string, cause: unknown) {
    super(`${url} does not answer.`, { cause })
    this.name = 'ServerUnreachableError'
  }
}
