import type { Audit, Origin } from '../../audit/audit.service.ts'
import { parseToken } from '../../crypto/derived-tokens.ts'
import type { Database } from '../../database/database.ts'
import type { EmailService } from '../../email/email.service.ts'
import { ALLOWANCES } from '../../throttling/allowances.ts'
import type { Throttling } from '../../throttling/throttling.service.ts'
import type { Account } from '../users/user.ts'
import { endSession } from './living-sessions.store.ts'
import type { Session, SessionEndReason } from './session.ts'
import type { SessionCredentials, Tokens } from './session-credentials.ts'
import type { FindSessionHolder } from './session-holder.store.ts'
import { advanceSession, findSessionAndTime } from './sessions.store.ts'
import { whyOver } from './viewer.ts'

/** Everything that a refresh can come to. */
export type RefreshOutcome =
  | {
      readonly outcome: 'SUCCESS'
      readonly session: Session
      readonly tokens: Tokens
    }
  | { readonly outcome: 'SESSION_ENDED'; readonly reason: SessionEndReason | 'UNKNOWN' }

/** Exchanges refresh tokens. */
export interface RefreshService {
  refresh(refreshToken: string, origin: Origin): Promise<RefreshOutcome>
}

export interface RefreshServiceDependencies {
  readonly database: Database
  readonly findSessionHolder: FindSessionHolder
  readonly credentials: SessionCredentials
  readonly throttling: Throttling
  readonly audit: Audit
  readonly email: EmailService
  readonly idleTtlSeconds: number
}

/** How long a client may hold on to the generation before: tabs that race, answers that get lost. */
const GRACE_MS = 10_000

/**
 * A refresh token is `<session>.<counter>.<MAC>`, and the session row knows the counter. The holder of the present
 * counter moves it on. The holder of the one before is an honest client whose answer got lost, as long as nobody has
 * used what came of it for more than ten seconds; anyone who comes with an older one is one holder too many, and since
 * nobody can tell which of the two is the owner, the session ends (RFC 9700 §4.14.2).
 */
export function createRefreshService(dependencies: RefreshServiceDependencies): RefreshService {
  const { database, findSessionHolder, credentials, throttling } = dependencies
  const { audit, email, idleTtlSeconds } = dependencies

  const endForReuse = async (session: Session, account: Account, now: Date, origin: Origin) => {
    const living = { now, idleTtlSeconds }
    await database.transaction(async (db) => {
      // Of several replays at once one ends the session; the owner gets one mail.
      if (!(await endSession(db, account.id, session.id, 'REUSED', living))) return
      await audit.record(db, 'REFRESH_REUSED', account.id, origin)
      // Sessions can be made and ended without end: the owner learns no more from the tenth mail of an hour.
      if (!(await throttling.takeWithin(db, ALLOWANCES.sessionEndedNotice(account.id)))) return
      await email.enqueue(db, {
        template: 'session-ended',
        // Where users live may not answer now, and the session must end all the same: the worker looks the address up.
        to: { userId: account.id },
        locale: account.locale,
        payload: { deviceLabel: session.deviceLabel },
      })
    })
  }

  /** What a genuine token of generation `counter` is worth when it could not move the session on. */
  const judge = async (counter: number, account: Account, id: string, origin: Origin) => {
    const found = await findSessionAndTime(database.queries, id)
    if (found === undefined) return 'UNKNOWN'
    const { session, now } = found
    const dead = whyOver({ session, account }, idleTtlSeconds, now)
    if (dead !== null) return dead
    if (session.counter === counter) return session
    const seenMs = session.seenAt === null ? 0 : now.getTime() - session.seenAt.getTime()
    if (session.counter === counter + 1 && seenMs <= GRACE_MS) return session
    await endForReuse(session, account, now, origin)
    return 'REUSED'
  }

  return {
    async refresh(refreshToken, origin) {
      const id = parseToken(refreshToken)?.id
      const found = id === undefined ? undefined : await findSessionHolder(id)
      const counter = found && credentials.refreshCounter(found.session, refreshToken)
      if (found === undefined || counter === undefined) {
        return { outcome: 'SESSION_ENDED', reason: 'UNKNOWN' }
      }
      const { account, session } = found
      const advanced =
        account.status === 'SUSPENDED'
          ? undefined
          : await advanceSession(
              database.queries,
              session.id,
              counter,
              GRACE_MS,
              idleTtlSeconds * 1000,
            )
      const judged = advanced ?? (await judge(counter, account, session.id, origin))
      if (typeof judged === 'string') return { outcome: 'SESSION_ENDED', reason: judged }
      return {
        outcome: 'SUCCESS',
        session: judged,
        tokens: await credentials.tokensFor(judged, account),
      }
    },
  }
}
