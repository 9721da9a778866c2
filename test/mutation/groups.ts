/** What is mutated together, and the tests that must notice. */
export interface MutationGroup {
  /** Paths from `src/`. */
  readonly mutate: readonly string[]
  /** Paths from `test/`. They run in this order until one fails: the quick ones that notice much come first. */
  readonly tests: readonly string[]
}

/** Each defence with the tests that attack it, on SQLite alone: they run anew for each mutant. */
export const MUTATION_GROUPS: Readonly<Record<string, MutationGroup>> = {
  limits: {
    mutate: [
      'graphql/documents/measure.ts',
      'graphql/documents/scan.ts',
      'graphql/documents/page-sizes.ts',
      'graphql/documents/field-weights.ts',
      'graphql/documents/document-gate.ts',
    ],
    tests: ['security/document-costs.test.ts', 'security/document-limits.test.ts'],
  },
  tokens: {
    mutate: ['crypto/derived-tokens.ts', 'crypto/access-tokens.ts'],
    tests: [
      'security/derived-tokens.test.ts',
      'security/signed-tokens.test.ts',
      'features/me.test.ts',
      'security/access-tokens.test.ts',
    ],
  },
  proofs: {
    mutate: ['proofs/proofs.service.ts', 'proofs/proofs.store.ts'],
    tests: [
      'security/mailed-codes.test.ts',
      'features/confirm-email-codes.test.ts',
      'features/reauthenticate-by-code.test.ts',
      'features/resend-confirmation.test.ts',
      'features/cancel-email-change.test.ts',
      'features/accept-invitation.test.ts',
      'features/email-change-end.test.ts',
    ],
  },
  sessions: {
    mutate: [
      'domains/sessions/refresh.service.ts',
      'domains/sessions/freshness.ts',
      'domains/sessions/viewer.ts',
      'domains/sessions/living-sessions.store.ts',
    ],
    tests: [
      'security/viewers.test.ts',
      'features/revoke-session.test.ts',
      'features/me.test.ts',
      'features/refresh-session.test.ts',
      'features/suspended-account.test.ts',
      'features/reauthenticate-by-code.test.ts',
      'features/session-end.test.ts',
      'features/impersonate-user.test.ts',
      'security/sessions.test.ts',
    ],
  },
  throttles: {
    mutate: [
      'throttling/allowances.ts',
      'throttling/throttles.store.ts',
      'throttling/throttling.service.ts',
    ],
    tests: ['security/allowances.test.ts', 'security/throttling.test.ts'],
  },
}
