import type { Audit, AuditEvent, AuditFilter } from '../../audit/audit.service.ts'
import type { Database } from '../../database/database.ts'
import { isId, isUserId } from '../../runtime/random.ts'
import { requireAdministrator, type Viewer } from '../sessions/viewer.ts'

/** Everybody's security events, for administrators. */
export interface AuditLogService {
  /**
   * Newest first; one more than `limit` shows that there is a further page.
   * @throws Fault FORBIDDEN for anyone but an administrator
   */
  search(
    viewer: Viewer,
    filter: AuditFilter,
    limit: number,
    beforeId: string | null,
  ): Promise<AuditEvent[]>
  /** @throws Fault FORBIDDEN for anyone but an administrator */
  find(viewer: Viewer, id: string): Promise<AuditEvent | undefined>
}

export function createAuditLogService(database: Database, audit: Audit): AuditLogService {
  const { queries } = database
  return {
    async search(viewer, filter, limit, beforeId) {
      requireAdministrator(viewer)
      const people = [filter.actorId, filter.subjectId].filter((id) => id !== undefined)
      // Nobody has such an id, and PostgreSQL refuses some texts.
      if (!people.every(isUserId)) return []
      return audit.search(queries, filter, limit, beforeId)
    },
    async find(viewer, id) {
      requireAdministrator(viewer)
      if (!isId(id)) return undefined
      const [event] = await audit.search(queries, { id }, 1, null)
      return event
    },
  }
}
