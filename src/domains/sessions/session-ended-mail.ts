import type { ComposeMail } from '../../email/worker.ts'

/** Composes the mail about a session that ended because an old refresh token was played. */
export const composeSessionEnded: ComposeMail = async ({ payload, createdAt }) => ({
  template: 'session-ended',
  name: payload.name ?? null,
  deviceLabel: payload.deviceLabel ?? '',
  occurredAt: createdAt,
})
