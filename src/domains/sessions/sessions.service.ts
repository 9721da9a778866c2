import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { Database, Queries } from '../../database/database.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { isId } from '../../runtime/random.ts'
import { deleteDevicesOf, deleteUnusedDevices } from './devices.store.ts'
import { missingFreshness, type ReauthenticationRequired } from './freshness.ts'
import {
  countLivingSessions,
  deleteEndedSessions,
  endOtherSessions,
  endSession,
  listLivingSessionIds,
  listLivingSessions,
} from './living-sessions.store.ts'
import { endReasonOf, type Session, type SessionEndReason } from './session.ts'
import { findSessionAndTime } from './sessions.store.ts'
import { requireSession, usableViewer, type Viewer } from './viewer.ts'

export type RevokeSessionOutcome =
  | { readonly outcome: 'SUCCESS'; readonly revokedSessionId: string }
  | { readonly outcome: 'NOT_FOUND' }
  | ReauthenticationRequired

export type RevokeOtherSessionsOutcome =
  | { readonly outcome: 'SUCCESS'; readonly revokedSessionIds: readonly string[] }
  | ReauthenticationRequired

/** A person's sessions: seen and ended. */
export interface SessionsService {
  /** Living sessions of a user, newest first; one more than `limit` shows that there is a further page. */
  list(userId: string, limit: number, beforeId: string | null): Promise<Session[]>
  count(userId: string): Promise<number>
  /** The ids of all living sessions of a user, as the caller's transaction sees them. */
  listIds(db: Queries, userId: string): Promise<readonly string[]>
  /** The viewer's own living session of this id; null for anybody else's, exactly as for none. */
  find(viewer: Viewer, sessionId: string): Promise<Session | null>
  /** Ends the viewer's session, even one whose access token has expired. @returns its id, or null when none was left */
  logout(viewer: Viewer, origin: Origin): Promise<string | null>
  revoke(viewer: Viewer, sessionId: string, origin: Origin): Promise<RevokeSessionOutcome>
  revokeOthers(viewer: Viewer, origin: Origin): Promise<RevokeOtherSessionsOutcome>
  /**
   * Ends all sessions of a user whose credentials have changed, inside the caller's transaction, and forgets the known
   * devices: whoever had the old credentials may have made some.
   */
  takeBack(db: Queries, userId: string, origin: Origin): Promise<void>
  /** Ends all sessions of a user inside the caller's transaction. @returns the ids of those that this call ended */
  endAll(db: Queries, userId: string, reason: SessionEndReason, origin: Origin): Promise<string[]>
  /** Ends all sessions of a user but one, inside the caller's transaction. @returns the ids of those that ended */
  endOthers(
    db: Queries,
    userId: string,
    keptId: string,
    reason: SessionEndReason,
    origin: Origin,
  ): Promise<readonly string[]>
  /** Forgets sessions that ended a month ago and devices that nobody has used for long. */
  sweep(): Promise<void>
}

export interface SessionsServiceDependencies {
  readonly database: Database
  readonly audit: Audit
  readonly clock: Clock
  readonly idleTtlSeconds: number
}

/** So long a refresh token is told why its session ended. */
const KEEP_ENDED_SECONDS = 30 * 86_400
/** As long as browsers keep the device cookie. */
const KEEP_DEVICES_SECONDS = 400 * 86_400

export function createSessionsService(dependencies: SessionsServiceDependencies): SessionsService {
  const { database, audit, clock, idleTtlSeconds } = dependencies
  const living = () => ({ now: clock.now(), idleTtlSeconds })

  const endOthers = async (
    db: Queries,
    userId: string,
    keptId: string | null,
    reason: SessionEndReason,
    origin: Origin,
  ) => {
    const ids = await endOtherSessions(db, userId, keptId, reason, living())
    for (const _ of ids) await audit.record(db, 'SESSION_REVOKED', userId, origin)
    return ids
  }

  return {
    list: (userId, limit, beforeId) =>
      listLivingSessions(database.queries, userId, living(), limit, beforeId),
    count: (userId) => countLivingSessions(database.queries, userId, living()),
    listIds: (db, userId) => listLivingSessionIds(db, userId, living()),

    async find(viewer, sessionId) {
      const { account } = requireSession(viewer)
      if (!isId(sessionId)) return null
      const found = await findSessionAndTime(database.queries, sessionId)
      if (found === undefined || found.session.userId !== account.id) return null
      return endReasonOf(found.session, idleTtlSeconds, clock.now()) === null ? found.session : null
    },

    async logout(viewer, origin) {
      const expired = viewer.kind === 'unusable' ? viewer.expired : null
      const signedIn = viewer.kind === 'unusable' ? undefined : usableViewer(viewer)
      const userId = signedIn?.account.id ?? expired?.userId
      const sessionId = signedIn?.session.id ?? expired?.sessionId
      if (userId === undefined || sessionId === undefined) return null
      return database.transaction(async (db) => {
        const ended = await endSession(db, userId, sessionId, 'LOGGED_OUT', living())
        if (ended) await audit.record(db, 'LOGGED_OUT', userId, origin)
        return ended ? sessionId : null
      })
    },

    async revoke(viewer, sessionId, origin) {
      const signedIn = requireSession(viewer)
      const missing = await missingFreshness(signedIn, clock)
      if (missing !== undefined) return missing
      if (!isId(sessionId)) return { outcome: 'NOT_FOUND' }
      const userId = signedIn.account.id
      return database.transaction(async (db) => {
        const ended = await endSession(db, userId, sessionId, 'REVOKED', living())
        if (!ended) return { outcome: 'NOT_FOUND' }
        await audit.record(db, 'SESSION_REVOKED', userId, origin)
        return { outcome: 'SUCCESS', revokedSessionId: sessionId }
      })
    },

    async revokeOthers(viewer, origin) {
      const signedIn = requireSession(viewer)
      const missing = await missingFreshness(signedIn, clock)
      if (missing !== undefined) return missing
      const { account, session } = signedIn
      const revokedSessionIds = await database.transaction((db) =>
        endOthers(db, account.id, session.id, 'REVOKED', origin),
      )
      return { outcome: 'SUCCESS', revokedSessionIds }
    },

    endOthers,

    async takeBack(db, userId, origin) {
      await endOthers(db, userId, null, 'CREDENTIALS_CHANGED', origin)
      await deleteDevicesOf(db, userId)
    },

    endAll: (db, userId, reason, origin) => endOthers(db, userId, null, reason, origin),

    async sweep() {
      await deleteEndedSessions(database.queries, addSeconds(clock.now(), -KEEP_ENDED_SECONDS))
      await deleteUnusedDevices(database.queries, addSeconds(clock.now(), -KEEP_DEVICES_SECONDS))
    },
  }
}
