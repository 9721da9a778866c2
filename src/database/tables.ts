import type { Generated } from 'kysely'
import type { SecurityEventType } from './security-event-types.ts'

export type { SecurityEventType } from './security-event-types.ts'

/** Milliseconds since 1970-01-01T00:00:00Z: the same number in both databases, and cheap to compare. */
export type Instant = number

/** Where a session's credential is kept; the public enum of the same name. */
export type TokenTransport = 'BEARER' | 'COOKIE'

/** Why a session is over; the public enum has UNKNOWN besides, for tokens that were never issued. */
export type SessionEndReason =
  | 'LOGGED_OUT'
  | 'REVOKED'
  | 'EXPIRED'
  | 'REUSED'
  | 'CREDENTIALS_CHANGED'
  | 'SUSPENDED'

/** Whether somebody may log in; the public enum of the same name. */
export type UserStatus = 'ACTIVE' | 'SUSPENDED'

/** What a mailed token or code is for. A proof of one purpose opens nothing of another. */
export type ProofPurpose =
  | 'confirm-email'
  | 'reset-password'
  | 'log-in'
  | 'reauthenticate'
  | 'change-email'
  | 'cancel-email-change'
  | 'accept-invitation'

/** The tables, as the migrations leave them. Only stores know them. */
export interface Tables {
  users: UsersTable
  user_states: UserStatesTable
  failure_floor: FailureFloorTable
  registrations: RegistrationsTable
  sessions: SessionsTable
  devices: DevicesTable
  proofs: ProofsTable
  proof_requests: ProofRequestsTable
  email_changes: EmailChangesTable
  signing_keys: SigningKeysTable
  throttles: ThrottlesTable
  outbox: OutboxTable
  undeliverable_addresses: UndeliverableAddressesTable
  webhook_messages: WebhookMessagesTable
  audit_events: AuditEventsTable
  audit_subjects: AuditSubjectsTable
  audit_batches: AuditBatchesTable
  audit_chain: AuditChainTable
}

export interface UsersTable {
  id: string
  email: string
  /** The address folded: one key for all its spellings. Unique. */
  email_key: string
  email_confirmed_at: Instant | null
  username: string | null
  /** The username folded. Unique. */
  username_key: string | null
  name: string | null
  locale: string
  /** A JSON array of names. */
  roles: string
  status: UserStatus
  /** A PHC string. */
  password_hash: string | null
  /** Counts the changes, from 1; logins are none. */
  version: number
  created_at: Instant
  updated_at: Instant
  last_login_at: Instant | null
}

/** What this database knows of a user that lives elsewhere: what access checks need, and what has to be believed. */
export interface UserStatesTable {
  user_id: string
  /** Unique. */
  email_key: string
  /** Unique. */
  username_key: string | null
  /** The least that is believed of the user there; 0: it is being removed. */
  version: number
  /** A JSON array of names. */
  roles: string
  status: UserStatus
  locale: string
  created_at: Instant
  last_login_at: Instant | null
  /** JSON: the row that has yet to be written there, and what it replaces. */
  pending: string | null
  /** When to write it, or to remove the row there; null where nothing is left to do. */
  due_at: Instant | null
  /** Since when there is something to do. */
  waiting_since: Instant | null
}

/** One row while accounts with imported password hashes may exist: what they may cost. */
export interface FailureFloorTable {
  id: number
  /** How long the slowest kind of hash takes to verify one password. */
  slowest_ms: number
  /** Counts what was imported: the row goes only if nothing has come since it was last read. */
  revision: number
}

export interface RegistrationsTable {
  /** Becomes the id of the user. */
  id: string
  email: string
  email_key: string
  name: string | null
  locale: string
  password_hash: string
  /** 1 where the user exists already, unconfirmed (EMAIL_CONFIRMATION=optional). */
  user_exists: 0 | 1
  created_at: Instant
  expires_at: Instant
}

export interface SessionsTable {
  id: string
  user_id: string
  transport: TokenTransport
  /** What the session's tokens are derived from, together with the secret `key_id`. */
  salt: Buffer
  key_id: string
  /** How often the session was refreshed; its refresh token carries it. */
  counter: number
  issued_at: Instant
  /** When an access token of the present generation was first accepted. */
  seen_at: Instant | null
  created_at: Instant
  last_used_at: Instant
  authenticated_at: Instant
  /** A JSON array: how the person proved who they are (RFC 8176). */
  methods: string
  /** The greatest age. */
  expires_at: Instant
  ended_at: Instant | null
  end_reason: SessionEndReason | null
  ip_address: string | null
  user_agent: string | null
  device_label: string
  /** The administrator who acts as the user in this session, and that administrator's own session; both or none. */
  impersonator_id: string | null
  impersonator_session_id: string | null
}

export interface DevicesTable {
  id: string
  user_id: string
  salt: Buffer
  key_id: string
  created_at: Instant
  last_used_at: Instant
}

export interface ProofsTable {
  id: string
  /** The proof whose challenge this one answers to: itself, or the first one of a registration. */
  challenge_id: string
  purpose: ProofPurpose
  subject_id: string
  salt: Buffer
  key_id: string
  created_at: Instant
  code_expires_at: Instant
  link_expires_at: Instant
  /** Null where too many wrong codes were typed for the address: the mail then carries a link only. */
  code_tries_left: number | null
  /** When it was used, or ended by another one's use. */
  ended_at: Instant | null
}

/** Somebody asks to prove an address, whether it has an account or not: the subject of proofs. */
export interface ProofRequestsTable {
  id: string
  purpose: ProofPurpose
  email: string
  email_key: string
  locale: string
  created_at: Instant
  expires_at: Instant
}

/** Somebody wants an account to have another address: the subject of proofs. At most one waits for each account. */
export interface EmailChangesTable {
  id: string
  user_id: string
  /** The address of the account when the change was asked for. */
  old_email: string
  old_email_key: string
  new_email: string
  new_email_key: string
  requested_at: Instant
  /** Until when it can be confirmed; once it is, until when it can be taken back. */
  expires_at: Instant
  confirmed_at: Instant | null
  /** When it was stopped, replaced by a newer one, or taken back. */
  cancelled_at: Instant | null
}

export interface SigningKeysTable {
  /** The `kid`. */
  id: string
  /** A JSON Web Key. */
  public_jwk: string
  /** The private JSON Web Key, sealed. */
  sealed_private_jwk: Buffer
  key_id: string
  created_at: Instant
  /** From when on it signs: late enough for everyone to have fetched it. */
  signs_from: Instant
}

export interface ThrottlesTable {
  key: string
  /** When the allowance would be full again. */
  full_at: Instant
}

/** How far a mail has come; the public enum EmailDeliveryStatus. */
export type OutboxStatus = 'QUEUED' | 'SENDING' | 'SENT' | 'FAILED' | 'BOUNCED' | 'COMPLAINED'

export interface OutboxTable {
  id: string
  template: string
  /** Empty until the address of the user in `payload` has been looked up. */
  to_address: string
  /** The account that it is about, or that a registration is to become; null where that was not looked up. */
  user_id: string | null
  locale: string
  /** JSON, without secrets: what the template needs and cannot derive. */
  payload: string
  status: OutboxStatus
  attempts: Generated<number>
  created_at: Instant
  /** When it may be claimed: the next try, or the end of the lease of the worker that is sending it. */
  next_attempt_at: Instant
  first_attempt_at: Instant | null
  sent_at: Instant | null
  /** The provider's name for the mail, as soon as it is known to have taken it. */
  provider_id: string | null
  last_error: string | null
  /** How often the mail was sent anew after the provider had taken it: each time is another mail to the provider. */
  resends: Generated<number>
}

/** Why an address is not written to. */
export type UndeliverableReason = 'BOUNCED' | 'COMPLAINED' | 'SUPPRESSED'

export interface UndeliverableAddressesTable {
  /** The address folded. */
  email_key: string
  reason: UndeliverableReason
  /** The mail that showed it, by the provider's name. */
  provider_id: string
  marked_at: Instant
}

/** Webhook messages that were heeded, so that their repeats change nothing. */
export interface WebhookMessagesTable {
  /** The `svix-id`. */
  id: string
  received_at: Instant
}

export interface AuditEventsTable {
  id: string
  type: SecurityEventType
  occurred_at: Instant
  /** A pseudonym of `audit_subjects`; null where nobody is known. */
  subject: string | null
  /** The pseudonym of who acted; null where nobody was logged in. */
  actor: string | null
  ip_address: string | null
  user_agent: string | null
  device_label: string | null
  request_id: string | null
  /** JSON. */
  details: string
  /** The secret that `mac` was made with; both are null where a server of an older version wrote the event. */
  key_id: string | null
  /** Made by the server that recorded the event: nobody else can add one. */
  mac: string | null
  /** The batch that it is sealed in; null until then. */
  batch: number | null
}

/** Who a pseudonym is. Without its row the events stay and the person is forgotten. */
export interface AuditSubjectsTable {
  user_id: string
  pseudonym: string
}

/** Sealed events, each batch bound to the one before it. */
export interface AuditBatchesTable {
  /** From 1 on, without a gap. */
  number: number
  /** The `mac` of the batch before; empty for the first. */
  previous_mac: string
  /** A line for each event: its id, and its seal in this batch. */
  manifest: string
  sealed_at: Instant
  /** 1 where the head of the chain was not the one that a sealer had written, so that the chain began anew here. */
  resumed: number
  key_id: string
  mac: string
}

/** One row: where the chain begins and ends, signed, and which server seals. */
export interface AuditChainTable {
  id: number
  holder: string | null
  lease_ends_at: Instant
  started_at: Instant
  /** The newest batch. */
  number: number
  mac: string
  sealed_at: Instant
  /** The newest batch that the retention has removed: what is kept begins behind it. */
  anchor_number: number
  anchor_mac: string
  key_id: string | null
  /** Null until the first batch. */
  signature: string | null
}
