import { ApolloLink, gql, type TypedDocumentNode } from '@apollo/client/core'
import { print } from 'graphql'
import { from, mergeMap, type Observable, of } from 'rxjs'
import type { AuthClient, Authorization } from './client.ts'
import type { TypedText } from './typed-text.ts'

/**
 * A link that keeps the session of a client on the requests of Apollo Client. It stands before `HttpLink`, which needs
 * `credentials: 'include'` in COOKIE transport.
 */
export function createAuthLink(client: AuthClient): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const attempt = (previous?: Authorization): Observable<ApolloLink.Result> =>
      from(client.authorize(previous)).pipe(
        mergeMap((authorization) => {
          operation.setContext(({ headers }) => ({
            headers: { ...headers, ...authorization.headers },
          }))
          return forward(operation).pipe(
            mergeMap((result) =>
              from(client.review(result, authorization)).pipe(
                mergeMap((verdict) => (verdict === 'RETRY' ? attempt(authorization) : of(result))),
              ),
            ),
          )
        }),
      )
    return from(client.complete(print(operation.query), operation.variables)).pipe(
      mergeMap((variables) => {
        Object.assign(operation.variables, variables)
        return attempt()
      }),
    )
  })
}

/** One of the documents of `authograph/client/operations`, in the form that Apollo Client takes. */
export function documentOf<Data, Variables extends Record<string, unknown>>(
  document: TypedText<Data, Variables>,
): TypedDocumentNode<Data, Variables> {
  // The same text gives the same tree: Apollo Client knows documents by their identity.
  return gql(document)
}
