import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  InMemoryCache,
  type OperationVariables,
  type TypedDocumentNode,
} from '@apollo/client'
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'
import { useApolloClient } from '@apollo/client/react'
import { useCallback } from 'react'
import { MeDocument } from '../account/generated/graphql.ts'
import { RequestError } from '../api/problems.ts'
import { reach } from '../api/reach.ts'
import type { Viewer } from '../api/start.ts'
import { currentLocale } from '../locales/languages.ts'
import { possibleTypes } from './possible-types.generated.ts'

/**
 * A client for one person's stay, with an empty cache. The session is a cookie that no script can read, so there is no
 * token to keep here.
 */
export function createClient(viewer: Viewer): ApolloClient {
  const speaking = new ApolloLink((operation, forward) => {
    operation.setContext({ headers: { 'accept-language': currentLocale() } })
    return forward(operation)
  })
  const client = new ApolloClient({
    link: ApolloLink.from([speaking, new HttpLink({ uri: '/graphql', fetch: reach })]),
    cache: new InMemoryCache({ possibleTypes }),
  })
  client.writeQuery({ query: MeDocument, data: { __typename: 'Query', me: viewer } })
  return client
}

/** Sends a mutation and gives its data. Throws what `problemOf` understands. */
export type Send = <Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>

/** A `send` that also brings what it changes into the cache. */
export function useSend(): Send {
  const client = useApolloClient()
  return useCallback((mutation, variables) => send(client, mutation, variables), [client])
}

async function send<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  mutation: TypedDocumentNode<Data, Variables>,
  variables: OperationVariables,
): Promise<Data> {
  const sent = client.mutate<Data, OperationVariables>({ mutation, variables })
  const { data } = await sent.catch((error: unknown) => {
    throw asRequestError(error)
  })
  if (data === undefined || data === null) throw new RequestError(undefined)
  return data
}

/** Apollo's errors in the words of `problemOf`. */
export function asRequestError(error: unknown): unknown {
  if (CombinedGraphQLErrors.is(error)) {
    return RequestError.from(error.errors[0]?.extensions)
  }
  if (ServerError.is(error))
    return new RequestError(error.statusCode === 503 ? 'UNAVAILABLE' : undefined)
  return error
}
