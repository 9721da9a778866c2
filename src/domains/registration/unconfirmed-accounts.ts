import type { Proofs } from '../../proofs/proofs.service.ts'
import type { UnconfirmedAccounts } from '../users/unconfirmed-accounts.ts'
import { deleteRegistrations, replacePasswordHash } from './registrations.store.ts'

/** The registrations of accounts that EMAIL_CONFIRMATION=optional let in: they bear the id of the account. */
export function createUnconfirmedAccounts(proofs: Proofs): UnconfirmedAccounts {
  return {
    replacePassword: replacePasswordHash,
    async confirmed(db, userId) {
      await proofs.forget(db, [userId])
      await deleteRegistrations(db, [userId])
    },
  }
}
