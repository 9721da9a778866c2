import { Fault } from '../../runtime/faults.ts'
import { type Account, isAdministrator, type User } from '../users/user.ts'
import { endReasonOf, type Session, type SessionEndReason } from './session.ts'

/** Why a presented credential is of no use; `extensions.reason` of an UNAUTHENTICATED error. */
export type UnusableReason = 'TOKEN_EXPIRED' | 'SESSION_ENDED' | 'TOKEN_INVALID'

/** A session and whose it is. */
export interface SessionHolder {
  readonly session: Session
  readonly account: Account
  /** The whole user, which may live in another server that does not answer. @throws Fault UNAVAILABLE */
  readonly loadUser: () => Promise<User>
}

/** Why a session is of no use to its holder; null while it is. */
export function whyOver(
  { session, account }: Pick<SessionHolder, 'session' | 'account'>,
  idleTtlSeconds: number,
  now: Date,
): SessionEndReason | null {
  const ended = endReasonOf(session, idleTtlSeconds, now)
  return ended ?? (account.status === 'SUSPENDED' ? 'SUSPENDED' : null)
}

/** Who sends a request. An unusable credential is not an error by itself: it must never keep anyone from logging in. */
export type Viewer =
  | { readonly kind: 'anonymous' }
  /** Whoever runs the server, by a command. Never made from a request. */
  | { readonly kind: 'operator' }
  | ({ readonly kind: 'session' } & SessionHolder)
  | {
      readonly kind: 'unusable'
      readonly reason: UnusableReason
      /** Of SESSION_ENDED, where it is known. */
      readonly sessionEndReason?: SessionEndReason
      /** The session and user of a token that is genuine but expired: it may still log out. */
      readonly expired: { readonly sessionId: string; readonly userId: string } | null
    }
  | { readonly kind: 'unavailable'; readonly cause: unknown }

/** A viewer with a living session. */
export type SignedInViewer = Extract<Viewer, { kind: 'session' }>

const MESSAGES: Readonly<Record<UnusableReason, string>> = {
  TOKEN_EXPIRED: 'The access token has expired: call refreshSession and try again.',
  SESSION_ENDED: 'The session has ended: log in again.',
  TOKEN_INVALID: 'The credential of this request is not one of this server: log in, or send none.',
}

/**
 * The viewer where one is signed in; undefined where no credential was sent.
 * @throws Fault UNAUTHENTICATED for an unusable credential; whatever kept the server from checking it
 */
export function usableViewer(viewer: Viewer): SignedInViewer | undefined {
  if (viewer.kind === 'session') return viewer
  if (viewer.kind === 'anonymous' || viewer.kind === 'operator') return undefined
  if (viewer.kind === 'unavailable') throw viewer.cause
  throw unusable(viewer.reason, viewer.sessionEndReason)
}

/** What to throw for a credential that is of no use, or is not any more. */
export function unusable(reason: UnusableReason, sessionEndReason?: SessionEndReason): Fault {
  return new Fault('UNAUTHENTICATED', MESSAGES[reason], {
    reason,
    ...(sessionEndReason === undefined ? {} : { sessionEndReason }),
  })
}

/** The viewer, who must be signed in. @throws Fault UNAUTHENTICATED */
export function requireSession(viewer: Viewer): SignedInViewer {
  const signedIn = usableViewer(viewer)
  if (signedIn !== undefined) return signedIn
  throw new Fault('UNAUTHENTICATED', 'This needs a session: log in and send its credential.', {
    reason: 'CREDENTIAL_MISSING',
  })
}

/**
 * The viewer, who must be the user in person: for whatever an administrator who acts as the user may not do.
 * @throws Fault UNAUTHENTICATED or FORBIDDEN
 */
export function requireOwnSession(viewer: Viewer): SignedInViewer {
  const signedIn = requireSession(viewer)
  if (signedIn.session.impersonator === null) return signedIn
  throw new Fault(
    'FORBIDDEN',
    'This is for the user alone, and not for an administrator who acts as the user: use a session of your own.',
  )
}

/**
 * The viewer, who must be signed in as an administrator, or run the server.
 * @returns undefined for whoever runs the server
 * @throws Fault UNAUTHENTICATED or FORBIDDEN
 */
export function requireAdministrator(viewer: Viewer): SignedInViewer | undefined {
  if (viewer.kind === 'operator') return undefined
  const signedIn = requireOwnSession(viewer)
  if (isAdministrator(signedIn.account)) return signedIn
  throw new Fault('FORBIDDEN', 'This needs the admin role: log in as an administrator.')
}
