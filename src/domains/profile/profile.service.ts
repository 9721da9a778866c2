import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { Database } from '../../database/database.ts'
import type { Clock } from '../../runtime/clock.ts'
import { requireOwnSession, type Viewer } from '../sessions/viewer.ts'
import type { InvalidField } from '../users/invalid-fields.ts'
import {
  checkProfile,
  differenceFrom,
  fieldsOf,
  type ProfileChange,
  type ProfileInput,
} from '../users/profile.ts'
import type { User } from '../users/user.ts'
import { changedMeanwhile, retryingConflicts } from '../users/user-conflict.ts'
import type { UsersStore } from '../users/users.store.ts'

/** Everything that a change of one's own profile can come to. */
export type UpdateProfileOutcome =
  | { readonly outcome: 'SUCCESS'; readonly user: User; readonly sessionId: string }
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | { readonly outcome: 'USERNAME_TAKEN' }

/** Changes what people say of themselves. */
export interface ProfileService {
  /** @throws Fault UNAUTHENTICATED without a session; UNAVAILABLE when the user cannot be read */
  update(viewer: Viewer, input: ProfileInput, origin: Origin): Promise<UpdateProfileOutcome>
}

export interface ProfileServiceDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly audit: Audit
  readonly clock: Clock
}

export function createProfileService(dependencies: ProfileServiceDependencies): ProfileService {
  const { database, users, audit, clock } = dependencies

  const apply = async (userId: string, change: ProfileChange, origin: Origin) => {
    const user = await users.findById(userId)
    // There a moment ago: it is being removed.
    if (user === undefined) throw changedMeanwhile(clock)
    const difference = differenceFrom(user, change)
    const fields = fieldsOf(difference)
    if (fields.length === 0) return { outcome: 'SUCCESS', user } as const
    return database.transaction<
      { outcome: 'SUCCESS'; user: User } | { outcome: 'USERNAME_TAKEN' } | 'CONFLICT'
    >(async (db, rollBackWith) => {
      const updated = await users.update(db, user, { ...difference, updatedAt: clock.now() })
      if (updated.result === 'USERNAME_TAKEN') return rollBackWith({ outcome: 'USERNAME_TAKEN' })
      if (updated.result !== 'DONE') return rollBackWith('CONFLICT')
      const details = { changed: fields.join(' ') }
      await audit.record(db, 'PROFILE_UPDATED', userId, origin, { details })
      return { outcome: 'SUCCESS', user: updated.user }
    })
  }

  return {
    async update(viewer, input, origin) {
      const { account, session } = requireOwnSession(viewer)
      const change = checkProfile(input)
      if (Array.isArray(change)) return { outcome: 'INVALID_INPUT', fields: change }
      const result = await retryingConflicts(clock, () => apply(account.id, change, origin))
      return result.outcome === 'SUCCESS' ? { ...result, sessionId: session.id } : result
    },
  }
}
