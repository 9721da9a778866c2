import type { Database } from '../../database/database.ts'
import type { MailContent } from '../../email/templates/templates.ts'
import type { ComposeMail } from '../../email/worker.ts'
import type { Proof, Proofs } from '../../proofs/proofs.service.ts'
import type { UsersStore } from '../users/users.store.ts'
import { type EmailChange, findEmailChange } from './email-changes.store.ts'

export interface EmailChangeMailsDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly proofs: Proofs
  readonly appUrl: string
}

type Mail = Parameters<ComposeMail>[0]

/** What a mail is made from. */
interface Found {
  readonly proof: Proof
  readonly change: EmailChange
}

/** Everything that is mailed about a change of address, by what it is enqueued as. */
type MailName =
  | 'email-change'
  | 'confirm-email-change'
  | 'address-in-use'
  | 'email-change-requested'
  | 'email-changed'
  | 'email-change-undone'

/** The composers of the mails about changes of addresses. */
export function createEmailChangeMails(
  dependencies: EmailChangeMailsDependencies,
): Readonly<Record<MailName, ComposeMail>> {
  const { database, users, proofs, appUrl } = dependencies
  const { queries } = database

  /** Nothing is mailed whose proof has ended meanwhile: the link would be dead. */
  const composer =
    (compose: (found: Found, mail: Mail) => MailContent | Promise<MailContent>): ComposeMail =>
    async (mail) => {
      const proof = await proofs.find(queries, mail.payload.proofId ?? '')
      const change = proof && (await findEmailChange(queries, proof.subjectId))
      if (proof?.endedAt !== null || change === undefined || change.cancelledAt !== null)
        return null
      return compose({ proof, change }, mail)
    }

  // Whose address it is is no business of whoever asked for the change: not even the name crosses over.
  const addressInUse = () =>
    ({ template: 'address-in-use', name: null, loginLink: `${appUrl}/login` }) as const

  const confirmation = ({ proof, change }: Found, { payload }: Mail) => {
    const { token, code } = proofs.contentsOf(proof, change.newEmailKey)
    return {
      template: 'confirm-email-change',
      name: payload.name ?? null,
      link: `${appUrl}/confirm-email-change#token=${token}`,
      code,
      codeExpiresAt: proof.codeExpiresAt,
      linkExpiresAt: proof.linkExpiresAt,
    } as const
  }

  const toOldAddress = ({ proof, change }: Found, { payload, createdAt }: Mail) => {
    const { token } = proofs.contentsOf(proof, change.oldEmailKey)
    return {
      name: payload.name ?? null,
      newEmail: payload.newEmail ?? '',
      cancelLink: `${appUrl}/cancel-email-change#token=${token}`,
      occurredAt: createdAt,
    }
  }

  return {
    // Only here, after the answer has left, does anyone look whether the address has an account. The worker keeps what
    // comes out: by the next try the address may have got or lost its account, and the mail must not change with it.
    'email-change': composer(async (found, mail) => {
      const { newEmailKey, userId } = found.change
      const ownerId = await users.findOwnerId(newEmailKey)
      return ownerId === undefined || ownerId === userId
        ? confirmation(found, mail)
        : addressInUse()
    }),
    'confirm-email-change': composer(confirmation),
    'address-in-use': composer(addressInUse),
    'email-change-requested': composer((found, mail) => ({
      template: 'email-change-requested',
      ...toOldAddress(found, mail),
    })),
    'email-changed': composer((found, mail) => ({
      template: 'email-changed',
      ...toOldAddress(found, mail),
      cancelUntil: found.change.expiresAt,
    })),
    'email-change-undone': async ({ payload, createdAt }) => ({
      template: 'email-change-undone',
      name: payload.name ?? null,
      occurredAt: createdAt,
    }),
  }
}
