import type { Audit, Origin, SecurityEventType } from '../../audit/audit.service.ts'
import { deviceLabelOf } from '../../audit/device-label.ts'
import type { Queries } from '../../database/database.ts'
import type { Proofs } from '../../proofs/proofs.service.ts'
import { ALLOWANCES } from '../../throttling/allowances.ts'
import type { Throttling } from '../../throttling/throttling.service.ts'
import type { SessionsService } from '../sessions/sessions.service.ts'
import type { AddressProofs } from '../users/address-proofs.ts'
import type { Notices } from '../users/notices.ts'
import type { User } from '../users/user.ts'
import type { WaitingChanges } from '../users/waiting-changes.ts'

/** What goes with every new password, however it came about. */
export interface PasswordReplacement {
  /**
   * Ends every mailed proof and change of address that is open, those of sessions that go on among them, tells the owner
   * and records it, inside the caller's transaction.
   */
  conclude(db: Queries, user: User, event: SecurityEventType, origin: Origin): Promise<void>
}

export interface PasswordReplacementDependencies {
  readonly proofs: Proofs
  readonly addressProofs: AddressProofs
  readonly emailChanges: WaitingChanges
  readonly sessions: SessionsService
  readonly notices: Notices
  readonly throttling: Throttling
  readonly audit: Audit
}

export function createPasswordReplacement(
  dependencies: PasswordReplacementDependencies,
): PasswordReplacement {
  const { proofs, addressProofs, emailChanges, sessions, notices, throttling, audit } = dependencies
  return {
    async conclude(db, user, event, origin) {
      await proofs.endAll(db, user.id)
      // A code by which a session would become fresh is that session's proof.
      for (const id of await sessions.listIds(db, user.id)) await proofs.endAll(db, id)
      await addressProofs.endAll(db, user.emailKey)
      await emailChanges.endWaiting(db, user.id)
      // Whoever changes it to and fro has told the owner by then, or fills an inbox that may be a stranger's.
      if (await throttling.takeWithin(db, ALLOWANCES.passwordNotice(user.id))) {
        const label = deviceLabelOf(origin.userAgent)
        const payload = label === null ? {} : { deviceLabel: label }
        await notices.send(db, user, 'password-changed', payload)
      }
      await audit.record(db, event, user.id, origin)
    },
  }
}

/** What an attacker would try first as the password of an account. */
export function ownWordsOf(user: User): string[] {
  return [user.email, user.name ?? '', user.username ?? '']
}
