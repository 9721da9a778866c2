/** A person's account. */
export interface User {
  readonly id: string
  /** As the person typed it. */
  readonly email: string
  /** One key for all spellings of the address; unique. */
  readonly emailKey: string
  readonly emailConfirmedAt: Date | null
  readonly name: string | null
  /** A BCP 47 tag. */
  readonly locale: string
  readonly roles: readonly string[]
  /** A PHC string; null without a password. */
  readonly passwordHash: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly lastLoginAt: Date | null
}
