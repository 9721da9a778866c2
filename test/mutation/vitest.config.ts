import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { MUTATION_GROUPS } from './groups.ts'
import { KEPT_THREAD } from './kept-thread.ts'

const tests = MUTATION_GROUPS[process.env.MUTATION_GROUP ?? '']?.tests ?? []

/** The order of the group. Vitest would begin with the slowest file. */
class GroupSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      tests.findIndex((path) => moduleId.endsWith(`/${path}`))
    return files.sort((left, right) => place(left) - place(right))
  }
}

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  plugins: [
    {
      name: KEPT_THREAD.name,
      // Stryker asks for threads of Vitest's own, whatever is configured.
      configureVitest({ project }) {
        project.config.pool = KEPT_THREAD.name
        project.config.poolRunner = KEPT_THREAD
      },
    },
  ],
  test: {
    include: tests.map((path) => `test/${path}`),
    env: { TEST_STORES: 'SQLite' },
    sequence: { sequencer: GroupSequencer },
    // Nobody reads how a test fails that has to.
    reporters: [{}],
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
