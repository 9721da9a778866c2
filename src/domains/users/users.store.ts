import type { Queries } from '../../database/database.ts'
import type { User, UserChange } from './user.ts'

/**
 * Where users live. The port that every user store implements.
 *
 * A write has two halves, because a store may be another server: the first is sent before the use case's transaction
 * begins, the second is written inside it. Between the two nothing is lost: what the first half left is finished by the
 * next try, or taken back or finished by `sweep`.
 */
export interface UsersStore {
  findById(id: string): Promise<User | undefined>
  findByEmailKey(emailKey: string): Promise<User | undefined>
  findByUsernameKey(usernameKey: string): Promise<User | undefined>
  /** The id of the account that an address belongs to, from the SQL database alone. */
  findOwnerId(emailKey: string): Promise<string | undefined>
  /** Begins to create a user; `version` is 1. That an address is taken shows by its unique key, never by a look beforehand. */
  create(user: User): Promise<UserWrite>
  /** Begins to change a user, if it is still at the version that was read. */
  change(user: User, change: UserChange): Promise<UserWrite>
  /**
   * Notes a login, if the user is still as it was read: a login that overlaps a change of the password must not
   * survive it.
   * @returns whether it is
   */
  recordLogin(db: Queries, user: User, now: Date): Promise<boolean>
  /** Finishes or takes back what a crash or an outage left half done. */
  sweep(): Promise<void>
  /** Whether users can be read now. Cheap enough for a probe that asks every second. */
  isAvailable(): Promise<boolean>
}

/** A write whose first half is done. */
export interface UserWrite {
  /** The user as it will be. */
  readonly user: User
  /** The second half, inside the use case's transaction; roll that back after anything but DONE. */
  commit(db: Queries): Promise<UserWriteResult>
}

/** `CONFLICT`: another change of the same user was first; read it again. */
export type UserWriteResult = 'DONE' | 'EMAIL_TAKEN' | 'USERNAME_TAKEN' | 'CONFLICT'

/** A write that the first half has shown to be impossible. */
export function refusedWrite(user: User, result: Exclude<UserWriteResult, 'DONE'>): UserWrite {
  return { user, commit: async () => result }
}
