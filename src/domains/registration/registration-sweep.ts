import type { Audit } from '../../audit/audit.service.ts'
import type { Database } from '../../database/database.ts'
import type { Proofs } from '../../proofs/proofs.service.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { deleteRegistrations, listExpiredRegistrations } from './registrations.store.ts'

export interface RegistrationSweepDependencies {
  readonly database: Database
  readonly proofs: Proofs
  readonly audit: Audit
  readonly clock: Clock
}

/** Long enough to say that a link has expired, rather than that there never was one. */
const KEEP_EXPIRED_SECONDS = 7 * 86_400
const BATCH = 500

/**
 * Forgets registrations that nobody confirmed a week after they expired, and whom they named. Those of users who were
 * let in unconfirmed stay: they can still ask for another mail.
 */
export function createRegistrationSweep(dependencies: RegistrationSweepDependencies) {
  const { database, proofs, audit, clock } = dependencies
  return async (): Promise<void> => {
    for (;;) {
      const before = addSeconds(clock.now(), -KEEP_EXPIRED_SECONDS)
      const expired = await listExpiredRegistrations(database.queries, before, BATCH)
      if (expired.length === 0) return
      const ids = expired.map((registration) => registration.id)
      await database.transaction(async (db) => {
        await proofs.forget(db, ids)
        await audit.forget(db, ids)
        await deleteRegistrations(db, ids)
      })
    }
  }
}
