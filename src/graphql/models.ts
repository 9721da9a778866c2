import type { Session } from '../domains/sessions/session.ts'
import type { Tokens } from '../domains/sessions/session-credentials.ts'
import type { User } from '../domains/users/user.ts'

/** A user as the holder of one of the user's own sessions sees it. */
export interface UserModel {
  readonly user: User
  /** The session of this request, or the one that this request began. */
  readonly currentSessionId: string
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
