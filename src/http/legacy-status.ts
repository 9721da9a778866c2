import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../graphql/context.ts'
import { mediaTypeFor } from './media-types.ts'

/** The status of a request whose document was read and refused. */
export function refusalStatusFor(accept: string | undefined): number {
  return mediaTypeFor(accept) === 'application/json' ? 200 : 400
}

/**
 * Answers HTTP 200 where a document does not parse, does not fit the schema or did not get its variables, if the client
 * takes the older `application/json` (GraphQL over HTTP §6.4.1): such clients read 400 as the word of a proxy, and never
 * look into the body. Clients of `application/graphql-response+json` get 400.
 */
export function createLegacyStatusPlugin(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ source, request, response }) {
        const documentWasRead = source !== undefined
        if (!documentWasRead || response.http.status !== 400) return
        response.http.status = refusalStatusFor(request.http?.headers.get('accept'))
      },
    }),
  }
}
