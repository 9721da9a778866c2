import type { ProofRequests } from '../../proofs/proof-requests.ts'
import type { Proof, Proofs } from '../../proofs/proofs.service.ts'
import type { PersonalRecords } from '../users/personal-records.ts'

/** Mailed links and codes: those of a person's address, and those of the account. */
export function createProofRecords({
  proofs,
  proofRequests,
}: {
  readonly proofs: Proofs
  readonly proofRequests: ProofRequests
}): PersonalRecords {
  return {
    name: 'linksAndCodes',
    async list(db, { userId, emailKey }) {
      const requests = await proofRequests.list(db, emailKey)
      const issued = await proofs.list(db, [userId, ...requests.map(({ id }) => id)])
      return issued.map((proof) => describe(proof, requests))
    },
    async erase(db, { userId, emailKey }) {
      await proofs.forget(db, [userId])
      await proofRequests.forget(db, emailKey)
    },
  }
}

/** Without what links and codes are derived from. */
function describe(
  { purpose, subjectId, createdAt, codeExpiresAt, linkExpiresAt, endedAt }: Proof,
  requests: readonly { readonly id: string; readonly email: string; readonly locale: string }[],
) {
  const { email = null, locale = null } = requests.find(({ id }) => id === subjectId) ?? {}
  return { purpose, email, locale, createdAt, codeExpiresAt, linkExpiresAt, endedAt }
}
