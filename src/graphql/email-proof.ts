import type { EmailProof } from '../domains/users/address-proofs.ts'
import type { EmailProofInput } from './resolvers.generated.ts'

/** What somebody shows to prove that they read a mail. */
export function emailProofOf({ token, code }: EmailProofInput): EmailProof {
  return code === undefined ? { kind: 'link', token } : { kind: 'code', ...code }
}
