import type { TranslationKeys } from '@zxcvbn-ts/core'

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
  readonly ReauthenticationRequiredError: string
  readonly NotFoundError: string
  readonly WeakPasswordError: {
    /** The password is on a list of common ones. */
    readonly common: string
    /** The password is not, but guessing it takes too few tries. */
    readonly guessable: string
  }
  readonly EmailTakenError: string
  readonly RegistrationClosedError: string
  readonly InvalidCredentialsError: string
  readonly EmailNotConfirmedError: string
  readonly InvalidCodeError: (triesLeft: number) => string
  readonly InvalidTokenError: string
  readonly TokenExpiredError: string
  /** By the value of SessionEndReason. */
  readonly SessionEndedError: {
    readonly LOGGED_OUT: string
    readonly REVOKED: string
    readonly EXPIRED: string
    readonly REUSED: string
    readonly CREDENTIALS_CHANGED: string
    readonly UNKNOWN: string
  }
}

/** The `message` of an InvalidField, by its code. */
export interface FieldTexts {
  readonly REQUIRED: string
  readonly TOO_SHORT: (minLength: number) => string
  readonly TOO_LONG: (maxLength: number) => string
  /** By what the field holds. */
  readonly MALFORMED: {
    readonly email: string
    readonly password: string
    readonly name: string
    readonly locale: string
    readonly identifier: string
  }
}

/** The texts of the mails. */
export interface MailTexts {
  /** Null greets without a name. What follows it is the mail's `intro`. */
  readonly greeting: (name: string | null) => string
  /** Stands above a link that is printed in full below its button. */
  readonly linkInFull: string
  readonly confirmEmail: ConfirmEmailTexts
  readonly accountExists: AccountExistsTexts
  readonly sessionEnded: SessionEndedTexts
}

/** What every mail has. */
export interface CommonTexts {
  readonly subject: (appName: string) => string
  /** What an inbox shows beside the subject. */
  readonly preheader: string
  readonly title: string
  readonly intro: (appName: string) => string
  /** Why the person gets this mail. */
  readonly footer: (appName: string) => string
}

interface ConfirmEmailTexts extends CommonTexts {
  readonly button: string
  /** Stands above the link in the text part, which has no button. */
  readonly openLink: string
  readonly linkExpires: (at: Date) => string
  readonly otherDevice: string
  readonly typeCode: string
  readonly codeExpires: (at: Date) => string
  readonly notYou: string
}

interface AccountExistsTexts extends CommonTexts {
  readonly button: string
  /** Stands above the link in the text part, which has no button. */
  readonly openLink: string
  readonly notYou: string
}

interface SessionEndedTexts extends CommonTexts {
  readonly device: string
  readonly unknownDevice: string
  readonly time: string
  readonly why: string
  readonly logInAgain: string
  readonly notYou: string
}
