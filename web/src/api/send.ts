import type { TypedDocumentString } from '../generated/graphql.ts'
import { currentLocale } from '../locales/languages.ts'
import { type ErrorExtensions, RequestError } from './problems.ts'
import { reach } from './reach.ts'

/** What the server answered: data, errors, or some of both. */
export interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly extensions?: ErrorExtensions }[]
}

/**
 * Sends an operation and gives its data. Pages for people who are not logged in have nothing to keep in a cache, so they
 * do without Apollo Client: it comes with the pages of an account.
 *
 * @throws what `problemOf` understands
 */
export async function send<Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, errors } = await post(operation, variables)
  if (errors !== undefined || !data) throw RequestError.from(errors?.[0]?.extensions)
  return data
}

/** Sends an operation and gives all of the answer. The session's cookie goes along by itself. */
export async function post<Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const response = await reach('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': currentLocale() },
    body: JSON.stringify({ query: operation.toString(), variables }),
  })
  return response.json()
}
