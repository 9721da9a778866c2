import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import { z } from 'zod'
import { createDocumentGate, type DocumentGate } from './document-gate.ts'
import { explainExcess } from './limits.ts'

/** The documents that an operator has published: the only ones that run. */
export interface TrustedDocuments {
  /** @returns the document with this id, as `documentId` or `persistedQuery.sha256Hash` has it; undefined for any other */
  textOf(id: string): string | undefined
}

/** What came of a manifest: its documents, or every problem, each with the id of its document. */
export type ReadManifest =
  | { readonly ok: true; readonly documents: TrustedDocuments; readonly count: number }
  | { readonly ok: false; readonly problems: readonly string[] }

/** The persisted documents of graphql-codegen's client preset, or Apollo's persisted query manifest. */
const manifestSchema = z.union([
  z
    .object({
      format: z.literal('apollo-persisted-query-manifest'),
      version: z.literal(1),
      operations: z.array(z.object({ id: z.string(), body: z.string() })),
    })
    .transform(({ operations }) => operations.map(({ id, body }) => ({ id, text: body }))),
  z
    .record(z.string(), z.string())
    .transform((texts) => Object.entries(texts).map(([id, text]) => ({ id, text }))),
])

interface Published {
  readonly id: string
  readonly text: string
}

/** Reads a manifest and looks at each document as if a client had sent it. */
export function readTrustedDocuments(file: string, schema: GraphQLSchema): ReadManifest {
  const published = readManifest(file)
  if (typeof published === 'string') return { ok: false, problems: [published] }
  const gate = createDocumentGate(schema)
  const texts = new Map<string, string>()
  const problems: string[] = []
  for (const { id, text } of published) {
    const key = withoutPrefix(id)
    const problem = texts.has(key) ? 'is there twice' : problemOf(key, text, schema, gate)
    if (problem !== undefined) problems.push(`TRUSTED_DOCUMENTS: the document ${id} ${problem}`)
    texts.set(key, text)
  }
  if (problems.length > 0) return { ok: false, problems }
  const documents = { textOf: (id: string) => texts.get(withoutPrefix(id)) }
  return { ok: true, documents, count: texts.size }
}

function readManifest(file: string): readonly Published[] | string {
  try {
    const manifest = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (manifest.success && manifest.data.length > 0) return manifest.data
    const form = '{ "<id>": "<document>" }, or an apollo-persisted-query-manifest of version 1'
    return `TRUSTED_DOCUMENTS must name a file of the form ${form}, with at least one document`
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is no JSON' : 'cannot be read'
    return `TRUSTED_DOCUMENTS must name the manifest of your operations; ${file} ${why}`
  }
}

function problemOf(
  id: string,
  text: string,
  schema: GraphQLSchema,
  gate: DocumentGate,
): string | undefined {
  const algorithm = HASHES.get(id.length)
  const isHash = algorithm !== undefined && /^[0-9a-f]+$/.test(id)
  if (isHash && createHash(algorithm).update(text).digest('hex') !== id) {
    return `is not what its ${algorithm} was made of`
  }
  try {
    const document = parse(text)
    const excess = gate(text, {})
    if (excess !== undefined) return `goes over a limit. ${explainExcess(excess)}`
    const [error] = validate(schema, document)
    return error === undefined ? undefined : `does not fit the schema: ${error.message}`
  } catch (error) {
    if (error instanceof GraphQLError) return `is no GraphQL: ${error.message}`
    throw error
  }
}

/** What an id of so many hexadecimal digits is made with; any other id is a name that somebody chose. */
const HASHES: ReadonlyMap<number, string> = new Map([
  [40, 'sha1'],
  [64, 'sha256'],
])

/** `sha256:<hex>` (GraphQL over HTTP, appendix A) and Apollo's bare hash are the same id. */
function withoutPrefix(id: string): string {
  return id.replace(/^sha256:(?=[0-9a-f]{64}$)/, '')
}
