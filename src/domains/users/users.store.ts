import type { Queries } from '../../database/database.ts'
import type { User } from './user.ts'

/** Where users live. The port that every user store implements. */
export interface UsersStore {
  /** @returns false when the address is taken: the unique key decides, never a query beforehand */
  insert(db: Queries, user: User): Promise<boolean>
  findById(db: Queries, id: string): Promise<User | undefined>
  findByEmailKey(db: Queries, emailKey: string): Promise<User | undefined>
  /** Marks an unconfirmed address as confirmed and replaces the password with the one of whoever confirmed it. */
  confirmEmail(db: Queries, id: string, passwordHash: string, now: Date): Promise<boolean>
  /** Puts a hash with today's parameters in place of `oldHash`; does nothing when it is not the present one any more. */
  rehash(db: Queries, id: string, oldHash: string, newHash: string): Promise<void>
  /**
   * Notes a login, if the password is still the one that was verified: a login that overlaps a change of the password
   * must not survive it.
   * @returns whether it is
   */
  recordLogin(db: Queries, id: string, verifiedHash: string | null, now: Date): Promise<boolean>
}
