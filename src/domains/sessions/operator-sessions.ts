import type { Audit } from '../../audit/audit.service.ts'
import type { Database } from '../../database/database.ts'
import type { Proofs } from '../../proofs/proofs.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import { endEverything, endSessionsById, listUnendedSessions } from './operator-sessions.store.ts'
import { endReasonOf, type Session } from './session.ts'

/** Sessions as whoever runs the server sees them: no viewer is asked for, so nothing that serves requests may hold it. */
export interface OperatorSessions {
  /** Living sessions, newest first; of everybody, or of one user. */
  list(userId: string | null, limit: number): Promise<Session[]>
  /** @returns the ids of the sessions that this call ended */
  end(ids: readonly string[]): Promise<string[]>
  /** @returns the ids of the sessions that this call ended */
  endOf(userId: string): Promise<string[]>
  /**
   * Ends every session, known device and mailed link or code, as after a backup was put back: what had been ended since
   * the backup would be alive again.
   * @returns how many sessions had not been ended
   */
  endAll(): Promise<number>
}

export interface OperatorSessionsDependencies {
  readonly database: Database
  readonly audit: Audit
  readonly proofs: Proofs
  readonly clock: Clock
  readonly idleTtlSeconds: number
}

/** More than anybody has. */
const MOST_SESSIONS = 10_000

export function createOperatorSessions(
  dependencies: OperatorSessionsDependencies,
): OperatorSessions {
  const { database, audit, proofs, clock, idleTtlSeconds } = dependencies
  const isLiving = (session: Session) => endReasonOf(session, idleTtlSeconds, clock.now()) === null

  const end = (ids: readonly string[]) =>
    database.transaction(async (db) => {
      if (ids.length === 0) return []
      const ended = await endSessionsById(db, ids, clock.now())
      for (const { userId } of ended) {
        await audit.record(db, 'SESSION_REVOKED', userId, null, { actorId: null })
      }
      return ended.map(({ id }) => id)
    })

  return {
    async list(userId, limit) {
      return (await listUnendedSessions(database.queries, userId, limit)).filter(isLiving)
    },
    end,
    async endOf(userId) {
      const sessions = await listUnendedSessions(database.queries, userId, MOST_SESSIONS)
      return end(sessions.filter(isLiving).map(({ id }) => id))
    },
    endAll: () =>
      database.transaction(async (db) => {
        await proofs.endEvery(db)
        const details = { scope: 'all' }
        await audit.record(db, 'SESSION_REVOKED', null, null, { actorId: null, details })
        return endEverything(db, clock.now())
      }),
  }
}
