import type { Queries } from '../../database/database.ts'

/** Changes of an account's address that have been asked for and not been made. */
export interface WaitingChanges {
  /**
   * Ends the change that waits, inside the caller's transaction: wherever the account's open proofs end, because it may
   * have been asked for by whoever is being locked out. Call it after the user has been written, as everyone does.
   */
  endWaiting(db: Queries, userId: string): Promise<void>
}
