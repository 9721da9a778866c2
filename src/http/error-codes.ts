/** A code of a top-level GraphQL error: when it is given and what a client should do. */
interface ErrorCode {
  /** The status of the answer; null leaves it to the GraphQL over HTTP specification. */
  readonly httpStatus: number | null
  readonly meaning: string
}

/**
 * The closed list of `extensions.code`. Expected outcomes of an operation are no errors but members of its union;
 * whatever is not listed here leaves as INTERNAL_SERVER_ERROR.
 */
export const ERROR_CODES = {
  UNAUTHENTICATED: {
    httpStatus: null,
    meaning:
      'The field needs a session. `extensions.reason` is CREDENTIAL_MISSING, TOKEN_EXPIRED (call `refreshSession`), SESSION_ENDED (`extensions.sessionEndReason` says why) or TOKEN_INVALID (log in).',
  },
  FORBIDDEN: {
    httpStatus: 403,
    meaning:
      'The message says which of three: a session cookie came without an `Origin` header, or from a page whose origin is not on the list (add the origin to CORS_ORIGINS); the field needs the admin role (log in as an administrator); or an administrator who acts as somebody else asked for what is for the user alone (use a session of your own).',
  },
  BAD_USER_INPUT: {
    httpStatus: null,
    meaning:
      'The request is not of the form that the schema or GraphQL over HTTP asks for. The message names the place and the expected type, never the value.',
  },
  GRAPHQL_PARSE_FAILED: {
    httpStatus: null,
    meaning: 'The document is not GraphQL. The message names line and column.',
  },
  DOCUMENT_TOO_COSTLY: {
    httpStatus: null,
    meaning:
      'The document goes over one of the [limits](limits.md); nothing was executed. The message names the limit, what was found and what is the most.',
  },
  DOCUMENT_NOT_TRUSTED: {
    httpStatus: null,
    meaning:
      'The server runs [published operations](../guides/trusted-documents.md) only, and the request names none of them. No request ever publishes one.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    httpStatus: null,
    meaning: 'The document does not fit the schema.',
  },
  OVERLOADED: {
    httpStatus: 503,
    meaning:
      'Too many passwords wait to be hashed, or too many requests of one network to begin; nothing was done. Try again at `extensions.retryAt` (also in the `Retry-After` header).',
  },
  UNAVAILABLE: {
    httpStatus: 503,
    meaning:
      'Something that the server depends on, such as its database, does not answer. Try again at `extensions.retryAt`.',
  },
  INTERNAL_SERVER_ERROR: {
    httpStatus: null,
    meaning:
      'A fault of the server. `extensions.requestId` names the line of the log that has the cause.',
  },
} as const satisfies Record<string, ErrorCode>

/** A code of the list. */
export type ErrorCodeName = keyof typeof ERROR_CODES

export function isErrorCode(code: unknown): code is ErrorCodeName {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code)
}
