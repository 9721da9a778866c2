import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { Database } from '../../database/database.ts'
import type { EmailService } from '../../email/email.service.ts'
import type { Proof, Proofs } from '../../proofs/proofs.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { SessionsService } from '../sessions/sessions.service.ts'
import type { AddressProofs } from '../users/address-proofs.ts'
import type { Notices } from '../users/notices.ts'
import type { User } from '../users/user.ts'
import { retryingConflicts } from '../users/user-conflict.ts'
import type { UsersStore } from '../users/users.store.ts'
import {
  cancelChangesSince,
  type EmailChange,
  findEmailChange,
  listChangesSince,
} from './email-changes.store.ts'

/** Everything that stopping a change or taking it back can come to. */
export type EmailChangeCancellationOutcome =
  | {
      readonly outcome: 'SUCCESS'
      /** The address that the account keeps, or has again, as it was typed. */
      readonly email: string
    }
  | { readonly outcome: 'INVALID_TOKEN' }
  | { readonly outcome: 'TOKEN_EXPIRED' }

/** Lets the reader of an account's address keep it. */
export interface EmailChangeCancellationService {
  cancel(token: string, origin: Origin): Promise<EmailChangeCancellationOutcome>
}

export interface EmailChangeCancellationDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly proofs: Proofs
  readonly addressProofs: AddressProofs
  readonly sessions: SessionsService
  readonly notices: Notices
  readonly email: EmailService
  readonly audit: Audit
  readonly clock: Clock
}

type Attempt = EmailChangeCancellationOutcome | 'CONFLICT'

const INVALID = { outcome: 'INVALID_TOKEN' } as const
const EXPIRED = { outcome: 'TOKEN_EXPIRED' } as const

/**
 * A link speaks for an address, not for one change: it undoes whatever has led the account away from there since it was
 * mailed. Otherwise an intruder would only have to change the address twice, or ask twice.
 */
export function createEmailChangeCancellationService(
  dependencies: EmailChangeCancellationDependencies,
): EmailChangeCancellationService {
  const { database, users, proofs, addressProofs, sessions, notices, email, audit, clock } =
    dependencies
  const { queries } = database
  const addressOf = async (id: string) => (await findEmailChange(queries, id))?.oldEmailKey

  /** Stops a change before it is made. */
  const stop = (proof: Proof, linked: EmailChange, origin: Origin) =>
    database.transaction<Attempt>(async (db, rollBackWith) => {
      const cancelled = await cancelChangesSince(db, linked, clock.now())
      // Confirmed a moment ago: then it has to be taken back.
      if (cancelled.some(({ confirmedAt }) => confirmedAt !== null)) return rollBackWith('CONFLICT')
      if (cancelled.length === 0 || !(await proofs.use(db, proof))) return rollBackWith(INVALID)
      await audit.record(db, 'EMAIL_CHANGE_CANCELLED', linked.userId, origin)
      return { outcome: 'SUCCESS', email: linked.oldEmail }
    })

  /** Gives the account back the address that it had before `linked`, and to nobody who came in since. */
  const takeBack = (proof: Proof, linked: EmailChange, present: User, origin: Origin) =>
    database.transaction<Attempt>(async (db, rollBackWith) => {
      const now = clock.now()
      const { oldEmail, oldEmailKey } = linked
      const updated = await users.update(db, present, {
        email: oldEmail,
        emailKey: oldEmailKey,
        emailConfirmedAt: now,
        // Whoever came in may know it, or have chosen it since by a mail to the other address.
        passwordHash: null,
        updatedAt: now,
      })
      if (updated.result === 'CONFLICT') return rollBackWith('CONFLICT')
      // Somebody else has the address by now. The link stays good for the case that it becomes free in time.
      if (updated.result !== 'DONE') return rollBackWith(INVALID)
      const { user } = updated
      const cancelled = await cancelChangesSince(db, linked, now)
      if (!(await proofs.use(db, proof))) return rollBackWith(INVALID)
      for (const { id } of cancelled) await proofs.endAll(db, id)
      await proofs.endAll(db, user.id)
      for (const key of [present.emailKey, oldEmailKey].sort()) await addressProofs.endAll(db, key)
      await sessions.takeBack(db, user.id, origin)
      await email.clearAddress(db, oldEmailKey)
      await email.tie(db, { userId: user.id, emailKey: present.emailKey })
      for (const reader of [user, present]) await notices.send(db, reader, 'email-change-undone')
      await audit.record(db, 'EMAIL_CHANGE_CANCELLED', user.id, origin)
      return { outcome: 'SUCCESS', email: user.email }
    })

  const cancelOnce = async (proof: Proof, origin: Origin): Promise<Attempt> => {
    const linked = await findEmailChange(queries, proof.subjectId)
    if (linked === undefined) return INVALID
    const changes = await listChangesSince(queries, linked)
    const [first] = changes
    if (first === undefined || first.oldEmailKey !== linked.oldEmailKey) return INVALID
    if (first.expiresAt <= clock.now()) return EXPIRED
    if (first.confirmedAt === null) return stop(proof, linked, origin)
    const made = changes.filter(({ confirmedAt }) => confirmedAt !== null)
    const present = await users.findById(linked.userId)
    // Gone, back at the address already, or led elsewhere by another way than these changes.
    if (present === undefined || present.emailKey === linked.oldEmailKey) return INVALID
    if (present.emailKey !== made.at(-1)?.newEmailKey) return INVALID
    return takeBack(proof, linked, present, origin)
  }

  return {
    async cancel(token, origin) {
      const checked = await proofs.checkLink(queries, 'cancel-email-change', token, addressOf)
      if (checked.status === 'expired') return EXPIRED
      if (checked.status === 'invalid') return INVALID
      return retryingConflicts(clock, () => cancelOnce(checked.proof, origin))
    },
  }
}
