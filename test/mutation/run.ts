import { availableParallelism } from 'node:os'
import { Stryker } from '@stryker-mutator/core'
import { MUTATION_GROUPS } from './groups.ts'

/**
 * Takes defences out, one at a time, and sees whether a test notices.
 * usage: npm run mutation [group...] [file...]
 */
const asked = process.argv.slice(2)
const files = asked.filter((name) => name.includes('/'))
const names = asked.filter((name) => !name.includes('/'))
for (const name of names.length > 0 ? names : Object.keys(MUTATION_GROUPS)) {
  const group = MUTATION_GROUPS[name]
  if (group === undefined)
    throw new Error(`there is no group ${name}: ${Object.keys(MUTATION_GROUPS).join(', ')}`)
  process.env.MUTATION_GROUP = name
  const results = await new Stryker({
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    mutate: files.length > 0 ? files : group.mutate.map((path) => `src/${path}`),
    ignorePatterns: ['/dist', '/data', '/bench', '/docs', '/web', '/artefacts'],
    // Its step for tsconfig.json needs a compiler API, which TypeScript 7 has not; nothing is compiled here.
    tsconfigFile: 'none',
    coverageAnalysis: 'perTest',
    concurrency: availableParallelism(),
    timeoutMS: 60_000,
    incremental: true,
    incrementalFile: `artefacts/mutation/${name}.json`,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    tempDirName: 'artefacts/mutation/sandbox',
    cleanTempDir: 'always',
    allowEmpty: false,
  }).runMutationTest()
  const noticed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout')
  const counted = results.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError')
  const share = Math.round((1000 * noticed.length) / counted.length) / 10
  process.stdout.write(
    `${name}: ${noticed.length} of ${counted.length} mutants noticed, ${share} %\n`,
  )
}
