import type { AuditFilter, SecurityEventType } from '../audit/audit.service.ts'
import { parseDurationSeconds } from '../config/duration.ts'
import { addSeconds } from '../runtime/clock.ts'

/** The options that choose events, as they are typed. */
export interface AuditFilterOptions {
  readonly type?: readonly SecurityEventType[]
  readonly subject?: string
  readonly actor?: string
  readonly since?: string
  readonly until?: string
}

/** A filter, or what is wrong with the options, in words. */
export type ParsedFilter =
  | { readonly ok: true; readonly filter: AuditFilter }
  | { readonly ok: false; readonly problem: string }

/** @param now what durations such as `7d` count back from */
export function parseFilter(options: AuditFilterOptions, now: Date): ParsedFilter {
  const since = parseMoment(options.since, now)
  const until = parseMoment(options.until, now)
  if (since === null || until === null) {
    const name = since === null ? '--since' : '--until'
    const problem = `${name} must be a date, such as 2026-11-30 or 2026-11-30T18:00:00Z, or how long ago, such as 12h or 30d`
    return { ok: false, problem }
  }
  return {
    ok: true,
    filter: {
      ...(options.type !== undefined && { types: options.type }),
      ...(options.subject !== undefined && { subjectId: options.subject }),
      ...(options.actor !== undefined && { actorId: options.actor }),
      ...(since !== undefined && { occurredAfter: since }),
      ...(until !== undefined && { occurredBefore: until }),
    },
  }
}

const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/

/** @returns undefined where nothing is given, null for a text that is no moment */
function parseMoment(text: string | undefined, now: Date): Date | undefined | null {
  if (text === undefined) return undefined
  const seconds = parseDurationSeconds(text)
  if (seconds !== undefined) return addSeconds(now, -seconds)
  const moment = new Date(text)
  return DATE.test(text) && !Number.isNaN(moment.getTime()) ? moment : null
}
