import type { Queries } from '../database/database.ts'
import { type AuditEvent, type AuditFilter, listAuditEventsUpwards } from './audit.store.ts'

export { listAuditEvents } from './audit.store.ts'

const PAGE = 500

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
