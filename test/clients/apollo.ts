import {
  ApolloClient,
  ApolloLink,
  gql,
  HttpLink,
  InMemoryCache,
  type TypedDocumentNode,
} from '@apollo/client/core'
import { SetContextLink } from '@apollo/client/link/context'
import { buildSchema, isAbstractType } from 'graphql'
import { readTypeDefinitions } from '../../src/graphql/type-definitions.ts'
import type { TypedDocumentString } from '../support/generated/graphql.ts'

/** Where a client application keeps the access token of a BEARER session. */
export interface TokenHolder {
  accessToken: string | undefined
}

export interface ApolloOptions {
  readonly fetch?: typeof globalThis.fetch
  readonly tokens?: TokenHolder
}

/** Apollo Client, set up as its own documentation says. */
export function createApolloClient(
  uri: string,
  { fetch, tokens }: ApolloOptions = {},
): ApolloClient {
  const authorization = new SetContextLink(({ headers }) => {
    if (tokens?.accessToken === undefined) return { headers }
    return { headers: { ...headers, authorization: `Bearer ${tokens.accessToken}` } }
  })
  const http = new HttpLink({ uri, ...(fetch === undefined ? {} : { fetch }) })
  return new ApolloClient({
    link: ApolloLink.from([authorization, http]),
    cache: new InMemoryCache({ possibleTypes: possibleTypes() }),
  })
}

/** One of the tests' operations, in the form that Apollo Client takes. */
export function forApollo<Data, Variables extends Record<string, unknown>>(
  operation: TypedDocumentString<Data, Variables>,
): TypedDocumentNode<Data, Variables> {
  return gql(operation.toString())
}

/** The members of each union and interface: without them the cache drops fragments on `MutationError`. */
export function possibleTypes(): Record<string, string[]> {
  const schema = buildSchema(readTypeDefinitions().join('\n'))
  const abstractTypes = Object.values(schema.getTypeMap()).filter(isAbstractType)
  return Object.fromEntries(
    abstractTypes.map((type) => [
      type.name,
      schema.getPossibleTypes(type).map((member) => member.name),
    ]),
  )
}
