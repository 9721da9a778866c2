import type { Database } from '../../database/database.ts'
import type { MailContent } from '../../email/templates/templates.ts'
import type { ComposeMail } from '../../email/worker.ts'
import type { Proof, Proofs } from '../../proofs/proofs.service.ts'
import type { UsersStore } from '../users/users.store.ts'
import { findRegistration, type Registration } from './registrations.store.ts'

export interface ConfirmationMailDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly proofs: Proofs
  readonly appUrl: string
}

/** What a mail is made from. */
interface Found {
  readonly proof: Proof
  readonly registration: Registration
}

/** The composers of the mails that answer a registration. */
export function createConfirmationMails(
  dependencies: ConfirmationMailDependencies,
): Readonly<Record<'registration' | 'confirm-email' | 'account-exists', ComposeMail>> {
  const { database, users, proofs, appUrl } = dependencies
  const { queries } = database

  const accountExists = ({ registration }: Found) =>
    ({
      template: 'account-exists',
      name: registration.name,
      loginLink: `${appUrl}/login`,
    }) as const

  const confirmEmail = ({ proof, registration }: Found) => {
    const { token, code } = proofs.contentsOf(proof, registration.emailKey)
    return {
      template: 'confirm-email',
      name: registration.name,
      link: `${appUrl}/confirm-email#token=${token}`,
      code,
      codeExpiresAt: proof.codeExpiresAt,
      linkExpiresAt: proof.linkExpiresAt,
    } as const
  }

  const composer =
    (compose: (found: Found) => MailContent | Promise<MailContent>): ComposeMail =>
    async ({ payload }) => {
      const proof = await proofs.find(queries, payload.proofId ?? '')
      const registration = proof && (await findRegistration(queries, proof.subjectId))
      return proof && registration ? compose({ proof, registration }) : null
    }

  return {
    // Only here, after the answer has left, does anyone look whether the address has an account. The worker keeps what
    // comes out: by the next try the address may have got or lost its account, and the mail must not change with it.
    registration: composer(async (found) => {
      const { registration } = found
      const ownerId = await users.findOwnerId(registration.emailKey)
      return ownerId !== undefined && ownerId !== registration.id
        ? accountExists(found)
        : confirmEmail(found)
    }),
    'confirm-email': composer(confirmEmail),
    'account-exists': composer(accountExists),
  }
}
