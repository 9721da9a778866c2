import type { UserStatus } from '../../database/tables.ts'

export type { UserStatus } from '../../database/tables.ts'

/** A person's account. */
export interface User {
  readonly id: string
  /** As the person typed it. */
  readonly email: string
  /** One key for all spellings of the address; unique. */
  readonly emailKey: string
  readonly emailConfirmedAt: Date | null
  /** As the person typed it. */
  readonly username: string | null
  /** One key for all spellings of the username; unique. */
  readonly usernameKey: string | null
  readonly name: string | null
  /** A BCP 47 tag. */
  readonly locale: string
  readonly roles: readonly string[]
  readonly status: UserStatus
  /** A PHC string; null without a password. */
  readonly passwordHash: string | null
  /** Counts the changes of everything here but `lastLoginAt`, from 1. */
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly lastLoginAt: Date | null
}

type NewUser = Pick<
  User,
  'id' | 'email' | 'emailKey' | 'name' | 'locale' | 'roles' | 'passwordHash' | 'createdAt'
>

/** An account that nobody has used yet: unconfirmed and active, unless it is said otherwise. */
export function newUser(given: NewUser & Partial<User>): User {
  return {
    emailConfirmedAt: null,
    username: null,
    usernameKey: null,
    status: 'ACTIVE',
    version: 1,
    updatedAt: given.createdAt,
    lastLoginAt: null,
    ...given,
  }
}

/** Whether an account still waits for whoever reads its mail: it may have been read by way of another registration. */
export function isUnconfirmed({ emailConfirmedAt, status }: User): boolean {
  return emailConfirmedAt === null && status === 'ACTIVE'
}

/** The role that rules the administrators' part of the API. All other roles are names in the token. */
export const ADMINISTRATOR = 'admin'

/** Whether somebody may use the administrators' part of the API. */
export function isAdministrator({ roles }: Pick<User, 'roles'>): boolean {
  return roles.includes(ADMINISTRATOR)
}

/** What has to be known of a user on each request: the part that is in the SQL database wherever users live. */
export type Account = Pick<User, 'id' | 'version' | 'roles' | 'status' | 'locale'>

/** What can change of a user. */
export type UserChange = Partial<
  Pick<
    User,
    | 'email'
    | 'emailKey'
    | 'emailConfirmedAt'
    | 'username'
    | 'usernameKey'
    | 'name'
    | 'locale'
    | 'roles'
    | 'status'
    | 'passwordHash'
    | 'updatedAt'
  >
>
