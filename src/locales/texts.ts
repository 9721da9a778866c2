import type { TranslationKeys } from '@zxcvbn-ts/core'
import type { MailTexts } from './mail-texts.ts'

/** Everything that the server says to people, in one language. */
export interface Catalogue {
  readonly errors: ErrorTexts
  readonly fields: FieldTexts
  readonly passwordSuggestions: Readonly<Record<PasswordSuggestionKey, string>>
  readonly mails: MailTexts
}

/** What zxcvbn can answer, as a warning or as a suggestion. Where it uses a key for both, one text serves for both. */
export type PasswordSuggestionKey =
  | keyof TranslationKeys['warnings']
  | keyof TranslationKeys['suggestions']

/** The `message` of each type of the schema that implements MutationError. */
export interface ErrorTexts {
  readonly InvalidInputError: string
  readonly TooManyRequestsError: (waitSeconds: number) => string
  readonly CaptchaRequiredError: string
  readonly ReauthenticationRequiredError: string
  readonly NotFoundError: string
  readonly WeakPasswordError: {
    /** The password is on a list of common ones. */
    readonly common: string
    /** The password is not, but guessing it takes too few tries. */
    readonly guessable: string
    /** The password is known from a breach. */
    readonly breached: string
  }
  readonly EmailTakenError: {
    /** Somebody wants an account with the address. */
    readonly newcomer: string
    /** Somebody who has an account wants the address for it, or for somebody else. */
    readonly member: string
  }
  readonly UsernameTakenError: string
  readonly RegistrationClosedError: string
  readonly InvalidCredentialsError: {
    /** Somebody logs in. */
    readonly login: string
    /** Somebody confirms an address by the link of a mail. */
    readonly registration: string
    /** Somebody who is logged in types the password again. */
    readonly session: string
  }
  readonly EmailNotConfirmedError: string
  readonly AccountSuspendedError: string
  readonly InvalidCodeError: (triesLeft: number) => string
  readonly InvalidTokenError: string
  readonly TokenExpiredError: string
  readonly LastAdministratorError: string
  readonly UnknownAudienceError: string
  /** By the value of SessionEndReason. */
  readonly SessionEndedError: {
    readonly LOGGED_OUT: string
    readonly REVOKED: string
    readonly EXPIRED: string
    readonly REUSED: string
    readonly CREDENTIALS_CHANGED: string
    readonly SUSPENDED: string
    readonly UNKNOWN: string
  }
}

/** The `message` of an InvalidField, by its code. */
export interface FieldTexts {
  readonly REQUIRED: string
  readonly TOO_SHORT: (minLength: number) => string
  readonly TOO_LONG: (maxLength: number) => string
  /** By the name of the field. */
  readonly MALFORMED: {
    readonly email: string
    readonly newEmail: string
    readonly password: string
    readonly currentPassword: string
    readonly newPassword: string
    readonly name: string
    readonly username: string
    readonly locale: string
    readonly identifier: string
    readonly roles: string
    readonly reason: string
  }
  /** The form is right, the value is not one that may be given here. By the name of the field. */
  readonly NOT_ALLOWED: {
    /** Typed to confirm a deletion, it is not the account's. */
    readonly email: string
    /** It is the account's already. */
    readonly newEmail: string
    /** It is the present password. */
    readonly newPassword: string
    /** It is reserved. */
    readonly username: string
    /** It is an administrator's or a suspended one, whom nobody impersonates. */
    readonly userId: string
  }
}
