import { bodyOf, type IdOf } from './documents.ts'
import { type GraphQLAnswer, isObject, parseAnswer } from './graphql.ts'
import { type ClientSession, ServerUnreachableError } from './session.ts'

export interface HttpDependencies extends Pick<ClientSession, 'authorize' | 'review'> {
  readonly url: string
  readonly transport: 'COOKIE' | 'BEARER'
  readonly fetch: typeof globalThis.fetch
  readonly idOf: IdOf | undefined
  readonly complete: (query: string, variables: unknown) => Promise<unknown>
}

/** The way to the server's endpoint, with the session that is kept on it. */
export interface Http {
  /** @throws ServerUnreachableError where what came is no answer of a GraphQL server */
  send<Data>(query: string, variables: unknown): Promise<TypedAnswer<Data>>
  readonly fetch: typeof globalThis.fetch
}

/** An answer whose data is what the types of the document promise. */
export interface TypedAnswer<Data> extends GraphQLAnswer {
  readonly data?: Data | null
}

const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
}

export function createHttp(dependencies: HttpDependencies): Http {
  const { url, transport, fetch, idOf, authorize, review, complete } = dependencies
  const credentials = transport === 'COOKIE' ? 'include' : 'omit'

  /** Sends a request, and once more where its token has expired. */
  const exchange = async (request: Outgoing, reach: typeof globalThis.fetch) => {
    let authorization = await authorize()
    for (;;) {
      const headers = new Headers(request.headers)
      for (const [name, value] of Object.entries(authorization.headers)) headers.set(name, value)
      const response = await reach(request.url, { ...request, headers, credentials })
      const text = await response.clone().text()
      const answer = parseAnswer(text)
      if (answer === undefined || (await review(answer, authorization)) === 'DONE') {
        return { response, text, answer }
      }
      authorization = await authorize(authorization)
    }
  }
  const reachServer: typeof globalThis.fetch = async (input, init) => {
    try {
      return await fetch(input, init)
    } catch (error) {
      throw new ServerUnreachableError(url, error)
    }
  }

  return {
    async send<Data>(query: string, variables: unknown) {
      const body = await bodyOf(query, await complete(query, variables), idOf)
      const request = { url, method: 'POST', headers: new Headers(HEADERS), body }
      const { response, text, answer } = await exchange(request, reachServer)
      if (answer === undefined) throw new ServerUnreachableError(url, `HTTP ${response.status}`)
      const typed: TypedAnswer<Data> = JSON.parse(text)
      return typed
    },
    async fetch(input, init) {
      const request = new Request(input, init)
      // The token of the session is good for everything here: it goes nowhere else.
      if (new URL(request.url).origin !== new URL(url).origin) {
        throw new TypeError(`This fetch is for ${url} alone; fetchFor is for other services.`)
      }
      const { method, headers, signal } = request
      const body = await completeBody(await request.text(), complete)
      const outgoing = { url: request.url, method, headers, signal, ...(body !== '' && { body }) }
      return (await exchange(outgoing, fetch)).response
    },
  }
}

/** A request before it is authorized. */
interface Outgoing extends RequestInit {
  readonly url: string
  readonly headers: Headers
}

/** The body of a GraphQL request, with what a login needs; any other as it is. */
async function completeBody(body: string, complete: HttpDependencies['complete']): Promise<string> {
  const parsed = parseJson(body)
  if (!isObject(parsed) || typeof parsed.query !== 'string') return body
  return JSON.stringify({ ...parsed, variables: await complete(parsed.query, parsed.variables) })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
