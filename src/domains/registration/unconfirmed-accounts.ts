import type { Proofs } from '../../proofs/proofs.service.ts'
import type { UnconfirmedAccounts } from '../users/unconfirmed-accounts.ts'
import type { WaitingChanges } from '../users/waiting-changes.ts'
import { deleteRegistrations, replacePasswordHash } from './registrations.store.ts'

export interface UnconfirmedAccountsDependencies {
  readonly proofs: Proofs
  readonly emailChanges: WaitingChanges
}

/** The registrations of accounts that EMAIL_CONFIRMATION=optional let in: they bear the id of the account. */
export function createUnconfirmedAccounts({
  proofs,
  emailChanges,
}: UnconfirmedAccountsDependencies): UnconfirmedAccounts {
  return {
    replacePassword: replacePasswordHash,
    async settle(db, userId) {
      await proofs.forget(db, [userId])
      await deleteRegistrations(db, [userId])
      // Whoever was let in before may have asked for an address of their own, and would take the account along.
      await emailChanges.endWaiting(db, userId)
    },
  }
}
