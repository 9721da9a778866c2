import type { Database, Queries } from '../../database/database.ts'
import type { ProofPurpose } from '../../database/tables.ts'
import type { EmailService } from '../../email/email.service.ts'
import type { ProofRequest, ProofRequests } from '../../proofs/proof-requests.ts'
import type { Proof, Proofs } from '../../proofs/proofs.service.ts'
import { ALLOWANCES } from '../../throttling/allowances.ts'
import type { Throttling } from '../../throttling/throttling.service.ts'
import { deliverableAddress, type EmailAddress } from './email-address.ts'

/** What somebody shows to prove that they read a mail: the token of its link, or its code with the asker's challenge. */
export type EmailProof =
  | { readonly kind: 'link'; readonly token: string }
  | { readonly kind: 'code'; readonly challenge: string; readonly code: string }

/** A proof that is good, and the request that it answers. It is not used up yet. */
export interface ProvenAddress {
  readonly by: EmailProof['kind']
  readonly proof: Proof
  readonly request: ProofRequest
}

/** What else a shown proof can be. */
export type EmailProofFailure =
  | { readonly outcome: 'INVALID_CODE'; readonly triesLeft: number }
  | { readonly outcome: 'INVALID_TOKEN' }
  | { readonly outcome: 'TOKEN_EXPIRED' }

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
  const addressOf = async (id: string) => (await proofRequests.find(queries, id))?.emailKey

  const proven = async (
    by: EmailProof['kind'],
    proof: Proof,
  ): Promise<ProvenAddress | EmailProofFailure> => {
    const request = await proofRequests.find(queries, proof.subjectId)
    return request === undefined ? { outcome: 'INVALID_TOKEN' } : { by, proof, request }
  }

  const checkCode = async (purpose: ProofPurpose, challenge: string, code: string) => {
    const checked = await proofs.checkCode(queries, purpose, challenge, code, addressOf)
    if (checked.status !== 'wrong') return checked
    const emailKey = checked.compared ? await addressOf(checked.subjectId) : undefined
    if (emailKey !== undefined) await throttling.take([ALLOWANCES.wrongCodes(emailKey)])
    return checked
  }

  return {
    async ask(db, purpose, address, locale, contents = 'link and code') {
      const { request, proof } = await proofRequests.open(db, {
        purpose,
        email: address.typed,
        emailKey: address.key,
        locale,
        // An address whose codes are being guessed gets links only, which nobody can guess.
        withCode:
          contents === 'link and code' &&
          (await throttling.hasUnit(db, ALLOWANCES.wrongCodes(address.key))),
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
      const checked =
        shown.kind === 'link'
          ? await proofs.checkLink(queries, purpose, shown.token, addressOf)
          : await checkCode(purpose, shown.challenge, shown.code)
      switch (checked.status) {
        case 'good':
          return proven(shown.kind, checked.proof)
        case 'wrong':
          return { outcome: 'INVALID_CODE', triesLeft: checked.triesLeft }
        case 'expired':
          return { outcome: 'TOKEN_EXPIRED' }
        case 'invalid':
          return { outcome: 'INVALID_TOKEN' }
      }
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
