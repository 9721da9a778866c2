import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { Database, Queries } from '../../database/database.ts'
import type { EmailService } from '../../email/email.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import { Fault } from '../../runtime/faults.ts'
import { isUserId } from '../../runtime/random.ts'
import { missingFreshness, type ReauthenticationRequired } from '../sessions/freshness.ts'
import { requireOwnSession, type Viewer } from '../sessions/viewer.ts'
import { deliverableAddress } from '../users/email-address.ts'
import { checkEmail, type InvalidField, notAllowed } from '../users/invalid-fields.ts'
import type { PersonalRecords } from '../users/personal-records.ts'
import { isAdministrator, type User } from '../users/user.ts'
import { retryingConflicts } from '../users/user-conflict.ts'
import type { RemovedUser, UsersStore } from '../users/users.store.ts'
import { requireFreshAdministrator } from './acting-administrator.ts'

/** What removing an account can come to. */
export type RemovalOutcome =
  | { readonly outcome: 'SUCCESS'; readonly deletedUserId: string }
  | { readonly outcome: 'NOT_FOUND' }
  | { readonly outcome: 'LAST_ADMINISTRATOR' }

/** Everything that deleting one's own account can come to. */
export type DeleteAccountOutcome =
  | Exclude<RemovalOutcome, { outcome: 'NOT_FOUND' }>
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | ReauthenticationRequired

/** Everything that deleting somebody's account can come to. */
export type DeleteUserOutcome = RemovalOutcome | ReauthenticationRequired

/** Removes accounts, and with them everything that names their owners. */
export interface AccountRemoval {
  /** @param email the account's own address, as the person typed it */
  deleteOwn(viewer: Viewer, email: string, origin: Origin): Promise<DeleteAccountOutcome>
  /** @throws Fault FORBIDDEN for anyone but an administrator */
  deleteUser(viewer: Viewer, userId: string, origin: Origin): Promise<DeleteUserOutcome>
  /** Without asking who may. @param origin null for a command, which nobody is logged in for */
  remove(userId: string, origin: Origin | null): Promise<RemovalOutcome>
}

export interface AccountRemovalDependencies {
  readonly database: Database
  readonly users: UsersStore
  /** Everything that is stored about a person besides the account itself. */
  readonly personalRecords: readonly PersonalRecords[]
  readonly audit: Audit
  readonly email: EmailService
  readonly clock: Clock
}

const UNREADABLE = 'UNREADABLE'

export function createAccountRemoval(dependencies: AccountRemovalDependencies): AccountRemoval {
  const { database, users, personalRecords, audit, email, clock } = dependencies

  /** An account can be removed even when where users live does not answer, or has lost or spoilt its row. */
  const read = async (userId: string): Promise<User | undefined | typeof UNREADABLE> => {
    try {
      return await users.findById(userId)
    } catch (error) {
      if (error instanceof Fault && error.code === 'UNAVAILABLE') return UNREADABLE
      throw error
    }
  }

  /** Everything but the account itself. */
  const erase = async (
    db: Queries,
    userId: string,
    user: User | undefined,
    { emailKey, locale }: RemovedUser,
  ) => {
    const takesNoMail = await email.clearAddress(db, emailKey)
    for (const records of personalRecords) await records.erase(db, { userId, emailKey })
    if (takesNoMail) return
    // Only now, since all mails to the person that wait are not to be sent, and this one is.
    await email.enqueue(db, {
      template: 'account-deleted',
      to: deliverableAddress(user?.email ?? emailKey),
      locale,
      payload: user?.name ? { name: user.name } : {},
    })
  }

  const attempt = async (
    userId: string,
    origin: Origin | null,
  ): Promise<RemovalOutcome | 'CONFLICT'> => {
    const found = await read(userId)
    if (found === undefined) return { outcome: 'NOT_FOUND' }
    const user = found === UNREADABLE ? undefined : found
    return database.transaction<RemovalOutcome | 'CONFLICT'>(async (db, rollBackWith) => {
      // Before anything else is locked: two who remove each other must not wait for each other for ever.
      const mayRule = user === undefined || isAdministrator(user)
      if (mayRule && (await users.isLastAdministrator(db, userId)))
        return { outcome: 'LAST_ADMINISTRATOR' }
      const removed = await users.remove(db, userId)
      if (removed === undefined) return { outcome: 'NOT_FOUND' }
      if (user !== undefined && user.version !== removed.version) return rollBackWith('CONFLICT')
      // While it is still known whose pseudonym it is.
      const circumstances = origin === null ? { actorId: null } : {}
      await audit.record(db, 'ACCOUNT_DELETED', userId, origin, circumstances)
      await erase(db, userId, user, removed)
      return { outcome: 'SUCCESS', deletedUserId: userId }
    })
  }

  const remove = async (userId: string, origin: Origin | null): Promise<RemovalOutcome> => {
    if (!isUserId(userId)) return { outcome: 'NOT_FOUND' }
    return retryingConflicts(clock, () => attempt(userId, origin))
  }

  return {
    async deleteOwn(viewer, typed, origin) {
      const signedIn = requireOwnSession(viewer)
      const missing = await missingFreshness(signedIn, clock)
      if (missing !== undefined) return missing
      const address = checkEmail('email', typed)
      if (!address.ok) return { outcome: 'INVALID_INPUT', fields: [address.invalid] }
      const { id } = signedIn.account
      if ((await users.findOwnerId(address.value.key)) !== id)
        return { outcome: 'INVALID_INPUT', fields: [notAllowed('email').invalid] }
      const result = await remove(id, origin)
      // Another request for the same was first: it is as it was asked for.
      return result.outcome === 'NOT_FOUND' ? { outcome: 'SUCCESS', deletedUserId: id } : result
    },

    async deleteUser(viewer, userId, origin) {
      const acting = await requireFreshAdministrator(viewer, origin, clock)
      return 'outcome' in acting ? acting : remove(userId, acting.origin)
    },

    remove,
  }
}
