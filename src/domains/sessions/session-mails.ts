import { deviceLabelOf } from '../../audit/device-label.ts'
import type { Database } from '../../database/database.ts'
import type { ComposeMail } from '../../email/worker.ts'
import type { MailedProof, ProofRequests } from '../../proofs/proof-requests.ts'
import type { Proofs } from '../../proofs/proofs.service.ts'
import { parseEmailAddress } from '../users/email-address.ts'
import type { NoAccountMail } from '../users/no-account-mail.ts'
import type { UsersStore } from '../users/users.store.ts'

export interface SessionMailsDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly proofs: Proofs
  readonly proofRequests: ProofRequests
  readonly noAccountMail: NoAccountMail
  readonly appUrl: string
}

/** The mails about logging in and about sessions, by the template under which they are enqueued or settled. */
type SessionMail =
  | 'log-in'
  | 'login-code'
  | 'reauthentication-code'
  | 'new-device'
  | 'session-ended'

/** The composers of the mails about logging in and about sessions. */
export function createSessionMails(
  dependencies: SessionMailsDependencies,
): Readonly<Record<SessionMail, ComposeMail>> {
  const { database, users, proofs, proofRequests, noAccountMail, appUrl } = dependencies
  const find = (proofId = '') => proofRequests.findMailed(database.queries, proofId)

  const loginCode = ({ proof, token, code }: MailedProof, name: string | null) =>
    ({
      template: 'login-code',
      name,
      link: `${appUrl}/login-link#token=${token}`,
      code,
      codeExpiresAt: proof.codeExpiresAt,
      linkExpiresAt: proof.linkExpiresAt,
    }) as const

  return {
    // Only here, after the answer has left, does it matter whose the address is. The worker keeps what comes out, with
    // the name: a later try is the same mail, whatever has become of the account by then.
    'log-in': async ({ payload }) => {
      const mailed = await find(payload.proofId)
      if (mailed === undefined) return null
      const { emailKey } = mailed.request
      const noAccount = await noAccountMail.takeFor(emailKey)
      const user = await users.findByEmailKey(emailKey)
      if (user === undefined) return noAccount
      return user.status === 'SUSPENDED' ? null : loginCode(mailed, user.name)
    },
    'login-code': async ({ payload }) => {
      const mailed = await find(payload.proofId)
      return mailed === undefined ? null : loginCode(mailed, payload.name ?? null)
    },

    'reauthentication-code': async ({ to, payload }) => {
      const proof = await proofs.find(database.queries, payload.proofId ?? '')
      // The code is bound to the address, which may be another one by now; what it was then is where the mail goes.
      const address = parseEmailAddress(to)
      if (proof === undefined || address === undefined) return null
      const { code } = proofs.contentsOf(proof, address.key)
      if (code === null) return null
      return {
        template: 'reauthentication-code',
        name: payload.name ?? null,
        code,
        codeExpiresAt: proof.codeExpiresAt,
        deviceLabel: payload.deviceLabel ?? '',
      }
    },

    'new-device': async ({ payload, createdAt }) => ({
      template: 'new-device',
      name: payload.name ?? null,
      deviceLabel: payload.deviceLabel ?? '',
      ipAddress: payload.ipAddress ?? null,
      occurredAt: createdAt,
      resetLink: `${appUrl}/reset-password`,
    }),

    // A session ended because an old refresh token was played.
    'session-ended': async ({ payload, createdAt }) => ({
      template: 'session-ended',
      name: payload.name ?? null,
      deviceLabel: payload.deviceLabel ?? '',
      occurredAt: createdAt,
    }),
  }
}

/** What a mail calls a device; empty where its User-Agent does not tell, which each language says in its own words. */
export function deviceForMail(userAgent: string | null): string {
  return deviceLabelOf(userAgent) ?? ''
}
