/** What is mutated together, and the tests that must notice. */
export interface MutationGroup {
  readonly mutate: readonly string[]
  readonly tests: readonly string[]
}

/** Each defence with the tests that attack it, on SQLite alone: they run anew for each mutant. */
export const MUTATION_GROUPS: Readonly<Record<string, MutationGroup>> = {
  limits: {
    mutate: ['src/graphql/documents/{measure,scan,page-sizes,field-weights,document-gate}.ts'],
    tests: ['test/security/document-limits.test.ts'],
  },
  tokens: {
    mutate: ['src/crypto/{derived-tokens,access-tokens}.ts'],
    tests: [
      'test/security/{access-tokens,forged-access-tokens,mailed-tokens}.test.ts',
      'test/features/{me,confirm-email,issue-access-token}.test.ts',
    ],
  },
  proofs: {
    mutate: ['src/proofs/{proofs.service,proofs.store}.ts'],
    tests: [
      'test/security/mailed-tokens.test.ts',
      'test/features/{confirm-email,confirm-email-codes,password-reset,login-with-code,reauthenticate-by-code}.test.ts',
    ],
  },
  sessions: {
    mutate: ['src/domains/sessions/{refresh.service,freshness,viewer,living-sessions.store}.ts'],
    tests: [
      'test/security/sessions.test.ts',
      'test/features/{refresh-session,session-end,reauthenticate,revoke-session,me,suspended-account}.test.ts',
    ],
  },
  throttles: {
    mutate: ['src/throttling/*.ts'],
    tests: [
      'test/security/guessing.test.ts',
      'test/features/{login-throttles,known-devices,registration-throttles,password-reset-throttles}.test.ts',
    ],
  },
}
