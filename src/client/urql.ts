import {
  type AnyVariables,
  type Exchange,
  gql,
  makeOperation,
  type Operation,
  type OperationResult,
  stringifyDocument,
  type TypedDocumentNode,
} from '@urql/core'
import { filter, fromPromise, makeSubject, merge, mergeMap, pipe, share, takeUntil } from 'wonka'
import type { AuthClient, Authorization } from './client.ts'
import { isObject } from './graphql.ts'
import type { TypedText } from './typed-text.ts'

/**
 * An exchange that keeps the session of a client on the requests of urql. It stands before `fetchExchange`, which needs
 * `fetchOptions: { credentials: 'include' }` in COOKIE transport.
 */
export function authExchange(client: AuthClient): Exchange {
  return ({ forward }) =>
    (operations) => {
      const authorizations = new Map<number, Authorization>()
      const retries = makeSubject<Operation>()
      const shared = pipe(merge([operations, retries.source]), share)
      const teardowns = pipe(
        shared,
        filter(({ kind }) => kind === 'teardown'),
      )
      const requests = pipe(
        shared,
        filter(({ kind }) => kind !== 'teardown'),
        mergeMap((operation) =>
          pipe(
            fromPromise(authorized(operation)),
            takeUntil(
              pipe(
                teardowns,
                filter(({ key }) => key === operation.key),
              ),
            ),
          ),
        ),
      )

      const authorized = async (operation: Operation): Promise<Operation> => {
        const authorization = await client.authorize(authorizations.get(operation.key))
        authorizations.set(operation.key, authorization)
        const query = stringifyDocument(operation.query)
        const variables = await client.complete(query, operation.variables)
        const { fetchOptions } = operation.context
        const options = typeof fetchOptions === 'function' ? fetchOptions() : (fetchOptions ?? {})
        const headers = {
          ...Object.fromEntries(new Headers(options.headers)),
          ...authorization.headers,
        }
        const context = { ...operation.context, fetchOptions: { ...options, headers } }
        const request = isObject(variables)
          ? { ...operation, variables: { ...variables } }
          : operation
        return makeOperation(operation.kind, request, context)
      }

      /** Nothing where the operation goes out once more. */
      const reviewed = async (result: OperationResult): Promise<OperationResult | undefined> => {
        const { operation, data, error } = result
        const authorization = authorizations.get(operation.key)
        if (authorization === undefined) return result
        const answer = { data, errors: error?.graphQLErrors }
        if ((await client.review(answer, authorization)) === 'RETRY') {
          retries.next(operation)
          return undefined
        }
        authorizations.delete(operation.key)
        return result
      }

      return pipe(
        merge([requests, teardowns]),
        forward,
        mergeMap((result) => fromPromise(reviewed(result))),
        filter((result) => result !== undefined),
      )
    }
}

/** One of the documents of `authograph/client/operations`, in the form that urql takes with its types. */
export function documentOf<Data, Variables extends AnyVariables>(
  document: TypedText<Data, Variables>,
): TypedDocumentNode<Data, Variables> {
  return gql(document)
}
