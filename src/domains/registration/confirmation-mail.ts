import type { Database } from '../../database/database.ts'
import type { ComposeMail } from '../../email/worker.ts'
import type { Proofs } from '../../proofs/proofs.service.ts'
import type { UsersStore } from '../users/users.store.ts'
import { findRegistration, type Registration } from './registrations.store.ts'

export interface ConfirmationMailDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly proofs: Proofs
  readonly appUrl: string
}

/** The composers of the mails that answer a registration. */
export function createConfirmationMails(
  dependencies: ConfirmationMailDependencies,
): Readonly<Record<'confirm-email' | 'account-exists', ComposeMail>> {
  const { database, users, proofs, appUrl } = dependencies
  const { queries } = database

  const accountExists = ({ name }: Registration) =>
    ({ template: 'account-exists', name, loginLink: `${appUrl}/login` }) as const

  const find = async (proofId: string) => {
    const proof = await proofs.find(queries, proofId)
    const registration = proof && (await findRegistration(queries, proof.subjectId))
    return proof && registration && { proof, registration }
  }

  return {
    // Only here, after the answer has left, does anyone look whether the address has an account.
    async 'confirm-email'({ payload }) {
      const found = await find(payload.proofId ?? '')
      if (found === undefined) return null
      const { proof, registration } = found
      const owner = await users.findByEmailKey(queries, registration.emailKey)
      if (owner !== undefined && owner.id !== registration.id) return accountExists(registration)
      const { token, code } = proofs.contentsOf(proof, registration.emailKey)
      return {
        template: 'confirm-email',
        name: registration.name,
        link: `${appUrl}/confirm-email#token=${token}`,
        code,
        codeExpiresAt: proof.codeExpiresAt,
        linkExpiresAt: proof.linkExpiresAt,
      }
    },
    async 'account-exists'({ payload }) {
      const found = await find(payload.proofId ?? '')
      return found === undefined ? null : accountExists(found.registration)
    },
  }
}
