import type { AccessTokens } from '../../crypto/access-tokens.ts'
import { parseToken } from '../../crypto/derived-tokens.ts'
import type { Database } from '../../database/database.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { isAdministrator } from '../users/user.ts'
import type { SessionEndReason } from './session.ts'
import type { SessionCredentials } from './session-credentials.ts'
import type { FindSessionHolder } from './session-holder.store.ts'
import { markSeen, touchSession } from './sessions.store.ts'
import { type SessionHolder, type UnusableReason, type Viewer, whyOver } from './viewer.ts'

/** What a request presents. `Authorization` wins over a cookie. */
export interface PresentedCredential {
  readonly authorization: string | undefined
  readonly cookie: string | undefined
}

/** Finds out who sends a request. */
export interface Authentication {
  /** Never throws: whatever goes wrong is a kind of viewer, and only fields that need a session complain. */
  viewerOf(presented: PresentedCredential): Promise<Viewer>
}

export interface AuthenticationDependencies {
  readonly database: Database
  readonly findSessionHolder: FindSessionHolder
  readonly credentials: SessionCredentials
  readonly accessTokens: AccessTokens
  readonly clock: Clock
  readonly idleTtlSeconds: number
}

/** A cookie session has no generations; its last use is written down this often. */
const TOUCH_SECONDS = 600

export function createAuthentication(dependencies: AuthenticationDependencies): Authentication {
  const { database, findSessionHolder, credentials, accessTokens, clock, idleTtlSeconds } =
    dependencies

  const fromAccessToken = async (token: string): Promise<Viewer> => {
    const verified = await accessTokens.verify(token)
    if (verified.status === 'invalid') return unusable('TOKEN_INVALID')
    const { claims } = verified
    if (verified.status === 'expired') {
      const { sessionId, userId } = claims
      return { kind: 'unusable', reason: 'TOKEN_EXPIRED', expired: { sessionId, userId } }
    }
    const found = await findSessionHolder(claims.sessionId)
    if (found === undefined) return unusable('SESSION_ENDED')
    const over = await whyUnusable(found)
    if (over !== null) return ended(over)
    const { session } = found
    // A generation that is still to come, or a foreign subject: the database is older than the token.
    if (claims.generation > session.counter || claims.userId !== session.userId) {
      return unusable('TOKEN_INVALID')
    }
    if (claims.generation === session.counter && session.seenAt === null) {
      await markSeen(database.queries, session.id, session.counter)
    }
    return { kind: 'session', ...found }
  }

  const fromCookie = async (cookie: string): Promise<Viewer> => {
    const id = parseToken(cookie)?.id
    const found = id === undefined ? undefined : await findSessionHolder(id)
    if (found === undefined || !credentials.isCookieOf(found.session, cookie)) {
      return unusable('TOKEN_INVALID')
    }
    const over = await whyUnusable(found)
    if (over !== null) return ended(over)
    if (addSeconds(found.session.lastUsedAt, TOUCH_SECONDS) <= clock.now()) {
      await touchSession(database.queries, found.session.id)
    }
    return { kind: 'session', ...found }
  }

  const why = (holder: SessionHolder) => whyOver(holder, idleTtlSeconds, clock.now())

  const whyUnusable = async (holder: SessionHolder): Promise<SessionEndReason | null> => {
    const { session, account } = holder
    const over = why(holder)
    if (over !== null || session.impersonator === null) return over
    // Whoever lost the role or the own session acts as nobody any more, and nobody ever acts as an administrator.
    const behind = await findSessionHolder(session.impersonator.sessionId)
    if (behind === undefined || why(behind) !== null) return 'REVOKED'
    return isAdministrator(behind.account) && !isAdministrator(account) ? null : 'REVOKED'
  }

  return {
    async viewerOf({ authorization, cookie }) {
      try {
        if (authorization !== undefined) {
          const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
          return token === undefined ? unusable('TOKEN_INVALID') : await fromAccessToken(token)
        }
        return cookie === undefined ? { kind: 'anonymous' } : await fromCookie(cookie)
      } catch (cause) {
        return { kind: 'unavailable', cause }
      }
    },
  }
}

function unusable(reason: UnusableReason): Viewer {
  return { kind: 'unusable', reason, expired: null }
}

function ended(sessionEndReason: SessionEndReason): Viewer {
  return { kind: 'unusable', reason: 'SESSION_ENDED', sessionEndReason, expired: null }
}
