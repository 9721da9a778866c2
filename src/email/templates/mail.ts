/** What a mail is about: all that is needed to write it, in any language. */
export type MailContent = ConfirmEmailContent | AccountExistsContent | SessionEndedContent

/** Asks a person to confirm the address they registered with. */
export interface ConfirmEmailContent {
  readonly template: 'confirm-email'
  /** As the person typed it. */
  readonly name: string | null
  readonly link: string
  /** Null leaves the link only. */
  readonly code: string | null
  readonly codeExpiresAt: Date
  readonly linkExpiresAt: Date
}

/** Tells the owner of an address that it was registered again. */
export interface AccountExistsContent {
  readonly template: 'account-exists'
  /** As the person typed it. */
  readonly name: string | null
  readonly loginLink: string
}

/** Tells a person that an old refresh token ended one of their sessions. */
export interface SessionEndedContent {
  readonly template: 'session-ended'
  /** As the person typed it. */
  readonly name: string | null
  readonly deviceLabel: string
  readonly occurredAt: Date
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
