import { codeOf } from '../runtime/error-code.ts'

/** SQLSTATE unique_violation of PostgreSQL, and SQLite's extended code for the same. */
const CODES: ReadonlySet<string> = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE'])

/**
 * What a violated unique constraint is called: its name on PostgreSQL, `table.column` on SQLite. Undefined for every
 * other error. A transaction of PostgreSQL can only be rolled back after one.
 */
export function brokenConstraint(error: unknown): string | undefined {
  if (!(error instanceof Error) || !CODES.has(codeOf(error) ?? '')) return undefined
  return 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint
    : error.message
}
