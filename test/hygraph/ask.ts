import type { Hygraph } from '../support/hygraph/start.ts'

/** An answer of the stand-in, read to its end. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; undefined where it is none. */
  readonly body: unknown
}

export interface AskOptions {
  readonly endpoint?: string
  /** Null for none. */
  readonly token?: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly operationName?: string
  readonly signal?: AbortSignal
}

export type Variables = Readonly<Record<string, unknown>>

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: parsed(text) }
}

/** Gives a function that sends GraphQL to `hygraph` by POST, with a token of every right unless `defaults` say else. */
export function asking(hygraph: Hygraph, defaults: AskOptions = {}) {
  const everything = hygraph.token()
  return async (query: string, variables: Variables = {}, options: AskOptions = {}) => {
    const { endpoint, token, headers, operationName, signal } = { ...defaults, ...options }
    const bearer = token === undefined ? everything : token
    const response = await fetch(endpoint ?? hygraph.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables, ...(operationName ? { operationName } : {}) }),
      ...(signal ? { signal } : {}),
    })
    return replyOf(response)
  }
}

/** A request to one of the control endpoints, as another process makes it. */
export async function control(
  hygraph: Hygraph,
  method: string,
  path: string,
  body?: unknown,
): Promise<Reply> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
  return replyOf(await fetch(`${hygraph.origin}${path}`, init))
}

/** The values of a user, with a userId and an address made from `name`. */
export function userData(name: string, more: Variables = {}): Variables {
  return { userId: `id-${name}`, email: `${name}@example.com`, version: 1, sealed: 's', ...more }
}

export const create = `mutation Create($data: AuthUserCreateInput!) {
  createAuthUser(data: $data) { id stage email version createdAt updatedAt publishedAt }
}`
export const find = `query Find($email: String!) {
  authUser(where: { email: $email }, stage: DRAFT) { id stage email version }
}`

/** A clock that stands still until it is told to go on. */
export function standingClock() {
  let time = Date.parse('2026-11-22T10:00:00Z')
  return {
    now: () => new Date(time),
    pass(milliseconds: number): void {
      time += milliseconds
    },
  }
}
