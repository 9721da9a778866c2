import type { Queries } from '../../database/database.ts'
import type { EmailService } from '../../email/email.service.ts'
import type { Proof, Proofs } from '../../proofs/proofs.service.ts'
import type { Throttling } from '../../throttling/throttling.service.ts'
import { deliverableAddress } from '../users/email-address.ts'
import { mayHaveCode } from '../users/shown-proofs.ts'
import type { Registration } from './registrations.store.ts'

/** Until when what was mailed is taken. */
export interface ProofTimes {
  readonly codeExpiresAt: Date
  readonly linkExpiresAt: Date
}

/** Asks the reader of an address to confirm a registration. */
export interface ConfirmationRequests {
  /**
   * Writes a proof and the mail that carries it, inside the caller's transaction.
   * @param challengeId the proof whose challenge the new one shall answer to; none for a new challenge
   */
  send(db: Queries, registration: Registration, challengeId?: string): Promise<Proof>
}

export interface ConfirmationRequestsDependencies {
  readonly proofs: Proofs
  readonly throttling: Throttling
  readonly email: EmailService
}

export function createConfirmationRequests(
  dependencies: ConfirmationRequestsDependencies,
): ConfirmationRequests {
  const { proofs, throttling, email } = dependencies
  return {
    async send(db, registration, challengeId) {
      const proof = await proofs.issue(db, {
        purpose: 'confirm-email',
        subjectId: registration.id,
        withCode: await mayHaveCode(throttling, db, registration.emailKey),
        ...(challengeId === undefined ? {} : { challengeId }),
      })
      await email.enqueue(db, {
        template: 'registration',
        to: deliverableAddress(registration.email),
        userId: registration.id,
        locale: registration.locale,
        payload: { proofId: proof.id },
      })
      return proof
    },
  }
}

/** Until when the mail of a proof is taken. */
export function timesOf({ codeExpiresAt, linkExpiresAt }: ProofTimes): ProofTimes {
  return { codeExpiresAt, linkExpiresAt }
}
