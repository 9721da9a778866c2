import { codeOf } from '../runtime/error-code.ts'

/** SQLSTATE classes of PostgreSQL that mean "not now": connection lost, resources exhausted, operator intervention. */
const TRANSIENT_CLASSES = new Set(['08', '53', '57', '58'])
const TRANSIENT_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  // A standby that has not become the primary yet; a transaction that gave way to another.
  '25006',
  '40001',
  '40P01',
])
/** What keeps SQLite from its file, with the extended codes that say more: `SQLITE_IOERR_WRITE`. */
const SQLITE_CODES = /^SQLITE_(BUSY|CANTOPEN|FULL|IOERR|READONLY)(_|$)/
/** What node-postgres says without a code of its own. */
const MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/

/** Whether an error means that the database does not answer, rather than that a statement is wrong. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (MESSAGES.test(error.message)) return true
  if (error instanceof AggregateError) return error.errors.some(isOutage)
  const code = codeOf(error) ?? ''
  return (
    TRANSIENT_CODES.has(code) ||
    SQLITE_CODES.test(code) ||
    (/^[0-9A-Z]{5}$/.test(code) && TRANSIENT_CLASSES.has(code.slice(0, 2)))
  )
}
