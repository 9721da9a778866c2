import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
} from 'graphql'
import { z } from 'zod'

const parameters = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

/** A GraphQL request as it came in, as far as it could be read. */
export interface GraphqlRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly document: DocumentNode | null
  readonly operation: OperationDefinitionNode | null
  /** Why there is no document. */
  readonly syntaxError: GraphQLError | null
  /** The operation name and the names of the root fields: what faults and counters know the request by. */
  readonly names: readonly string[]
  /** Query text and variables together, which is what the limits of Hygraph count. */
  readonly bytes: number
}

function parametersOf(method: string, url: URL, body: string): unknown {
  if (method !== 'GET') return JSON.parse(body)
  const variables = url.searchParams.get('variables')
  return {
    query: url.searchParams.get('query') ?? '',
    variables: variables === null ? null : JSON.parse(variables),
    operationName: url.searchParams.get('operationName'),
  }
}

function documentOf(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

function rootFieldsOf({ selectionSet }: OperationDefinitionNode): readonly string[] {
  return selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  )
}

/** Reads a request by POST or GET; null where it is no GraphQL request at all. */
export function readGraphql(method: string, url: URL, body: string): GraphqlRequest | null {
  let raw: unknown
  try {
    raw = parametersOf(method, url, body)
  } catch {
    return null
  }
  const { data } = parameters.safeParse(raw)
  if (data === undefined) return null
  const { query, operationName } = data
  const variables = data.variables ?? {}
  const bytes = Buffer.byteLength(query) + Buffer.byteLength(JSON.stringify(variables))
  const document = documentOf(query)
  if (document instanceof GraphQLError) {
    const unread = { document: null, operation: null, syntaxError: document }
    return { query, variables, bytes, names: operationName ? [operationName] : [], ...unread }
  }
  const operation = document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .find(({ name }) => !operationName || name?.value === operationName)
  const name = operation?.name?.value
  const names = [...(name ? [name] : []), ...(operation ? rootFieldsOf(operation) : [])]
  return {
    query,
    variables,
    bytes,
    names,
    document,
    operation: operation ?? null,
    syntaxError: null,
  }
}

/** How many operations the limit on concurrency counts a request as. */
export function costOf({ operation }: GraphqlRequest): number {
  return Math.max(1, operation === null ? 1 : rootFieldsOf(operation).length)
}

export function isMutation({ operation }: GraphqlRequest): boolean {
  return operation?.operation === OperationTypeNode.MUTATION
}
