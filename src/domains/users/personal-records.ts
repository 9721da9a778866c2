import type { Queries } from '../../database/database.ts'

/** Whose records are meant. */
export interface DataSubject {
  readonly userId: string
  /** The account's address, folded. */
  readonly emailKey: string
}

/**
 * Rows of one kind that say something about a person. An export shows and a removal erases the same kinds, so that no
 * kind can be forgotten by one of them.
 */
export interface PersonalRecords {
  /** What an export calls them. */
  readonly name: string
  /** Everything in the rows but secrets, as plain data. */
  list(db: Queries, subject: DataSubject): Promise<readonly object[]>
  /** Leaves nothing that names the person. Part of the transaction that removes the account. */
  erase(db: Queries, subject: DataSubject): Promise<void>
}
