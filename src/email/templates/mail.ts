/** What a mail is about: all that is needed to write it, in any language. */
export type MailContent =
  | ProofMailContent
  | AccountExistsContent
  | NoAccountContent
  | ReauthenticationCodeContent
  | NewDeviceContent
  | SessionEndedContent
  | PasswordChangedContent
  | EmailChangeRequestedContent
  | EmailChangedContent
  | EmailChangeUndoneContent
  | AddressInUseContent
  | InvitationContent
  | AccountSuspendedContent
  | AccountRestoredContent
  | AccountDeletedContent
  | ImpersonatedContent

/** The mails whose link, or code, proves that they were read. */
export type ProofMailContent =
  | ConfirmEmailContent
  | LoginCodeContent
  | ResetPasswordContent
  | ConfirmEmailChangeContent

/** What a mail to somebody with an account, or with a registration, has. */
interface Addressed {
  /** As the person typed it. */
  readonly name: string | null
}

/** A link and a code that prove that the mail was read. */
export interface LinkAndCode {
  readonly link: string
  /** Null leaves the link only. */
  readonly code: string | null
  readonly codeExpiresAt: Date
  readonly linkExpiresAt: Date
}

/** Asks a person to confirm the address they registered with. */
interface ConfirmEmailContent extends Addressed, LinkAndCode {
  readonly template: 'confirm-email'
}

/** Tells the owner of an address that it was registered again. */
export interface AccountExistsContent extends Addressed {
  readonly template: 'account-exists'
  readonly loginLink: string
}

/** Tells somebody who wanted to log in or to reset a password that the address has no account. */
export interface NoAccountContent {
  readonly template: 'no-account'
  readonly registerLink: string
}

/** Lets a person log in without a password. */
interface LoginCodeContent extends Addressed, LinkAndCode {
  readonly template: 'login-code'
}

/** Lets a person make their session fresh. */
export interface ReauthenticationCodeContent extends Addressed {
  readonly template: 'reauthentication-code'
  readonly code: string
  readonly codeExpiresAt: Date
  readonly deviceLabel: string
}

/** Tells a person that a device logged in that never did before. */
export interface NewDeviceContent extends Addressed {
  readonly template: 'new-device'
  readonly deviceLabel: string
  readonly ipAddress: string | null
  readonly occurredAt: Date
  /** Where a new password can be asked for. */
  readonly resetLink: string
}

/** Tells a person that an old refresh token ended one of their sessions. */
export interface SessionEndedContent extends Addressed {
  readonly template: 'session-ended'
  readonly deviceLabel: string
  readonly occurredAt: Date
}

/** Lets a person choose a new password. */
interface ResetPasswordContent extends Addressed, LinkAndCode {
  readonly template: 'reset-password'
}

/** Tells a person that their password was changed or reset. */
export interface PasswordChangedContent extends Addressed {
  readonly template: 'password-changed'
  readonly occurredAt: Date
  /** Null leaves it out. */
  readonly deviceLabel: string | null
  /** Where a new password can be asked for. */
  readonly resetLink: string
}

/** Asks whoever reads the new address to confirm it. */
interface ConfirmEmailChangeContent extends Addressed, LinkAndCode {
  readonly template: 'confirm-email-change'
}

/** Tells the owner of the old address that it is about to change. */
export interface EmailChangeRequestedContent extends Addressed {
  readonly template: 'email-change-requested'
  /** Masked: `j…@example.com`. Whatever else it is, is left out. */
  readonly newEmail: string
  readonly cancelLink: string
  readonly occurredAt: Date
}

/** Tells the owner of the old address that it was changed. */
export interface EmailChangedContent extends Addressed {
  readonly template: 'email-changed'
  /** Masked: `j…@example.com`. Whatever else it is, is left out. */
  readonly newEmail: string
  readonly cancelLink: string
  readonly cancelUntil: Date
  readonly occurredAt: Date
}

/** Tells the readers of both addresses that a change was taken back. */
export interface EmailChangeUndoneContent extends Addressed {
  readonly template: 'email-change-undone'
  readonly occurredAt: Date
}

/** Tells the owner of an address that somebody else wanted to change to it. */
export interface AddressInUseContent extends Addressed {
  readonly template: 'address-in-use'
  readonly loginLink: string
}

/** Invites a person to the account that was made for them. */
export interface InvitationContent extends Addressed {
  readonly template: 'invitation'
  readonly link: string
  readonly linkExpiresAt: Date
  /** As that person typed it. Null leaves it out. */
  readonly inviterName: string | null
}

/** Tells a person that their account was suspended. */
export interface AccountSuspendedContent extends Addressed {
  readonly template: 'account-suspended'
  readonly occurredAt: Date
}

/** Tells a person that their account is no longer suspended. */
export interface AccountRestoredContent extends Addressed {
  readonly template: 'account-restored'
  readonly loginLink: string
}

/** Tells a person that their account was deleted. */
export interface AccountDeletedContent extends Addressed {
  readonly template: 'account-deleted'
  readonly occurredAt: Date
}

/** Tells a person that an administrator acted as them. */
export interface ImpersonatedContent extends Addressed {
  readonly template: 'impersonated'
  readonly occurredAt: Date
  /** As the administrator typed it. */
  readonly reason: string
}

/** A mail in one language, ready for a transport. */
export interface RenderedMail {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The links that matter, most important first. */
  readonly links: readonly string[]
  readonly code: string | null
}
