import type { EmailProof } from '../domains/users/address-proofs.ts'
import type { EmailProofInput } from './resolvers.generated.ts'

/** A mailed proof, as the domains take it. */
export function emailProofOf({ code, token }: EmailProofInput): EmailProof {
  return code === undefined ? { kind: 'link', token } : { kind: 'code', ...code }
}
