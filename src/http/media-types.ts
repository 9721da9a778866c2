import Negotiator from 'negotiator'

/** What GraphQL answers are sent as, the older one first: it is for clients that do not mind. */
const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'] as const

export type GraphQLMediaType = (typeof MEDIA_TYPES)[number]

/** The media type that an answer to this `Accept` header has (GraphQL over HTTP §4.2). */
export function mediaTypeFor(accept = '*/*'): GraphQLMediaType {
  const [preferred] = new Negotiator({ headers: { accept } }).mediaTypes([...MEDIA_TYPES])
  return MEDIA_TYPES.find((mediaType) => mediaType === preferred) ?? 'application/json'
}
