import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'

/**
 * The type of ids and keys, which are ordered by their plain bytes: PostgreSQL's own order of texts follows the
 * system's language.
 */
export function keyType(kind: Database['kind']): RawBuilder<unknown> {
  return kind === 'sqlite' ? sql`text` : sql`text collate "C"`
}

/** The type of bytes that are no text, such as a sealed key. */
export function bytesType(kind: Database['kind']): RawBuilder<unknown> {
  return kind === 'sqlite' ? sql`blob` : sql`bytea`
}
