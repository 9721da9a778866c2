import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { LRUCache } from 'lru-cache'
import { REMEMBERED_CHARACTERS } from './document-memory.ts'
import { type Excess, LIMITS } from './limits.ts'
import { createDocumentMeasure } from './measure.ts'
import type { Variables } from './page-sizes.ts'
import { scanTokens } from './scan.ts'

/**
 * Looks at documents before they are validated.
 * @returns the first limit that a document goes over; undefined where it keeps to them, or is no GraphQL at all
 */
export type DocumentGate = (text: string, variables: Variables) => Excess | undefined

/** Remembers what it has let through: a document that comes again costs one look-up, unless variables decide about it. */
export function createDocumentGate(schema: GraphQLSchema): DocumentGate {
  const measure = createDocumentMeasure(schema)
  const passed = new LRUCache<string, Passed>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_passed, text) => text.length + 1,
  })
  return (text, variables) => {
    const known = passed.get(text)
    if (known === 'always') return undefined
    if (known !== undefined) return measure(known, variables).excess
    const beforeParsing = scanTokens(text)
    if (beforeParsing !== undefined) return beforeParsing
    const document = parseQuietly(text)
    if (document === undefined) return undefined
    const { excess, dependsOnVariables } = measure(document, variables)
    if (excess === undefined) passed.set(text, dependsOnVariables ? document : 'always')
    return excess
  }
}

/** `always`, or a document whose page sizes are variables. */
type Passed = 'always' | DocumentNode

/** What is no GraphQL is refused, and explained, by the server behind this gate. */
function parseQuietly(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true, maxTokens: LIMITS.tokens.allowed })
  } catch (error) {
    if (error instanceof GraphQLError) return undefined
    throw error
  }
}
