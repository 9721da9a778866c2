import type { FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { createDocumentGate } from '../graphql/documents/document-gate.ts'
import { explainExcess } from '../graphql/documents/limits.ts'
import type { TrustedDocuments } from '../graphql/documents/trusted-documents.ts'
import { Fault } from '../runtime/faults.ts'
import { parseJson } from '../runtime/parse-json.ts'

/**
 * Decides whether the document of a request may go on to be validated, which takes long for some documents that are
 * short. With trusted documents it puts the published text in the place of its id. What is no request of GraphQL passes:
 * Apollo Server refuses it.
 * @throws Fault DOCUMENT_TOO_COSTLY or DOCUMENT_NOT_TRUSTED
 */
export type DocumentAdmission = (request: FastifyRequest) => void

export function createDocumentAdmission(
  schema: GraphQLSchema,
  trusted: TrustedDocuments | undefined,
): DocumentAdmission {
  const gate = createDocumentGate(schema)
  return (request) => {
    if (trusted !== undefined) request.body = withPublishedText(request, trusted)
    const { query, variables } = request.method === 'GET' ? inAddress(request) : inBody(request)
    if (typeof query !== 'string') return
    const excess = gate(query, asRecord(variables) ?? {})
    if (excess !== undefined) throw new Fault('DOCUMENT_TOO_COSTLY', explainExcess(excess))
  }
}

/** The body of a request, with the text of the published document that it names by its id. */
function withPublishedText(request: FastifyRequest, trusted: TrustedDocuments): object {
  const { query, documentId, extensions, operationName, variables } = inBody(request)
  if (query) throw notTrusted(`It takes no \`query\`: ${HOW_TO_NAME}`)
  const { sha256Hash } = asRecord(asRecord(extensions)?.persistedQuery) ?? {}
  const [id, other] = [documentId, sha256Hash].filter((given) => given !== undefined)
  if (typeof id !== 'string') throw notTrusted(`It needs the id of one: ${HOW_TO_NAME}`)
  const text = trusted.textOf(id)
  const isUnknown = text === undefined
  const isOther =
    other !== undefined && (typeof other !== 'string' || trusted.textOf(other) !== text)
  if (isUnknown || isOther) throw notTrusted('The id is not that of one of them.')
  return {
    query: text,
    ...(operationName === undefined ? {} : { operationName }),
    ...(variables === undefined ? {} : { variables }),
  }
}

const HOW_TO_NAME =
  'send the id of an operation by POST, as `documentId` or as `extensions.persistedQuery.sha256Hash`.'

function notTrusted(what: string): Fault {
  return new Fault('DOCUMENT_NOT_TRUSTED', `This server runs published operations only. ${what}`)
}

function inBody({ body }: FastifyRequest): Readonly<Record<string, unknown>> {
  return asRecord(body) ?? {}
}

/** Reads the address as Apollo Server does, which refuses a parameter that is there twice. */
function inAddress({ url }: FastifyRequest) {
  const { searchParams } = new URL(url, 'http://localhost')
  const [query, ...more] = searchParams.getAll('query')
  const variables = searchParams.get('variables')
  return {
    query: more.length > 0 ? undefined : query,
    variables: variables === null ? undefined : parseJson(variables),
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(value) ? value : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
