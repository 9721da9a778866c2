import { availableParallelism } from 'node:os'
import { Stryker } from '@stryker-mutator/core'
import { MUTATION_GROUPS, type MutationGroup } from './groups.ts'

const GOAL_PERCENT = 90

/** How many of the defences of a group, or of some of its files, were missed when they were taken out. */
interface Score {
  readonly group: string
  readonly noticed: number
  readonly all: number
}

/**
 * Takes defences out, one at a time, and sees whether a test notices.
 * usage: npm run mutation -- [group...] [file[:from-to]...] [--again]
 * `--again` leaves out what was noticed last time by a test that has not changed, and what is done while modules load.
 */
const asked = process.argv.slice(2)
const again = asked.includes('--again')
const files = asked.filter((word) => word.includes('/'))
const names = asked.filter((word) => word !== '--again' && !files.includes(word))

const scores: Score[] = []
for (const name of names.length > 0 ? names : Object.keys(MUTATION_GROUPS)) {
  const group = MUTATION_GROUPS[name]
  if (group === undefined)
    throw new Error(`there is no group ${name}: ${Object.keys(MUTATION_GROUPS).join(', ')}`)
  scores.push(await takeOut(name, group))
}
process.stdout.write(tableOf(scores))
process.exitCode = scores.every((score) => percentOf(score) >= GOAL_PERCENT) ? 0 : 1

async function takeOut(name: string, { mutate }: MutationGroup): Promise<Score> {
  process.env.MUTATION_GROUP = name
  const results = await new Stryker({
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    mutate: files.length > 0 ? files : mutate.map((path) => `src/${path}`),
    ignorePatterns: ['/dist', '/data', '/bench', '/docs', '/web', '/artefacts'],
    // Its step for tsconfig.json needs a compiler API, which TypeScript 7 has not; nothing is compiled here.
    tsconfigFile: 'none',
    coverageAnalysis: 'perTest',
    concurrency: availableParallelism(),
    // What takes so long counts as noticed: on a busy machine that must not be mere waiting.
    timeoutMS: 60_000,
    incremental: true,
    force: !again,
    incrementalFile: `artefacts/mutation/${name}.json`,
    tempDirName: 'artefacts/mutation/sandbox',
    cleanTempDir: 'always',
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  }).runMutationTest()
  const noticed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout')
  return { group: name, noticed: noticed.length, all: results.length }
}

function percentOf({ noticed, all }: Score): number {
  return (100 * noticed) / all
}

function tableOf(rows: readonly Score[]): string {
  const lines = rows.map((score) => {
    const { group, noticed, all } = score
    return `| ${group.padEnd(9)} | ${noticed} of ${all} | ${percentOf(score).toFixed(1)} % |`
  })
  return ['', '| defence   | noticed | score |', '|---|---|---|', ...lines, ''].join('\n')
}
