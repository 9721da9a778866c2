import type { Database } from '../../database/database.ts'
import type { ComposeMail } from '../../email/worker.ts'
import type { ProofRequests } from '../../proofs/proof-requests.ts'
import type { NoAccountMail } from '../users/no-account-mail.ts'
import type { UsersStore } from '../users/users.store.ts'

export interface PasswordMailsDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly proofRequests: ProofRequests
  readonly noAccountMail: NoAccountMail
  readonly appUrl: string
}

/** The composers of the mails about passwords. */
export function createPasswordMails(
  dependencies: PasswordMailsDependencies,
): Readonly<Record<'reset-password' | 'password-changed', ComposeMail>> {
  const { database, users, proofRequests, noAccountMail, appUrl } = dependencies
  const resetPage = `${appUrl}/reset-password`

  return {
    // Only here, after the answer has left, does anyone look whether the address has an account that can be helped.
    async 'reset-password'({ payload }) {
      const mailed = await proofRequests.findMailed(database.queries, payload.proofId ?? '')
      if (mailed === undefined || mailed.proof.endedAt !== null) return null
      const { proof, request, token, code } = mailed
      const noAccount = await noAccountMail.takeFor(request.emailKey)
      const user = await users.findByEmailKey(request.emailKey)
      if (user === undefined) return noAccount
      if (user.status !== 'ACTIVE') return null
      const { codeExpiresAt, linkExpiresAt } = proof
      const link = `${resetPage}#token=${token}`
      const { name } = user
      return { template: 'reset-password', name, link, code, codeExpiresAt, linkExpiresAt }
    },

    'password-changed': async ({ payload, createdAt }) => ({
      template: 'password-changed',
      name: payload.name ?? null,
      deviceLabel: payload.deviceLabel ?? null,
      occurredAt: createdAt,
      // Without a token the page asks for the address.
      resetLink: resetPage,
    }),
  }
}
