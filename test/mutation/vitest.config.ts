import { defineConfig } from 'vitest/config'
import { MUTATION_GROUPS } from './groups.ts'

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: [...(MUTATION_GROUPS[process.env.MUTATION_GROUP ?? '']?.tests ?? [])],
    // Tests of two servers say so in their names; they need PostgreSQL, which would start for each mutant.
    testNamePattern: /^(?!.*(two servers|PostgreSQL))/,
    env: { TEST_STORES: 'SQLite' },
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
