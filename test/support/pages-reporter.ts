import { readdirSync } from 'node:fs'
import type { Reporter, TestModule, Vitest } from 'vitest/node'
import { NEVER_SHOWN, outcomesOfPages } from '../web/outcomes-of-pages.ts'

const FOLDER = 'test/web'

/**
 * After a run of all tests of the account pages, says how many outcomes of their mutations a browser has shown, and
 * fails the run when one is missing.
 */
export default class PagesReporter implements Reporter {
  #isFiltered = false

  onInit({ config }: Vitest): void {
    this.#isFiltered = config.testNamePattern !== undefined
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const ran = new Set(modules.map(({ relativeModuleId }) => relativeModuleId))
    const files = readdirSync(new URL('../web/', import.meta.url)).filter((file) =>
      file.endsWith('.test.ts'),
    )
    if (this.#isFiltered || files.some((file) => !ran.has(`${FOLDER}/${file}`))) return
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const ofPages = tests.filter(({ module }) => module.relativeModuleId.startsWith(`${FOLDER}/`))
    // Without a browser, which the tests have said by then.
    if (ofPages.some((test) => test.result().state === 'skipped')) return
    report(new Set(ofPages.flatMap((test) => test.meta().outcomes ?? [])))
  }
}

function report(shown: ReadonlySet<string>): void {
  const expected = outcomesOfPages()
  const missing = expected.filter((outcome) => !shown.has(outcome) && !(outcome in NEVER_SHOWN))
  const wronglyListed = Object.keys(NEVER_SHOWN).filter(
    (outcome) => shown.has(outcome) || !expected.includes(outcome),
  )
  process.stdout.write(`pages: ${shown.size} of ${expected.length} outcomes shown by a browser\n`)
  for (const outcome of missing) process.stdout.write(`  no browser test shows ${outcome}\n`)
  for (const outcome of wronglyListed) process.stdout.write(`  wrongly NEVER_SHOWN: ${outcome}\n`)
  if (missing.length + wronglyListed.length === 0) return
  process.exitCode = 1
  // As in the other reporters: the package that starts PostgreSQL would end the process with 0.
  process.once('exit', () => {
    process.exitCode = 1
  })
}
