import type { AuditEvent } from '../audit/audit.service.ts'
import type { LoginDiagnosis } from '../domains/administration/login-diagnosis.service.ts'
import type { Session } from '../domains/sessions/session.ts'
import type { Tokens } from '../domains/sessions/session-credentials.ts'
import type { User } from '../domains/users/user.ts'
import type { UserSearch } from '../domains/users/user-search.ts'
import type { EmailDelivery } from '../email/deliveries.service.ts'
import type { Connection } from './connections.ts'

/** A user as the holder of one of the user's own sessions sees it. */
export interface UserModel {
  readonly user: User
  /** The session of this request, or the one that this request began; null where an administrator sees the user. */
  readonly currentSessionId: string | null
}

/** A page of users, and what is listed. */
export interface UserConnectionModel extends Connection<UserModel> {
  readonly search: UserSearch
}

/** A session, and whether it is the one of this request. */
export interface SessionModel {
  readonly session: Session
  readonly current: boolean
}

/** What the resolvers of ChangePasswordSuccess stand on. */
export interface ChangePasswordSuccessModel {
  readonly user: UserModel
  readonly revokedSessionIds: readonly string[]
}

/** What the resolvers of LoginSuccess stand on. */
export interface LoginSuccessModel {
  readonly user: UserModel
  readonly session: SessionModel
  readonly tokens: Tokens | null
  readonly deviceToken: string | null
}

/** What the resolvers of RefreshSessionSuccess stand on. */
export interface RefreshSessionSuccessModel {
  readonly session: SessionModel
  readonly tokens: Tokens
}

/** What the resolvers of ReauthenticateSuccess stand on. */
export interface ReauthenticateSuccessModel {
  readonly session: SessionModel
}

/** A mail as an administrator sees it. */
export type EmailDeliveryModel = EmailDelivery

/** What stands in the way of a login, as an administrator sees it. */
export type LoginDiagnosisModel = LoginDiagnosis

/** A security event as an administrator sees it. */
export type AuditEventModel = AuditEvent

/** A security event as the person sees it whom it happened to. */
export type SecurityEventModel = AuditEvent
