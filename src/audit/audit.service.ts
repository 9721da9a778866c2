import type { Queries } from '../database/database.ts'
import type { SecurityEventType } from '../database/tables.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Random } from '../runtime/random.ts'
import {
  deleteAuditSubjects,
  insertAuditEvent,
  insertAuditSubject,
  listAuditEvents,
} from './audit.store.ts'
import { deviceLabelOf } from './device-label.ts'

export type { SecurityEventType } from '../database/tables.ts'

/** Where a request comes from. */
export interface Origin {
  readonly ipAddress: string
  /** As the client names itself, cut to 512 characters. */
  readonly userAgent: string | null
  readonly requestId: string
}

/** Something that happened to an account. */
export interface AuditEvent {
  readonly id: string
  readonly type: SecurityEventType
  readonly occurredAt: Date
  readonly ipAddress: string | null
  readonly deviceLabel: string | null
}

/** Records what happens to accounts, inside the transaction of what happens. */
export interface Audit {
  /** Gives a user the pseudonym under which the events stand. Once for each user, before the first event. */
  enroll(db: Queries, userId: string): Promise<void>
  /** @param userId null where nobody is known, as for a login with an unknown address */
  record(db: Queries, type: SecurityEventType, userId: string | null, origin: Origin): Promise<void>
  /** Forgets who the pseudonyms of these users are. The events stay. */
  forget(db: Queries, userIds: readonly string[]): Promise<void>
  /** @param beforeId the event behind which to go on; null for the newest */
  list(db: Queries, userId: string, limit: number, beforeId: string | null): Promise<AuditEvent[]>
}

export function createAudit(clock: Clock, random: Random): Audit {
  return {
    enroll: (db, userId) => insertAuditSubject(db, userId, random.bytes(16).toString('base64url')),
    record: (db, type, userId, origin) =>
      insertAuditEvent(db, {
        id: random.id(),
        type,
        occurredAt: clock.now(),
        userId,
        ipAddress: origin.ipAddress,
        userAgent: origin.userAgent,
        deviceLabel: deviceLabelOf(origin.userAgent),
        requestId: origin.requestId,
      }),
    forget: deleteAuditSubjects,
    list: (db, userId, limit, beforeId) => listAuditEvents(db, userId, limit, beforeId),
  }
}
