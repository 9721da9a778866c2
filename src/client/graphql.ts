/** A top-level error as the server sends it. */
export interface GraphQLErrorAnswer {
  readonly message: string
  readonly extensions?: {
    /** One of a closed list; see docs/reference/errors.md. */
    readonly code?: string
    /** Of UNAUTHENTICATED: CREDENTIAL_MISSING, TOKEN_EXPIRED, SESSION_ENDED or TOKEN_INVALID. */
    readonly reason?: string
    /** Of SESSION_ENDED: why it has, as in SessionEndReason. */
    readonly sessionEndReason?: string
    /** Of OVERLOADED and UNAVAILABLE: when to try again, in ISO 8601. */
    readonly retryAt?: string
    /** What names the cause in the server's log. */
    readonly requestId?: string
  }
}

/** What a GraphQL server answers, over whatever transport it came. */
export interface GraphQLAnswer {
  readonly data?: unknown
  readonly errors?: readonly GraphQLErrorAnswer[] | undefined
}

/** The request as a whole went wrong. Expected failures are members of the operation's union, and none of these. */
export class GraphQLRequestError extends Error {
  readonly errors: readonly GraphQLErrorAnswer[]
  readonly code: string | undefined
  readonly reason: string | undefined

  constructor(errors: readonly GraphQLErrorAnswer[]) {
    super(errors[0]?.message ?? 'The answer has neither data nor errors.')
    this.name = 'GraphQLRequestError'
    this.errors = errors
    this.code = errors[0]?.extensions?.code
    this.reason = errors[0]?.extensions?.reason
  }
}

/** What says that the server finds the credential of a request to be of no use; undefined where it does not. */
export function unauthenticatedError({
  errors = [],
}: GraphQLAnswer): GraphQLErrorAnswer | undefined {
  return errors.find(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')
}

/** The answer in a response body; undefined for anything else, such as the error page of a proxy. */
export function parseAnswer(text: string): GraphQLAnswer | undefined {
  try {
    const body: unknown = JSON.parse(text)
    return isObject(body) && ('data' in body || Array.isArray(body.errors)) ? body : undefined
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The first root field of an answer that is of one of these types. */
export function rootValue(
  { data }: GraphQLAnswer,
  typename: string,
): Readonly<Record<string, unknown>> | undefined {
  const values = isObject(data) ? Object.values(data) : []
  return values.filter(isObject).find((value) => value.__typename === typename)
}
