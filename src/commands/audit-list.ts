import type { AuditEvent } from '../audit/audit.service.ts'
import { listAuditEvents } from '../audit/reading.ts'
import { systemClock } from '../runtime/clock.ts'
import { type AuditFilterOptions, parseFilter } from './audit-filter.ts'
import { EXIT, print } from './output.ts'
import { fail, withDatabase } from './with-database.ts'

export interface AuditListOptions extends AuditFilterOptions {
  readonly limit: number
  readonly json?: boolean
}

/** `authograph audit list`: the newest events that the options let through. @returns the exit code */
export async function runAuditList({ json, limit, ...options }: AuditListOptions): Promise<number> {
  const parsed = parseFilter(options, systemClock.now())
  if (!parsed.ok) return fail(json, parsed.problem)
  return withDatabase(json, async ({ database }) => {
    const events = await listAuditEvents(database.queries, parsed.filter, limit, null)
    const lines = events.length > 0 ? events.map(toLine) : ['There are no such events.']
    print(json, { ok: true, events }, lines)
    return EXIT.ok
  })
}

function toLine(event: AuditEvent): string {
  const { subjectId, actorId, ipAddress, deviceLabel, details } = event
  const circumstances = [
    ipAddress,
    deviceLabel,
    ...details.map(({ name, value }) => `${name}=${value}`),
  ]
  return [
    event.occurredAt.toISOString(),
    event.type.padEnd(23),
    `subject ${subjectId ?? 'unknown'}`,
    actorId !== null && actorId !== subjectId ? `actor ${actorId}` : null,
    ...circumstances,
  ]
    .filter((part) => part !== null)
    .join('  ')
}
