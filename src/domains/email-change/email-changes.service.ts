import type { Database, Queries } from '../../database/database.ts'
import type { Proofs } from '../../proofs/proofs.service.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import type { WaitingChanges } from '../users/waiting-changes.ts'
import {
  cancelWaitingChange,
  deleteEmailChanges,
  type EmailChange,
  findWaitingChange,
  listChangesOf,
  listExpiredChangeIds,
} from './email-changes.store.ts'

/** The changes of addresses, as others need to know of them. */
export interface EmailChanges extends WaitingChanges {
  /** The address that waits for its confirmation, as it was typed; null where none does. */
  pendingEmail(userId: string): Promise<string | null>
  /** All changes of an account, oldest first. */
  list(db: Queries, userId: string): Promise<EmailChange[]>
  /** Forgets everything about an account's changes. Call it after the user has been removed. */
  forget(db: Queries, userId: string): Promise<void>
  /** Forgets changes that could be confirmed or taken back until long ago. */
  sweep(): Promise<void>
}

export interface EmailChangesDependencies {
  readonly database: Database
  readonly proofs: Proofs
  readonly clock: Clock
}

/** Long enough to say that a link has expired, rather than that there never was one. */
const KEEP_EXPIRED_SECONDS = 7 * 86_400
const BATCH = 500

export function createEmailChanges({
  database,
  proofs,
  clock,
}: EmailChangesDependencies): EmailChanges {
  const forgetChanges = async (db: Queries, ids: readonly string[]) => {
    if (ids.length === 0) return
    await proofs.forget(db, ids)
    await deleteEmailChanges(db, ids)
  }

  return {
    async pendingEmail(userId) {
      const change = await findWaitingChange(database.queries, userId)
      return change !== undefined && change.expiresAt > clock.now() ? change.newEmail : null
    },

    // Its proofs prove nothing without it.
    endWaiting: (db, userId) => cancelWaitingChange(db, userId, clock.now()),

    list: listChangesOf,

    forget: async (db, userId) => {
      const changes = await listChangesOf(db, userId)
      await forgetChanges(
        db,
        changes.map(({ id }) => id),
      )
    },

    async sweep() {
      const before = addSeconds(clock.now(), -KEEP_EXPIRED_SECONDS)
      for (;;) {
        const ids = await listExpiredChangeIds(database.queries, before, BATCH)
        if (ids.length === 0) return
        await database.transaction((db) => forgetChanges(db, ids))
      }
    },
  }
}
