import type { Audit, AuditEvent } from '../../audit/audit.service.ts'
import type { Database } from '../../database/database.ts'

/** What a user may see of the own account beyond its fields. */
export interface UsersService {
  /** The user's security events, newest first; one more than `limit` shows that there is a further page. */
  activity(userId: string, limit: number, beforeId: string | null): Promise<AuditEvent[]>
}

export function createUsersService(database: Database, audit: Audit): UsersService {
  return {
    activity: (userId, limit, beforeId) => audit.list(database.queries, userId, limit, beforeId),
  }
}
