import type { Database, Queries } from '../../database/database.ts'
import type { ProofPurpose } from '../../database/tables.ts'
import type { AddressOf, CheckedCode, Proof, Proofs } from '../../proofs/proofs.service.ts'
import { ALLOWANCES } from '../../throttling/allowances.ts'
import type { Throttling } from '../../throttling/throttling.service.ts'

/** What somebody shows to prove that they read a mail: the token of its link, or its code with the asker's challenge. */
export type EmailProof =
  | { readonly kind: 'link'; readonly token: string }
  | { readonly kind: 'code'; readonly challenge: string; readonly code: string }

/** What else than good a shown proof can be. */
export type EmailProofFailure =
  | { readonly outcome: 'INVALID_CODE'; readonly triesLeft: number }
  | { readonly outcome: 'INVALID_TOKEN' }
  | { readonly outcome: 'TOKEN_EXPIRED' }

/** Checks a shown proof; a try of a code is taken and committed before it is compared. Uses nothing else up. */
export type CheckShownProof = (
  purpose: ProofPurpose,
  shown: EmailProof,
  addressOf: AddressOf,
) => Promise<Proof | EmailProofFailure>

/** Whether a mail may carry a code: an address whose codes are being guessed gets links only, which nobody can guess. */
export function mayHaveCode(
  throttling: Throttling,
  db: Queries,
  emailKey: string,
): Promise<boolean> {
  return throttling.hasUnit(db, ALLOWANCES.wrongCodes(emailKey))
}

/**
 * Does `work` with a proof that was found good. Unless it has used the proof, `release` makes up for the check: a right
 * code that a weak password, a taken address or an outage kept from being used is nobody's wrong one.
 */
export async function usingProof<Result extends { readonly outcome: string }>(
  release: () => Promise<void>,
  work: () => Promise<Result>,
): Promise<Result> {
  let isUsed = false
  try {
    const result = await work()
    isUsed = result.outcome === 'SUCCESS'
    return result
  } finally {
    if (!isUsed) await release()
  }
}

export interface ShownProofsDependencies {
  readonly database: Database
  readonly proofs: Proofs
  readonly throttling: Throttling
}

export function createCheckShownProof({
  database,
  proofs,
  throttling,
}: ShownProofsDependencies): CheckShownProof {
  const { queries } = database

  /** An address whose codes are being guessed will get links only. */
  const countWrongCode = async (
    { compared, subjectId }: Extract<CheckedCode, { status: 'wrong' }>,
    addressOf: AddressOf,
  ) => {
    const emailKey = compared ? await addressOf(subjectId) : undefined
    if (emailKey !== undefined) await throttling.take([ALLOWANCES.wrongCodes(emailKey)])
  }

  return async (purpose, shown, addressOf) => {
    const checked =
      shown.kind === 'link'
        ? await proofs.checkLink(queries, purpose, shown.token, addressOf)
        : await proofs.checkCode(queries, purpose, shown.challenge, shown.code, addressOf)
    switch (checked.status) {
      case 'good':
        return checked.proof
      case 'wrong':
        await countWrongCode(checked, addressOf)
        return { outcome: 'INVALID_CODE', triesLeft: checked.triesLeft }
      case 'expired':
        return { outcome: 'TOKEN_EXPIRED' }
      case 'invalid':
        return { outcome: 'INVALID_TOKEN' }
    }
  }
}
