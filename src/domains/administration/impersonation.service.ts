import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { AccountsConfiguration } from '../../config/configuration.ts'
import type { Database } from '../../database/database.ts'
import type { Clock } from '../../runtime/clock.ts'
import { isUserId } from '../../runtime/random.ts'
import type { ReauthenticationRequired } from '../sessions/freshness.ts'
import type { ImpersonatedSessions } from '../sessions/impersonated-sessions.ts'
import type { Session } from '../sessions/session.ts'
import type { AccessToken } from '../sessions/session-credentials.ts'
import type { SignedInViewer, Viewer } from '../sessions/viewer.ts'
import { type InvalidField, notAllowed } from '../users/invalid-fields.ts'
import type { Notices } from '../users/notices.ts'
import { isAdministrator, type User } from '../users/user.ts'
import type { UsersStore } from '../users/users.store.ts'
import { type ActingAdministrator, requireFreshAdministrator } from './acting-administrator.ts'
import { checkReason } from './reason.ts'

export type ImpersonateUserOutcome =
  | ({ readonly outcome: 'SUCCESS'; readonly session: Session } & AccessToken)
  | { readonly outcome: 'NOT_FOUND' }
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | ReauthenticationRequired

/** Lets an administrator see what a user sees. */
export interface ImpersonationService {
  /**
   * Begins a session as a user who is no administrator.
   * @param reason for the audit log and for the user
   * @throws Fault FORBIDDEN for anyone but an administrator
   */
  impersonate(
    viewer: Viewer,
    userId: string,
    reason: string,
    origin: Origin,
  ): Promise<ImpersonateUserOutcome>
}

export interface ImpersonationDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly impersonatedSessions: ImpersonatedSessions
  readonly notices: Notices
  readonly audit: Audit
  readonly clock: Clock
  readonly accounts: AccountsConfiguration
}

/** An administrator who is a person. */
type ActingInPerson = ActingAdministrator & { readonly administrator: SignedInViewer }

export function createImpersonation(dependencies: ImpersonationDependencies): ImpersonationService {
  const { database, users, impersonatedSessions, notices, audit, clock, accounts } = dependencies

  const begin = ({ administrator, origin }: ActingInPerson, user: User, reason: string) =>
    database.transaction(async (db) => {
      const session = await impersonatedSessions.begin(db, user, administrator, origin)
      if (accounts.impersonationMail) await notices.send(db, user, 'impersonated', { reason })
      await audit.record(db, 'USER_IMPERSONATED', user.id, origin, { details: { reason } })
      return session
    })

  return {
    async impersonate(viewer, userId, reason, origin) {
      const acting = await requireFreshAdministrator(viewer, origin, clock)
      if ('outcome' in acting) return acting
      const { administrator } = acting
      if (administrator === null) throw new TypeError('a command acts as nobody')
      const checked = checkReason(reason)
      if (!checked.ok) return { outcome: 'INVALID_INPUT', fields: [checked.invalid] }
      const user = isUserId(userId) ? await users.findById(userId) : undefined
      if (user === undefined) return { outcome: 'NOT_FOUND' }
      // The administrator too: a session of one's own that is never fresh would only be a way around the limits of one.
      if (isAdministrator(user) || user.status !== 'ACTIVE') {
        return { outcome: 'INVALID_INPUT', fields: [notAllowed('userId').invalid] }
      }
      const session = await begin({ ...acting, administrator }, user, checked.value)
      return {
        outcome: 'SUCCESS',
        session,
        ...(await impersonatedSessions.complete(session, user)),
      }
    },
  }
}
