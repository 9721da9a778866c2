import type { Queries } from '../../../database/database.ts'
import type { User } from '../user.ts'
import type { UsersStore, UserUpdate } from '../users.store.ts'

/** Why an account is not in the target as it is in the source. */
export type CopyProblemCode =
  | 'GONE'
  | 'CHANGED'
  | 'PUT_BACK'
  | 'NEWER'
  | 'BEING_REMOVED'
  | 'EMAIL_TAKEN'
  | 'USERNAME_TAKEN'
  | 'CHANGED_MEANWHILE'
  | 'NOT_ARRIVED'

export interface CopyProblem {
  readonly userId: string
  readonly code: CopyProblemCode
  /** In words, for the operator. */
  readonly reason: string
}

/** Some accounts, in the order of their ids. */
export interface CopyPage {
  readonly users: readonly User[]
  /** Accounts that cannot be read. */
  readonly problems: readonly CopyProblem[]
  /** What to read on behind; null when there is nothing more. */
  readonly lastId: string | null
}

/** A store that accounts are copied from. */
export interface CopySource {
  count(): Promise<number>
  /** @param afterId an id, or nothing to begin with */
  read(afterId: string): Promise<CopyPage>
}

/** How an account stands in the target, seen from the source; SAME but for a later login is EARLIER_LOGIN. */
export type Standing = 'ABSENT' | 'OLDER' | 'EARLIER_LOGIN' | 'SAME' | 'NEWER' | 'BEING_REMOVED'

/** A store that accounts are copied to. */
export interface CopyTarget extends Pick<UsersStore, 'insert' | 'recordLogin' | 'findOwnerId'> {
  /** @returns the standing of each user, in their order */
  compare(users: readonly User[]): Promise<readonly Standing[]>
  /** Puts a user in the place of an older one of the same id. Roll back after anything but DONE. */
  overwrite(db: Queries, user: User): Promise<UserUpdate['result']>
  /** The ids of the accounts that the source does not have. */
  listOthers(): Promise<ReadonlySet<string>>
}

/** So many accounts are looked at together. */
export const PAGE = 100
