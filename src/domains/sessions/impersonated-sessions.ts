import type { Origin } from '../../audit/audit.service.ts'
import { deviceLabelOf } from '../../audit/device-label.ts'
import type { Queries } from '../../database/database.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import type { User } from '../users/user.ts'
import type { Session } from './session.ts'
import type { AccessToken, SessionCredentials } from './session-credentials.ts'
import { insertSession } from './sessions.store.ts'
import type { SignedInViewer } from './viewer.ts'

/** Long enough to look into something. Nothing makes such a session longer. */
export const IMPERSONATION_SECONDS = 15 * 60

/** Sessions in which an administrator acts as a user. They are no logins of the user's, and are never fresh. */
export interface ImpersonatedSessions {
  /** Writes the session, which shows among the user's own as the administrator's. */
  begin(db: Queries, user: User, administrator: SignedInViewer, origin: Origin): Promise<Session>
  /** Makes the one credential of a session that has been committed. */
  complete(session: Session, user: User): Promise<AccessToken>
}

export function createImpersonatedSessions(
  credentials: SessionCredentials,
  clock: Clock,
): ImpersonatedSessions {
  return {
    async begin(db, user, { account, session: own }, origin) {
      const now = clock.now()
      const session: Session = {
        ...credentials.newSeed(),
        userId: user.id,
        transport: 'BEARER',
        counter: 0,
        issuedAt: now,
        seenAt: null,
        createdAt: now,
        lastUsedAt: now,
        // The user proved nothing: by no reading of `auth_time` is this fresh, here or at another service.
        authenticatedAt: new Date(0),
        methods: [],
        expiresAt: addSeconds(now, IMPERSONATION_SECONDS),
        endedAt: null,
        endReason: null,
        // Where the administrator sits is not for the user to see. The audit event has it.
        ipAddress: null,
        userAgent: null,
        deviceLabel: labelOf(origin),
        impersonator: { userId: account.id, sessionId: own.id },
      }
      await insertSession(db, session)
      return session
    },
    complete: (session, user) => credentials.accessTokenFor(session, user),
  }
}

function labelOf({ userAgent }: Origin): string {
  const device = deviceLabelOf(userAgent)
  return device === null ? 'Administrator' : `Administrator, ${device}`
}
