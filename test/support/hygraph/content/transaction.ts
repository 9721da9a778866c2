import { GraphQLError } from 'graphql'
import type { RequestContext } from './context.ts'

/**
 * Carries out one mutation field. After a failure the fields that follow are not tried. Within a request that is one
 * transaction this is a part of it; otherwise the field stands alone and stays when a later one fails.
 */
export function step<Result>(context: RequestContext, work: () => Result): Result {
  if (context.failure !== null) throw new GraphQLError(context.failure.message)
  return context.store.transaction(work)
}
