import type { JWTPayload } from 'jose'

/** Who sends a request, as the access token says it. */
export interface Viewer {
  /** The claim `sub`: the user's id, the same for ever. */
  readonly userId: string
  /** The claim `sid`. */
  readonly sessionId: string
  /** Names that the operator gives; what they allow is for this service to say. */
  readonly roles: readonly string[]
  /** When the person last proved who they are; 1970 where an administrator acts as the person, who proved nothing. */
  readonly authenticatedAt: Date
  /** The administrator who acts as the user (the claim `act`, RFC 8693 §4.1); null where the user acts. */
  readonly actor: { readonly userId: string } | null
  /** When the token ends. */
  readonly expiresAt: Date
}

/** What genuine claims say; undefined where one is missing or of another form. */
export function viewerOf({ sub, sid, roles, auth_time, act, exp }: JWTPayload): Viewer | undefined {
  if (!isText(sub) || !isText(sid) || !isMoment(auth_time) || !isMoment(exp)) return undefined
  if (!Array.isArray(roles) || !roles.every(isText)) return undefined
  const actor = act === undefined ? null : actorOf(act)
  if (actor === undefined) return undefined
  return {
    userId: sub,
    sessionId: sid,
    roles,
    authenticatedAt: new Date(auth_time * 1000),
    actor,
    expiresAt: new Date(exp * 1000),
  }
}

function actorOf(act: unknown): Viewer['actor'] | undefined {
  if (typeof act !== 'object' || act === null || !('sub' in act)) return undefined
  return isText(act.sub) ? { userId: act.sub } : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** Seconds since 1970 (RFC 7519 §2). */
function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
