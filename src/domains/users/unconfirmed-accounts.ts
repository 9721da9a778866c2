import type { Queries } from '../../database/database.ts'

/** What an account has beside it while its address is unconfirmed: a confirmation that sets its password once more. */
export interface UnconfirmedAccounts {
  /** Lets the confirmation set this password. */
  replacePassword(db: Queries, userId: string, passwordHash: string): Promise<void>
  /**
   * Makes the confirmation, and a change of address that waits, things of the past: the address was proven in another
   * way, or the account is given to somebody else. Call it after the user has been written.
   */
  settle(db: Queries, userId: string): Promise<void>
}
