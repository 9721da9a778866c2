import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { HashingPlace, PasswordHasher } from '../../crypto/password-hasher.ts'
import type { Database } from '../../database/database.ts'
import type { Clock } from '../../runtime/clock.ts'
import { ALLOWANCES } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import { missingFreshness, type ReauthenticationRequired } from '../sessions/freshness.ts'
import type { SessionsService } from '../sessions/sessions.service.ts'
import {
  requireOwnSession,
  type SignedInViewer,
  unusable,
  type Viewer,
} from '../sessions/viewer.ts'
import { type InvalidField, invalidOf, notAllowed } from '../users/invalid-fields.ts'
import { checkPassword } from '../users/password-input.ts'
import type { UnconfirmedAccounts } from '../users/unconfirmed-accounts.ts'
import type { User } from '../users/user.ts'
import { retryingConflicts } from '../users/user-conflict.ts'
import type { UsersStore } from '../users/users.store.ts'
import type { PasswordPolicy, PasswordWeakness } from './password-policy.ts'
import { ownWordsOf, type PasswordReplacement } from './password-replacement.ts'

/** What is typed to change a password. */
export interface PasswordChangeRequest {
  readonly currentPassword: string | null
  readonly newPassword: string
  readonly revokeOtherSessions: boolean
}

/** Everything that a change of the password can come to. */
export type ChangePasswordOutcome =
  | {
      readonly outcome: 'SUCCESS'
      readonly user: User
      readonly currentSessionId: string
      readonly revokedSessionIds: readonly string[]
    }
  | { readonly outcome: 'INVALID_CREDENTIALS' }
  | { readonly outcome: 'WEAK_PASSWORD'; readonly weakness: PasswordWeakness }
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | ReauthenticationRequired
  | TooManyRequests

/** Lets people change the password of their account, or give it one. */
export interface ChangePasswordService {
  /** @throws Fault UNAUTHENTICATED, or OVERLOADED when too many passwords wait to be verified */
  change(
    viewer: Viewer,
    request: PasswordChangeRequest,
    origin: Origin,
  ): Promise<ChangePasswordOutcome>
}

export interface ChangePasswordServiceDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly policy: PasswordPolicy
  readonly hasher: PasswordHasher
  readonly passwordReplacement: PasswordReplacement
  readonly unconfirmedAccounts: UnconfirmedAccounts
  readonly sessions: SessionsService
  readonly throttling: Throttling
  readonly audit: Audit
  readonly clock: Clock
}

/** A change whose input can be right. */
interface PasswordChange {
  readonly signedIn: SignedInViewer
  readonly user: User
  /** As it was typed. */
  readonly currentPassword: string
  /** In the form in which it is hashed. */
  readonly newPassword: string
  readonly revokeOtherSessions: boolean
  readonly origin: Origin
}

const NOT_ASKED = { ok: true, value: null } as const

export function createChangePasswordService(
  dependencies: ChangePasswordServiceDependencies,
): ChangePasswordService {
  const { database, users, policy, hasher, sessions, throttling, audit, clock } = dependencies
  const { passwordReplacement, unconfirmedAccounts } = dependencies

  /** The user as it is by now, if the session has outlived the change that came first. */
  const reload = async (viewer: SignedInViewer) => {
    const session = await sessions.find(viewer, viewer.session.id)
    const user = await users.findById(viewer.account.id)
    if (session === null || user === undefined) throw unusable('SESSION_ENDED')
    return user
  }

  const check = async (
    signedIn: SignedInViewer,
    user: User,
    request: PasswordChangeRequest,
    origin: Origin,
  ): Promise<PasswordChange | ChangePasswordOutcome> => {
    const { revokeOtherSessions } = request
    const hasPassword = user.passwordHash !== null
    const currentPassword = request.currentPassword ?? ''
    const known = hasPassword ? checkPassword(currentPassword, 0, 'currentPassword') : NOT_ASKED
    const chosen = policy.check(request.newPassword, 'newPassword')
    if (!known.ok || !chosen.ok) {
      return { outcome: 'INVALID_INPUT', fields: invalidOf([known, chosen]) }
    }
    const missing = hasPassword ? undefined : await missingFreshness(signedIn, clock)
    if (missing !== undefined) return missing
    const newPassword = chosen.value
    const retryAt = await throttling.take([ALLOWANCES.strengthEstimateOfAccount(user.id)])
    if (retryAt !== null) return { outcome: 'TOO_MANY_REQUESTS', retryAt }
    const weakness = policy.weaknessOf(newPassword, ownWordsOf(user))
    if (weakness !== null) return { outcome: 'WEAK_PASSWORD', weakness }
    return { signedIn, user, currentPassword, newPassword, revokeOtherSessions, origin }
  }

  const replace = (change: PasswordChange, passwordHash: string) =>
    database.transaction<ChangePasswordOutcome | 'CONFLICT'>(async (db, rollBackWith) => {
      const { signedIn, user: before, revokeOtherSessions, origin } = change
      const currentSessionId = signedIn.session.id
      // First of all: a login that overlaps waits, and finds that it is too late.
      const updated = await users.update(db, before, { passwordHash, updatedAt: clock.now() })
      if (updated.result !== 'DONE') return rollBackWith('CONFLICT')
      const { user } = updated
      if (user.emailConfirmedAt === null)
        await unconfirmedAccounts.replacePassword(db, user.id, passwordHash)
      const revokedSessionIds = revokeOtherSessions
        ? await sessions.endOthers(db, user.id, currentSessionId, 'CREDENTIALS_CHANGED', origin)
        : []
      await passwordReplacement.conclude(db, user, 'PASSWORD_CHANGED', origin)
      return { outcome: 'SUCCESS', user, currentSessionId, revokedSessionIds }
    })

  const attempt = async (
    place: HashingPlace,
    change: PasswordChange,
  ): Promise<ChangePasswordOutcome | 'CONFLICT'> => {
    const { user, currentPassword, newPassword, origin } = change
    const { passwordHash } = user
    const { queries } = database
    if (passwordHash !== null && !(await place.verify(passwordHash, currentPassword))) {
      await audit.record(queries, 'REAUTHENTICATION_FAILED', user.id, origin)
      return { outcome: 'INVALID_CREDENTIALS' }
    }
    await throttling.giveBack(queries, [ALLOWANCES.reauthenticate(user.id)])
    if (passwordHash !== null && currentPassword.normalize('NFKC') === newPassword)
      return { outcome: 'INVALID_INPUT', fields: [notAllowed('newPassword').invalid] }
    const hashed = await policy.hash(place, newPassword)
    if ('weakness' in hashed) return { outcome: 'WEAK_PASSWORD', weakness: hashed.weakness }
    return replace(change, hashed.hash)
  }

  return {
    async change(viewer, request, origin) {
      const signedIn = requireOwnSession(viewer)
      const allowances = [ALLOWANCES.reauthenticate(signedIn.account.id)]
      return hasher.withPlace(
        (place) =>
          retryingConflicts<ChangePasswordOutcome>(clock, async (tries) => {
            const user = tries === 0 ? await signedIn.loadUser() : await reload(signedIn)
            const checked = await check(signedIn, user, request, origin)
            if ('outcome' in checked) return checked
            return throttling.limit(allowances, () => attempt(place, checked))
          }),
        signedIn.account.id,
      )
    },
  }
}
