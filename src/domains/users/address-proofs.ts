import type { Database, Queries } from '../../database/database.ts'
import type { ProofPurpose } from '../../database/tables.ts'
import type { EmailService } from '../../email/email.service.ts'
import type { ProofRequest, ProofRequests } from '../../proofs/proof-requests.ts'
import type { Proof, Proofs } from '../../proofs/proofs.service.ts'
import type { Throttling } from '../../throttling/throttling.service.ts'
import { deliverableAddress, type EmailAddress } from './email-address.ts'
import {
  createCheckShownProof,
  type EmailProof,
  type EmailProofFailure,
  mayHaveCode,
} from './shown-proofs.ts'

export type { EmailProof, EmailProofFailure } from './shown-proofs.ts'

/** A proof that is good, and the request that it answers. It is not used up yet. */
export interface ProvenAddress {
  readonly by: EmailProof['kind']
  readonly proof: Proof
  readonly request: ProofRequest
}

/** Who asks for a mail, by nothing but an address. */
export interface AddressRequest {
  /** As it was typed. */
  readonly email: string
  /** The language of the request, a BCP 47 tag. */
  readonly locale: string
  /** What the CAPTCHA's widget gave; null without it. */
  readonly captchaResponse: string | null
}

/** What the asking client gets. */
export interface AskedProof {
  /** What the client keeps and gives back with the code. */
  readonly challenge: string
  readonly codeExpiresAt: Date
  readonly linkExpiresAt: Date
  /** The id of the mail in the outbox. */
  readonly mailId: string
}

/**
 * Mailed proofs of an address that are asked for by anyone. Asking does the same for every address; whether it has an
 * account is looked up by the worker that composes the mail, and by whoever uses the proof.
 */
export interface AddressProofs {
  /**
   * Writes request, proof and mail, inside the caller's transaction. The composer of the mail is that of the purpose.
   * @param contents `link` where whoever reads the mail is not who asked for it, and has no challenge for a code
   */
  ask(
    db: Queries,
    purpose: ProofPurpose,
    address: EmailAddress,
    locale: string,
    contents?: 'link' | 'link and code',
  ): Promise<AskedProof>
  /** Checks a shown proof; a try of a code is taken and committed before it is compared. Uses nothing else up. */
  check(purpose: ProofPurpose, shown: EmailProof): Promise<ProvenAddress | EmailProofFailure>
  /** Makes up for the check of a proof that was good and was not used after all. */
  release(proven: ProvenAddress): Promise<void>
  /** Uses a proof up, and with it all others of its purpose for the address. @returns false when another request was first */
  use(db: Queries, proven: ProvenAddress): Promise<boolean>
  /** Ends everything that is open for an address: after a change of password, address or status. */
  endAll(db: Queries, emailKey: string): Promise<void>
}

export interface AddressProofsDependencies {
  readonly database: Database
  readonly proofs: Proofs
  readonly proofRequests: ProofRequests
  readonly throttling: Throttling
  readonly email: EmailService
}

export function createAddressProofs(dependencies: AddressProofsDependencies): AddressProofs {
  const { database, proofs, proofRequests, throttling, email } = dependencies
  const { queries } = database
  const checkShown = createCheckShownProof(dependencies)
  const addressOf = async (id: string) => (await proofRequests.find(queries, id))?.emailKey

  return {
    async ask(db, purpose, address, locale, contents = 'link and code') {
      const { request, proof } = await proofRequests.open(db, {
        purpose,
        email: address.typed,
        emailKey: address.key,
        locale,
        withCode: contents === 'link and code' && (await mayHaveCode(throttling, db, address.key)),
      })
      const mailId = await email.enqueue(db, {
        template: purpose,
        to: deliverableAddress(address.typed),
        locale,
        payload: { proofId: proof.id },
      })
      const { codeExpiresAt, linkExpiresAt } = proof
      return {
        challenge: proofs.challengeOf(proof, request.emailKey),
        codeExpiresAt,
        linkExpiresAt,
        mailId,
      }
    },

    async check(purpose, shown) {
      const proof = await checkShown(purpose, shown, addressOf)
      if ('outcome' in proof) return proof
      const request = await proofRequests.find(queries, proof.subjectId)
      return request === undefined
        ? { outcome: 'INVALID_TOKEN' }
        : { by: shown.kind, proof, request }
    },

    async release({ by, proof }) {
      if (by === 'code') await proofs.giveBackTry(queries, proof)
    },

    async use(db, { proof, request }) {
      if (!(await proofs.use(db, proof))) return false
      await proofRequests.endAll(db, request.emailKey, request.purpose)
      return true
    },

    endAll: (db, emailKey) => proofRequests.endAll(db, emailKey, null),
  }
}
