import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { Database, Queries } from '../../database/database.ts'
import type { Proofs } from '../../proofs/proofs.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import { isUserId } from '../../runtime/random.ts'
import type { ReauthenticationRequired } from '../sessions/freshness.ts'
import type { SessionsService } from '../sessions/sessions.service.ts'
import type { Viewer } from '../sessions/viewer.ts'
import type { AddressProofs } from '../users/address-proofs.ts'
import type { InvalidField } from '../users/invalid-fields.ts'
import type { Notices } from '../users/notices.ts'
import { fieldsOf } from '../users/profile.ts'
import { isAdministrator, type User, type UserChange } from '../users/user.ts'
import { retryingConflicts } from '../users/user-conflict.ts'
import type { UsersStore } from '../users/users.store.ts'
import type { WaitingChanges } from '../users/waiting-changes.ts'
import { requireFreshAdministrator } from './acting-administrator.ts'
import { optionalReason } from './reason.ts'
import { type ChangeOf, checkUserUpdate, type UserUpdateRequest } from './user-update.ts'

interface Changed {
  readonly outcome: 'SUCCESS'
  readonly user: User
}
type NotFound = { readonly outcome: 'NOT_FOUND' }
type LastAdministrator = { readonly outcome: 'LAST_ADMINISTRATOR' }
type UsernameTaken = { readonly outcome: 'USERNAME_TAKEN' }

export type RestoreUserOutcome = Changed | NotFound | ReauthenticationRequired
export type SuspendUserOutcome = RestoreUserOutcome | LastAdministrator
export type UpdateUserOutcome =
  | SuspendUserOutcome
  | UsernameTaken
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
export type RevokeUserSessionsOutcome =
  | (Changed & { readonly revokedSessionIds: readonly string[] })
  | NotFound
  | ReauthenticationRequired

/** What administrators do with accounts. Every method throws a Fault FORBIDDEN for anyone else. */
export interface UserAdministrationService {
  update(viewer: Viewer, request: UserUpdateRequest, origin: Origin): Promise<UpdateUserOutcome>
  /**
   * Keeps a person out: nothing of the account opens anything until it is restored. Idempotent.
   * @param reason for the audit log; null for none
   * @throws Fault BAD_USER_INPUT for a reason that cannot be one
   */
  suspend(
    viewer: Viewer,
    userId: string,
    reason: string | null,
    origin: Origin,
  ): Promise<SuspendUserOutcome>
  /** Lets a suspended person in again. Idempotent. */
  restore(viewer: Viewer, userId: string, origin: Origin): Promise<RestoreUserOutcome>
  revokeSessions(viewer: Viewer, userId: string, origin: Origin): Promise<RevokeUserSessionsOutcome>
}

/** A change of a user, and what belongs to it. */
interface AdministrativeChange<Refusal extends object> {
  /** Null where nothing is left to do. */
  readonly changeOf: ChangeOf
  /** Why it must not be. */
  readonly refusalOf: (db: Queries, user: User, wanted: UserChange) => Promise<Refusal | undefined>
  /** What it comes to when another account has the username; none where no username is changed. */
  readonly taken?: Refusal
  /** What else the transaction does. */
  readonly also: (db: Queries, user: User, wanted: UserChange) => Promise<void>
}

export interface UserAdministrationDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly sessions: SessionsService
  readonly proofs: Proofs
  readonly addressProofs: AddressProofs
  readonly emailChanges: WaitingChanges
  readonly notices: Notices
  readonly audit: Audit
  readonly clock: Clock
}

export function createUserAdministration(
  dependencies: UserAdministrationDependencies,
): UserAdministrationService {
  const { database, users, sessions, proofs, addressProofs, emailChanges } = dependencies
  const { notices, audit, clock } = dependencies

  const find = async (userId: string) => (isUserId(userId) ? users.findById(userId) : undefined)

  /** Changes a user who is there, with all that goes with it. */
  const change = <Refusal extends object>(
    userId: string,
    { changeOf, refusalOf, taken, also }: AdministrativeChange<Refusal>,
  ): Promise<Changed | NotFound | Refusal> =>
    retryingConflicts<Changed | NotFound | Refusal>(clock, async () => {
      const user = await find(userId)
      if (user === undefined) return { outcome: 'NOT_FOUND' }
      const wanted = changeOf(user)
      if (wanted === null) return { outcome: 'SUCCESS', user }
      return database.transaction<Changed | Refusal | 'CONFLICT'>(async (db, rollBackWith) => {
        const refusal = await refusalOf(db, user, wanted)
        if (refusal !== undefined) return refusal
        const updated = await users.update(db, user, { ...wanted, updatedAt: clock.now() })
        if (updated.result === 'USERNAME_TAKEN' && taken !== undefined) return rollBackWith(taken)
        if (updated.result !== 'DONE') return rollBackWith('CONFLICT')
        await also(db, updated.user, wanted)
        return { outcome: 'SUCCESS', user: updated.user }
      })
    })

  const keepAnAdministrator: AdministrativeChange<LastAdministrator>['refusalOf'] = async (
    db,
    user,
    wanted,
  ) => {
    if (!isDemotion(user, wanted)) return undefined
    return (await users.isLastAdministrator(db, user.id))
      ? { outcome: 'LAST_ADMINISTRATOR' }
      : undefined
  }

  return {
    async update(viewer, { userId, ...request }, origin) {
      const acting = await requireFreshAdministrator(viewer, origin, clock)
      if ('outcome' in acting) return acting
      const checked = checkUserUpdate(request)
      if (Array.isArray(checked)) return { outcome: 'INVALID_INPUT', fields: checked }
      return change<LastAdministrator | UsernameTaken>(userId, {
        changeOf: checked,
        refusalOf: keepAnAdministrator,
        taken: { outcome: 'USERNAME_TAKEN' },
        also: async (db, user, { roles, ...rest }) => {
          const changed = fieldsOf(rest).join(' ')
          const details = {
            ...(changed === '' ? {} : { changed }),
            ...(roles === undefined ? {} : { roles: roles.join(' ') }),
          }
          await audit.record(db, 'USER_UPDATED', user.id, acting.origin, { details })
        },
      })
    },

    async suspend(viewer, userId, reason, origin) {
      const acting = await requireFreshAdministrator(viewer, origin, clock)
      if ('outcome' in acting) return acting
      const given = optionalReason(reason)
      const details: Record<string, string> = given === undefined ? {} : { reason: given }
      return change(userId, {
        changeOf: to('SUSPENDED'),
        refusalOf: keepAnAdministrator,
        also: async (db, user) => {
          await sessions.endAll(db, user.id, 'SUSPENDED', acting.origin)
          await proofs.endAll(db, user.id)
          await addressProofs.endAll(db, user.emailKey)
          await emailChanges.endWaiting(db, user.id)
          await notices.send(db, user, 'account-suspended')
          await audit.record(db, 'USER_SUSPENDED', user.id, acting.origin, { details })
        },
      })
    },

    async restore(viewer, userId, origin) {
      const acting = await requireFreshAdministrator(viewer, origin, clock)
      if ('outcome' in acting) return acting
      return change<never>(userId, {
        changeOf: to('ACTIVE'),
        refusalOf: async () => undefined,
        also: async (db, user) => {
          await notices.send(db, user, 'account-restored')
          await audit.record(db, 'USER_RESTORED', user.id, acting.origin)
        },
      })
    },

    async revokeSessions(viewer, userId, origin) {
      const acting = await requireFreshAdministrator(viewer, origin, clock)
      if ('outcome' in acting) return acting
      const user = await find(userId)
      if (user === undefined) return { outcome: 'NOT_FOUND' }
      const revokedSessionIds = await database.transaction((db) =>
        sessions.endAll(db, user.id, 'REVOKED', acting.origin),
      )
      return { outcome: 'SUCCESS', user, revokedSessionIds }
    },
  }
}

function to(status: User['status']): ChangeOf {
  return (user) => (user.status === status ? null : { status })
}

/** Whether there is one administrator less after a change who can log in. */
function isDemotion(user: User, wanted: UserChange): boolean {
  const counts = (one: User) => isAdministrator(one) && one.status === 'ACTIVE'
  return counts(user) && !counts({ ...user, ...wanted })
}
