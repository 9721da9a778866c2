import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { Database, Queries } from '../../database/database.ts'
import type { EmailService } from '../../email/email.service.ts'
import type { Proof, Proofs } from '../../proofs/proofs.service.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { ALLOWANCES, networkOf } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import type { Viewer } from '../sessions/viewer.ts'
import type { AddressProofs } from '../users/address-proofs.ts'
import type { Notices } from '../users/notices.ts'
import {
  createCheckShownProof,
  type EmailProof,
  type EmailProofFailure,
  usingProof,
} from '../users/shown-proofs.ts'
import type { User } from '../users/user.ts'
import { retryingConflicts } from '../users/user-conflict.ts'
import type { UsersStore } from '../users/users.store.ts'
import { type EmailChange, findEmailChange, markConfirmed } from './email-changes.store.ts'
import { maskedEmail } from './masked-email.ts'

/** A change that was made. */
interface Confirmed {
  readonly outcome: 'SUCCESS'
  /** As the new address was typed. */
  readonly email: string
  /** The user as it is now, and the session that may see it; null where the request carries none of the user's own. */
  readonly seen: { readonly user: User; readonly currentSessionId: string } | null
}

/** Everything that a confirmation can come to. */
export type EmailChangeConfirmationOutcome =
  | Confirmed
  | EmailProofFailure
  | { readonly outcome: 'EMAIL_TAKEN' }
  | TooManyRequests

/** Gives accounts the address that somebody has proven to read. */
export interface EmailChangeConfirmationService {
  confirm(
    viewer: Viewer,
    shown: EmailProof,
    origin: Origin,
  ): Promise<EmailChangeConfirmationOutcome>
}

export interface EmailChangeConfirmationDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly proofs: Proofs
  readonly addressProofs: AddressProofs
  readonly throttling: Throttling
  readonly notices: Notices
  readonly email: EmailService
  readonly audit: Audit
  readonly clock: Clock
}

/** So long the reader of the old address can take a change back. */
export const TAKE_BACK_SECONDS = 72 * 3600

export function createEmailChangeConfirmationService(
  dependencies: EmailChangeConfirmationDependencies,
): EmailChangeConfirmationService {
  const { database, users, proofs, addressProofs, throttling, notices, email, audit, clock } =
    dependencies
  const { queries } = database
  const checkShown = createCheckShownProof(dependencies)

  const findWaiting = async (id: string) => {
    const change = await findEmailChange(queries, id)
    return change?.confirmedAt === null && change.cancelledAt === null ? change : undefined
  }
  const addressOf = async (id: string) => (await findWaiting(id))?.newEmailKey

  /** The user that a change that waits is for; none where its address has changed by other ways, or it is locked out. */
  const findUser = async ({ userId, oldEmailKey }: EmailChange) => {
    const user = await users.findById(userId)
    return user?.emailKey === oldEmailKey && user.status === 'ACTIVE' ? user : undefined
  }

  /** Whatever was asked for before the change, and the mark of a mail that bounced, is of the past. */
  const settle = async (db: Queries, { id, emailKey }: User, change: EmailChange) => {
    await proofs.endAll(db, id)
    // In one order: two accounts may be changing to each other's former address.
    for (const key of [change.oldEmailKey, emailKey].sort()) await addressProofs.endAll(db, key)
    await email.clearAddress(db, emailKey)
    await email.tie(db, { userId: id, emailKey: change.oldEmailKey })
  }

  const tellOldAddress = async (db: Queries, before: User, change: EmailChange) => {
    if (before.emailConfirmedAt === null) return
    const { id: proofId } = await proofs.issue(db, {
      purpose: 'cancel-email-change',
      subjectId: change.id,
      withCode: false,
    })
    const payload = { proofId, newEmail: maskedEmail(change.newEmail) }
    await notices.send(db, before, 'email-changed', payload)
  }

  const complete = async (
    proof: Proof,
    origin: Origin,
  ): Promise<User | 'CONFLICT' | Exclude<EmailChangeConfirmationOutcome, Confirmed>> => {
    const change = await findWaiting(proof.subjectId)
    const before = change && (await findUser(change))
    if (change === undefined || before === undefined) return { outcome: 'INVALID_TOKEN' }
    return database.transaction<Awaited<ReturnType<typeof complete>>>(async (db, rollBackWith) => {
      const now = clock.now()
      const updated = await users.update(db, before, {
        email: change.newEmail,
        emailKey: change.newEmailKey,
        emailConfirmedAt: now,
        updatedAt: now,
      })
      if (updated.result === 'CONFLICT') return rollBackWith('CONFLICT')
      // The proof stays good: whoever opens the link again is told the same again, until the address is free.
      if (updated.result !== 'DONE') return rollBackWith({ outcome: 'EMAIL_TAKEN' })
      const { user } = updated
      const isMade =
        (await markConfirmed(db, change.id, now, addSeconds(now, TAKE_BACK_SECONDS))) &&
        (await proofs.use(db, proof))
      if (!isMade) return rollBackWith({ outcome: 'INVALID_TOKEN' })
      await settle(db, user, change)
      await tellOldAddress(db, before, change)
      await throttling.giveBack(db, [ALLOWANCES.confirmFromNetwork(networkOf(origin.ipAddress))])
      await audit.record(db, 'EMAIL_CHANGED', user.id, origin)
      return user
    })
  }

  return {
    async confirm(viewer, shown, origin) {
      const allowances = [ALLOWANCES.confirmFromNetwork(networkOf(origin.ipAddress))]
      return throttling.limit<EmailChangeConfirmationOutcome>(allowances, async () => {
        const proof = await checkShown('change-email', shown, addressOf)
        if ('outcome' in proof) return proof
        return usingProof<EmailChangeConfirmationOutcome>(
          async () => {
            if (shown.kind === 'code') await proofs.giveBackTry(queries, proof)
          },
          async () => {
            const user = await retryingConflicts(clock, () => complete(proof, origin))
            if ('outcome' in user) return user
            return { outcome: 'SUCCESS', email: user.email, seen: seenBy(viewer, user) }
          },
        )
      })
    },
  }
}

/** The link may be opened anywhere: whoever holds it is shown the account only with a session of its own. */
function seenBy(viewer: Viewer, user: User): Confirmed['seen'] {
  const isOwn = viewer.kind === 'session' && viewer.account.id === user.id
  return isOwn ? { user, currentSessionId: viewer.session.id } : null
}
