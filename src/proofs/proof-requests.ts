import type { Queries } from '../database/database.ts'
import type { ProofPurpose } from '../database/tables.ts'
import { addSeconds, type Clock } from '../runtime/clock.ts'
import type { Random } from '../runtime/random.ts'
import {
  deleteProofRequests,
  endProofRequests,
  endSurplusRequests,
  findProofRequest,
  insertProofRequest,
  listExpiredProofRequests,
  listProofRequests,
  type ProofRequest,
} from './proof-requests.store.ts'
import { PROOF_RULES, type Proof, type Proofs } from './proofs.service.ts'

export type { ProofRequest } from './proof-requests.store.ts'

/** Who asks for a proof of an address. */
export interface ProofApplication {
  readonly purpose: ProofPurpose
  /** As it was typed. */
  readonly email: string
  readonly emailKey: string
  /** A BCP 47 tag. */
  readonly locale: string
  readonly withCode: boolean
}

/** What the mail of a proof is made from. The same each time it is asked for. */
export interface MailedProof {
  readonly request: ProofRequest
  readonly proof: Proof
  readonly token: string
  /** Null where the mail carries a link only. */
  readonly code: string | null
}

/** Proofs of addresses that are asked for without saying whether they have an account. */
export interface ProofRequests {
  /** Writes a request and its proof; the oldest of more than three for the address end. */
  open(
    db: Queries,
    application: ProofApplication,
  ): Promise<{ readonly request: ProofRequest; readonly proof: Proof }>
  find(db: Queries, id: string): Promise<ProofRequest | undefined>
  /** @returns undefined where there is no such proof or request any more */
  findMailed(db: Queries, proofId: string): Promise<MailedProof | undefined>
  /** Ends what is open for an address, of one purpose or of all. */
  endAll(db: Queries, emailKey: string, purpose: ProofPurpose | null): Promise<void>
  /** What was asked for for an address, newest first. */
  list(db: Queries, emailKey: string): Promise<ProofRequest[]>
  /** Forgets what was asked for for an address, and every link and code of it. */
  forget(db: Queries, emailKey: string): Promise<void>
  /** Forgets requests that expired long ago. */
  sweep(db: Queries): Promise<void>
}

const LIVING_REQUESTS = 3
/** Long enough to say that a link has expired, rather than that there never was one. */
const KEEP_EXPIRED_SECONDS = 7 * 86_400
const BATCH = 500

export function createProofRequests(
  proofs: Proofs,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): ProofRequests {
  const forget = async (db: Queries, requests: readonly ProofRequest[]) => {
    if (requests.length === 0) return
    const ids = requests.map(({ id }) => id)
    await proofs.forget(db, ids)
    await deleteProofRequests(db, ids)
  }
  return {
    find: findProofRequest,
    list: (db, emailKey) => listProofRequests(db, emailKey),
    forget: async (db, emailKey) => forget(db, await listProofRequests(db, emailKey)),

    async open(db, { withCode, ...application }) {
      const createdAt = clock.now()
      const { linkTtlSeconds } = PROOF_RULES[application.purpose]
      const expiresAt = addSeconds(createdAt, linkTtlSeconds)
      const request = { ...application, id: random.id(), createdAt, expiresAt }
      const { emailKey, purpose } = application
      await endSurplusRequests(db, emailKey, purpose, LIVING_REQUESTS - 1, createdAt)
      await insertProofRequest(db, request)
      const proof = await proofs.issue(db, { purpose, subjectId: request.id, withCode })
      return { request, proof }
    },

    async findMailed(db, proofId) {
      const proof = await proofs.find(db, proofId)
      const request = proof && (await findProofRequest(db, proof.subjectId))
      if (proof === undefined || request === undefined) return undefined
      return { request, proof, ...proofs.contentsOf(proof, request.emailKey) }
    },

    endAll: (db, emailKey, purpose) => endProofRequests(db, emailKey, purpose, clock.now()),

    async sweep(db) {
      const before = addSeconds(clock.now(), -KEEP_EXPIRED_SECONDS)
      for (;;) {
        const expired = await listExpiredProofRequests(db, before, BATCH)
        if (expired.length === 0) return
        await forget(db, expired)
      }
    },
  }
}
