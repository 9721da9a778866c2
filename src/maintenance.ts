import { deleteAuditSubjects } from './audit/audit.store.ts'
import type { SigningKeys } from './crypto/signing-keys.ts'
import type { Database } from './database/database.ts'
import {
  deleteRegistrations,
  listExpiredRegistrations,
} from './domains/registration/registrations.store.ts'
import { deleteUnusedDevices } from './domains/sessions/devices.store.ts'
import { deleteEndedSessions } from './domains/sessions/sessions.store.ts'
import { deleteSentMails } from './email/outbox.store.ts'
import { deleteProofsOf } from './proofs/proofs.store.ts'
import { addSeconds, type Clock } from './runtime/clock.ts'
import type { Throttling } from './throttling/throttling.service.ts'

export interface MaintenanceDependencies {
  readonly database: Database
  readonly signingKeys: SigningKeys
  readonly throttling: Throttling
  readonly clock: Clock
}

const DAY_SECONDS = 86_400
/** Long enough to say EXPIRED rather than INVALID to somebody who comes late. */
const KEEP_REGISTRATIONS_DAYS = 7
const KEEP_SESSIONS_DAYS = 30
const KEEP_MAILS_DAYS = 30
const KEEP_DEVICES_DAYS = 400
const BATCH = 500

/** What keeps the database small: forgets what can serve nobody any more, and renews the signing key. */
export function createMaintenance(dependencies: MaintenanceDependencies): () => Promise<void> {
  const { database, signingKeys, throttling, clock } = dependencies
  const daysAgo = (days: number) => addSeconds(clock.now(), -days * DAY_SECONDS)
  return async () => {
    await signingKeys.maintain()
    await throttling.sweep()
    await forgetExpiredRegistrations(database, daysAgo(KEEP_REGISTRATIONS_DAYS))
    await deleteEndedSessions(database.queries, daysAgo(KEEP_SESSIONS_DAYS))
    await deleteUnusedDevices(database.queries, daysAgo(KEEP_DEVICES_DAYS))
    await deleteSentMails(database.queries, daysAgo(KEEP_MAILS_DAYS))
  }
}

async function forgetExpiredRegistrations(database: Database, before: Date): Promise<void> {
  for (;;) {
    const expired = await listExpiredRegistrations(database.queries, before, BATCH)
    if (expired.length === 0) return
    const ids = expired.map((registration) => registration.id)
    const nobody = expired.filter((registration) => !registration.userExists)
    await database.transaction(async (db) => {
      await deleteProofsOf(db, ids)
      await deleteAuditSubjects(
        db,
        nobody.map((registration) => registration.id),
      )
      await deleteRegistrations(db, ids)
    })
  }
}
