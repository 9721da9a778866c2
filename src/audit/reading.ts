import type { Queries } from '../database/database.ts'
import {
  type AuditEvent,
  type AuditFilter,
  listAuditEvents,
  listAuditEventsUpwards,
} from './audit.store.ts'

const PAGE = 500

/** Events of everybody, newest first. @param beforeId the event behind which to go on; null for the newest */
export function searchAudit(
  db: Queries,
  filter: AuditFilter,
  limit: number,
  beforeId: string | null,
): Promise<AuditEvent[]> {
  return listAuditEvents(db, filter, limit, beforeId)
}

/** All events that the filter lets through, oldest first; never more than a page of them in memory. */
export async function* readAudit(db: Queries, filter: AuditFilter): AsyncGenerator<AuditEvent> {
  let afterId: string | null = null
  for (;;) {
    const page: AuditEvent[] = await listAuditEventsUpwards(db, filter, PAGE, afterId)
    yield* page
    afterId = page.at(-1)?.id ?? null
    if (page.length < PAGE) return
  }
}
