import type { Queries } from '../../database/database.ts'
import type { User, UserChange } from './user.ts'
import type { UserPlace, UserSearch } from './user-search.ts'

/**
 * Where users live. The port that every user store implements.
 *
 * Every write is part of the use case's transaction in the SQL database, wherever users live: what was committed there
 * is true at once, and brought to another server afterwards.
 */
export interface UsersStore {
  findById(id: string): Promise<User | undefined>
  findByEmailKey(emailKey: string): Promise<User | undefined>
  findByUsernameKey(usernameKey: string): Promise<User | undefined>
  /** The id of the account that an address belongs to, from the SQL database alone. */
  findOwnerId(emailKey: string): Promise<string | undefined>
  /** Lists users, from behind a place in the list. */
  search(search: UserSearch, limit: number, behind: UserPlace | null): Promise<User[]>
  count(search: UserSearch): Promise<number>
  /** Creates a user. That an address is taken shows by its unique key, never by a look beforehand. */
  insert(db: Queries, user: User): Promise<UserInsertion>
  /** Changes a user that is still as it was read. Roll back after anything but DONE. */
  update(db: Queries, user: User, change: UserChange): Promise<UserUpdate>
  /**
   * Removes a user. Other changes, and logins, that are under way come before it or fail.
   * @returns the user as it was at last, as far as the SQL database knows it; undefined when there is none
   */
  remove(db: Queries, id: string): Promise<RemovedUser | undefined>
  /**
   * Whether nobody else is an administrator who can log in. Makes other transactions that ask wait for this one: two
   * administrators who remove each other at once must not both succeed.
   */
  isLastAdministrator(db: Queries, id: string): Promise<boolean>
  /**
   * Notes a login, if the user is still as it was read: a login that overlaps a change of the password must not
   * survive it.
   * @returns whether it is
   */
  recordLogin(db: Queries, user: User, now: Date): Promise<boolean>
  /** Whether users can be read now. Cheap enough for a probe that asks every second. */
  isAvailable(): Promise<boolean>
}

/** What is known of a user that was just removed, wherever users live. */
export type RemovedUser = Pick<User, 'emailKey' | 'version' | 'locale'>

/** What came of an insertion; after anything but DONE nothing was written. */
export type UserInsertion = 'DONE' | 'EMAIL_TAKEN' | 'USERNAME_TAKEN'

/** What came of a change. CONFLICT: another one was first; read the user again. */
export type UserUpdate =
  | { readonly result: 'DONE'; readonly user: User }
  | { readonly result: 'EMAIL_TAKEN' | 'USERNAME_TAKEN' | 'CONFLICT' }
