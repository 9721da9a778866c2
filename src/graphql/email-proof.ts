import type { EmailProof } from '../domains/users/shown-proofs.ts'
import type { EmailProofInput } from './resolvers.generated.ts'

/** A proof that a mail was read, in the terms of the services. */
export function emailProofOf({ token, code }: EmailProofInput): EmailProof {
  return code === undefined ? { kind: 'link', token } : { kind: 'code', ...code }
}
