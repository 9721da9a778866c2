/** A rendered mail on its way out. Everything in it is the same on every try, so that a provider can tell a repeat. */
export interface OutgoingMail {
  /** The sending's id: the idempotency key, the tag at Resend and the left side of the Message-ID. */
  readonly id: string
  /** `Name <address>` or a bare address. */
  readonly from: string
  /** Exactly one bare address; its domain is in ASCII. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The links of the mail, most important first; for the mailbox on disk. */
  readonly links: readonly string[]
  /** The code of the mail, where it has one; for the mailbox on disk. */
  readonly code: string | null
  /** When the mail was enqueued. */
  readonly createdAt: Date
}

/** What became of one try. `reason` is for the operator and holds neither an address nor a secret. */
export type Delivery =
  | { readonly status: 'sent'; readonly providerId: string | null }
  | {
      readonly status: 'retry'
      readonly reason: string
      /** How long the other side asks to wait, where it says so. */
      readonly retryAfterSeconds: number | null
    }
  | { readonly status: 'failed'; readonly reason: string }

/** Takes one mail to the outside. Never throws for what the other side does: that is a `Delivery`. */
export interface Transport {
  readonly kind: 'mailbox' | 'smtp' | 'resend'
  /** Tries once. `signal` ends the try early; what became of the mail is then unknown, which is a `retry`. */
  send(mail: OutgoingMail, signal: AbortSignal): Promise<Delivery>
  /** Whether the transport could send now: null, or what is wrong and what to do about it. Sends nothing. */
  check(signal: AbortSignal): Promise<string | null>
  close(): Promise<void>
}
