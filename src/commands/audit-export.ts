import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AuditFilter } from '../audit/audit.service.ts'
import { readAudit } from '../audit/reading.ts'
import type { Queries } from '../database/database.ts'
import { systemClock } from '../runtime/clock.ts'
import { codeOf } from '../runtime/error-code.ts'
import { type AuditFilterOptions, parseFilter } from './audit-filter.ts'
import { EXIT } from './output.ts'
import { fail, withDatabase } from './with-database.ts'

export interface AuditExportOptions extends AuditFilterOptions {
  readonly json?: boolean
}

/**
 * `authograph audit export`: the events that the options let through as NDJSON, oldest first. Problems go to stderr, so
 * that they never end up among the events. @returns the exit code
 */
export async function runAuditExport({ json, ...options }: AuditExportOptions): Promise<number> {
  const { stdout, stderr } = process
  const parsed = parseFilter(options, systemClock.now())
  if (!parsed.ok) return fail(json, parsed.problem, stderr)
  const { filter } = parsed
  const work = async ({ queries }: { readonly queries: Queries }) => {
    try {
      await pipeline(Readable.from(linesOf(queries, filter)), stdout, { end: false })
    } catch (error) {
      if (!isReaderGone(error)) throw error
    }
    return EXIT.ok
  }
  return withDatabase(json, ({ database }) => work(database), stderr)
}

async function* linesOf(queries: Queries, filter: AuditFilter): AsyncGenerator<string> {
  for await (const event of readAudit(queries, filter)) yield `${JSON.stringify(event)}\n`
}

/** Whoever reads has enough, as `head` does. */
function isReaderGone(error: unknown): boolean {
  return codeOf(error) === 'EPIPE'
}
