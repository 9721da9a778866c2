import { defineConfig } from 'vitest/config'
import { SlowFirst } from './support/slow-first.ts'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // As Node resolves it: Vite would take the other build of graphql, which refuses types of the one that Apollo has.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts', 'test/support/postgres-server.ts'],
    reporters: [
      ['default', { summary: false }],
      './test/support/security-reporter.ts',
      './test/support/pages-reporter.ts',
      './test/support/count-reporter.ts',
    ],
    pool: 'forks',
    // Each test file makes its own servers and databases: to load every module anew for each would take as long again.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    maxWorkers: 4,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
