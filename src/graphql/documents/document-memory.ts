import type { ApolloServerOptions } from '@apollo/server'
import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/**
 * Characters of documents that a memory of them holds: a few hundred operations. What they were parsed to takes more than
 * a hundred times as much, and whoever sends ever other documents fills it.
 */
export const REMEMBERED_CHARACTERS = 200_000

type DocumentStore = NonNullable<ApolloServerOptions<object>['documentStore']>

/**
 * Remembers documents that fit the schema by the hash that Apollo Server makes of them. Its own store writes each one as
 * JSON to know how large it is, which takes longer than validating it, and holds a hundred megabytes when it is full.
 */
export function createDocumentMemory(): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.end ?? 0),
  })
  return {
    get: async (hash) => documents.get(hash),
    set: async (hash, document) => void documents.set(hash, document),
    delete: async (hash) => documents.delete(hash),
  }
}
