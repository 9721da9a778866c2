import type { User, UserStatus } from './user.ts'

/** In which order users are listed; the public enum UserOrder. */
export type UserOrder = 'CREATED_AT_DESC' | 'CREATED_AT_ASC' | 'EMAIL_ASC'

/** Which users to list. A condition that is null holds for all. */
export interface UserSearch {
  /** A part of the address, username or name, or a whole id. */
  readonly text: string | null
  readonly status: UserStatus | null
  readonly role: string | null
  readonly createdAfter: Date | null
  readonly createdBefore: Date | null
  readonly orderBy: UserOrder
}

/** The place of a user in a list: what it is sorted by, and the id where that is the same. */
export interface UserPlace {
  readonly key: string | number
  readonly id: string
}

/** The place of a user in a list that is sorted so. */
export function placeOf(user: User, orderBy: UserOrder): UserPlace {
  return { key: orderBy === 'EMAIL_ASC' ? user.emailKey : user.createdAt.getTime(), id: user.id }
}
