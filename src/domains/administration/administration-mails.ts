import type { Database } from '../../database/database.ts'
import type { ComposeMail } from '../../email/worker.ts'
import type { Proofs } from '../../proofs/proofs.service.ts'
import type { UsersStore } from '../users/users.store.ts'

export interface AdministrationMailsDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly proofs: Proofs
  readonly appUrl: string
}

type AdministrationMail = 'invitation' | 'account-suspended' | 'account-restored' | 'impersonated'

/** The composers of the mails about what administrators do. */
export function createAdministrationMails(
  dependencies: AdministrationMailsDependencies,
): Readonly<Record<AdministrationMail, ComposeMail>> {
  const { database, users, proofs, appUrl } = dependencies
  return {
    invitation: async ({ payload }) => {
      const proof = await proofs.find(database.queries, payload.proofId ?? '')
      // A later invitation has taken its place, or it was accepted.
      if (proof === undefined || proof.endedAt !== null) return null
      const user = await users.findById(proof.subjectId)
      if (user === undefined) return null
      const { token } = proofs.contentsOf(proof, user.emailKey)
      return {
        template: 'invitation',
        name: payload.name ?? null,
        link: `${appUrl}/accept-invitation#token=${token}`,
        linkExpiresAt: proof.linkExpiresAt,
        inviterName: payload.inviterName ?? null,
      }
    },
    'account-suspended': async ({ payload, createdAt }) => ({
      template: 'account-suspended',
      name: payload.name ?? null,
      occurredAt: createdAt,
    }),
    'account-restored': async ({ payload }) => ({
      template: 'account-restored',
      name: payload.name ?? null,
      loginLink: `${appUrl}/login`,
    }),
    impersonated: async ({ payload, createdAt }) => ({
      template: 'impersonated',
      name: payload.name ?? null,
      occurredAt: createdAt,
      reason: payload.reason ?? '',
    }),
  }
}
