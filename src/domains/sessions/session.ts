import type { TokenSeed } from '../../crypto/derived-tokens.ts'
import type { SessionEndReason, TokenTransport } from '../../database/tables.ts'
import { addSeconds } from '../../runtime/clock.ts'

export type { SessionEndReason, TokenTransport } from '../../database/tables.ts'

/** How somebody proved who they are: authentication method references (RFC 8176). */
export type AuthenticationMethod = 'pwd' | 'otp'

/** The administrator who acts as the user of a session. */
export interface Impersonator {
  readonly userId: string
  /** The administrator's own session, without which this one is over. */
  readonly sessionId: string
}

/** A login on one device. The row from which its tokens are derived. */
export interface Session extends TokenSeed {
  readonly userId: string
  readonly transport: TokenTransport
  /** How often the session was refreshed. */
  readonly counter: number
  /** When the present generation began, by the database's clock. */
  readonly issuedAt: Date
  /** When an access token of the present generation was first accepted here. */
  readonly seenAt: Date | null
  readonly createdAt: Date
  readonly lastUsedAt: Date
  /** When the person last proved who they are; 1970 where an administrator acts as the person, who proved nothing. */
  readonly authenticatedAt: Date
  /** How. */
  readonly methods: readonly AuthenticationMethod[]
  /** The greatest age. */
  readonly expiresAt: Date
  readonly endedAt: Date | null
  readonly endReason: SessionEndReason | null
  readonly ipAddress: string | null
  readonly userAgent: string | null
  readonly deviceLabel: string
  /** Null where the user is the one who acts. */
  readonly impersonator: Impersonator | null
}

/** How long sensitive changes need no new proof. */
const FRESH_SECONDS = 600

/** When a session ends if it is not used any more. */
export function expiryOf(session: Session, idleTtlSeconds: number): Date {
  const idleAt = addSeconds(session.lastUsedAt, idleTtlSeconds)
  return new Date(Math.min(idleAt.getTime(), session.expiresAt.getTime()))
}

/** Until when a session is fresh; null when that is past. */
export function freshUntil(session: Session, now: Date): Date | null {
  const until = addSeconds(session.authenticatedAt, FRESH_SECONDS)
  return until > now ? until : null
}

/** Why a session is over; null while it lives. */
export function endReasonOf(
  session: Session,
  idleTtlSeconds: number,
  now: Date,
): SessionEndReason | null {
  if (session.endedAt !== null) return session.endReason ?? 'REVOKED'
  return expiryOf(session, idleTtlSeconds) <= now ? 'EXPIRED' : null
}
