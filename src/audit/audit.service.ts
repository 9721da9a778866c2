import type { Queries } from '../database/database.ts'
import type { SecurityEventType } from '../database/tables.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Random } from '../runtime/random.ts'
import {
  type AuditEvent,
  type AuditFilter,
  deleteAuditSubjects,
  findPseudonyms,
  insertAuditEvent,
  insertAuditSubject,
  listAuditEvents,
} from './audit.store.ts'
import { deviceLabelOf } from './device-label.ts'
import { type AuditSeals, fieldsOfEvent } from './seals.ts'

export { SECURITY_EVENT_TYPES } from '../database/security-event-types.ts'
export type { SecurityEventType } from '../database/tables.ts'
export type { AuditDetail, AuditEvent, AuditFilter } from './audit.store.ts'

/** Where a request comes from. */
export interface Origin {
  /** Empty where it does not come over the network, as for a command. */
  readonly ipAddress: string
  /** As the client names itself, cut to 512 characters. */
  readonly userAgent: string | null
  readonly requestId: string
  /**
   * The administrator who acts on other people's accounts in this request, null where whoever runs the server does; none
   * where people act on their own.
   */
  readonly administratorId?: string | null
}

/** What else there is to say of an event. */
export interface Circumstances {
  /**
   * Who acted, where that is not the user: an administrator, for example. Null where nobody was logged in. When left
   * out it is the administrator of the origin, or else the user, unless anyone could have caused an event of this type.
   */
  readonly actorId?: string | null
  /** Without secrets, and without anything that names a person: details outlive the account. */
  readonly details?: Readonly<Record<string, string>>
}

/** Records what happens to accounts, inside the transaction of what happens, and reads it. */
export interface Audit {
  /** Gives a user the pseudonym under which the events stand. Once for each user, before the first event. */
  enroll(db: Queries, userId: string): Promise<void>
  /**
   * @param userId whom it happens to; null where nobody is known, as for a login with an unknown address
   * @param origin where it comes from; null where it does not come over the network, as for a command
   */
  record(
    db: Queries,
    type: SecurityEventType,
    userId: string | null,
    origin: Origin | null,
    circumstances?: Circumstances,
  ): Promise<void>
  /** Forgets who the pseudonyms of these users are. The events stay. */
  forget(db: Queries, userIds: readonly string[]): Promise<void>
  /** @param beforeId the event behind which to go on; null for the newest */
  list(db: Queries, userId: string, limit: number, beforeId: string | null): Promise<AuditEvent[]>
  /** Events of everybody, newest first. @param beforeId the event behind which to go on; null for the newest */
  search(
    db: Queries,
    filter: AuditFilter,
    limit: number,
    beforeId: string | null,
  ): Promise<AuditEvent[]>
}

/** What anyone can cause who knows an address or has found an old token: that is no proof of who it was. */
const CAUSED_BY_ANYONE: ReadonlySet<SecurityEventType> = new Set([
  'REGISTERED',
  'LOGIN_FAILED',
  'LOGIN_CODE_REQUESTED',
  'PASSWORD_RESET_REQUESTED',
  'REFRESH_REUSED',
])

export interface AuditDependencies {
  readonly seals: AuditSeals
  readonly clock: Clock
  readonly random: Random
}

export function createAudit({ seals, clock, random }: AuditDependencies): Audit {
  return {
    enroll: (db, userId) => insertAuditSubject(db, userId, random.bytes(16).toString('base64url')),
    async record(db, type, userId, origin, { actorId, details = {} } = {}) {
      const person = CAUSED_BY_ANYONE.has(type) ? null : userId
      const likely = origin?.administratorId === undefined ? person : origin.administratorId
      const actingId = actorId === undefined ? likely : actorId
      const pseudonyms = await findPseudonyms(db, [userId, actingId])
      // The time before the id: the time within an id is then never the earlier one.
      const occurredAtMs = clock.now().getTime()
      const event = {
        id: random.id(),
        type,
        occurredAtMs,
        subject: pseudonyms.get(userId) ?? null,
        actor: pseudonyms.get(actingId) ?? null,
        ipAddress: origin?.ipAddress || null,
        userAgent: origin?.userAgent ?? null,
        deviceLabel: deviceLabelOf(origin?.userAgent ?? null),
        requestId: origin?.requestId || null,
        details: JSON.stringify(details),
      }
      await insertAuditEvent(db, { ...event, seal: seals.make('event', fieldsOfEvent(event)) })
    },
    forget: deleteAuditSubjects,
    list: (db, userId, limit, beforeId) =>
      listAuditEvents(db, { subjectId: userId }, limit, beforeId),
    search: listAuditEvents,
  }
}
