import type { TypedDocumentString } from './generated/graphql.ts'

/** What goes with an operation. */
export interface SendOptions {
  readonly accessToken?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A top-level error as a client sees it. */
export interface GraphQLErrorAnswer {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: {
    readonly code: string
    readonly reason?: string
    readonly sessionEndReason?: string
    readonly retryAt?: string
    readonly requestId?: string
  }
}

/** An answer over HTTP. */
export interface Answer<Data> {
  readonly status: number
  readonly headers: Headers
  readonly data: Data | null | undefined
  readonly errors: readonly GraphQLErrorAnswer[]
  /** The body as it came, for tests of what must not be in it. */
  readonly text: string
}

/** Sends one operation as any client would. */
export async function sendOperation<Data, Variables>(
  url: string,
  document: TypedDocumentString<Data, Variables> | string,
  variables?: Variables,
  { accessToken, headers = {} }: SendOptions = {},
): Promise<Answer<Data>> {
  const authorization = accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: JSON.stringify({ query: document.toString(), variables }),
  })
  const text = await response.text()
  const body: { data?: Data | null; errors?: GraphQLErrorAnswer[] } = JSON.parse(text)
  const { status } = response
  return { status, headers: response.headers, data: body.data, errors: body.errors ?? [], text }
}

/** The data of an answer that must have come without errors; otherwise the failure shows the whole answer. */
export function dataOf<Data>(answer: Answer<Data>): Data {
  if (answer.data != null && answer.errors.length === 0) return answer.data
  throw new Error(`expected data, but got HTTP ${answer.status}: ${answer.text}`)
}
