import type { ComposeMail } from '../../email/worker.ts'

/** Composes the last mail to somebody whose account is gone: from nothing but what the mail itself holds. */
export const composeAccountDeleted: ComposeMail = async ({ payload, createdAt }) => ({
  template: 'account-deleted',
  name: payload.name ?? null,
  occurredAt: createdAt,
})
