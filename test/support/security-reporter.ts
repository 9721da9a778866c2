import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node'
import { idsIn, readNamedTests } from '../security/threat-model/named-tests.ts'
import type { Threat } from '../security/threat-model/threat.ts'
import { MISTAKES, REQUIREMENTS } from '../security/threat-model/threats.ts'

/**
 * After a run of all tests that name a threat, says how many threats they prove, and fails the run when a test of one
 * failed or did not run.
 */
export default class SecurityReporter implements Reporter {
  #isFiltered = false

  onInit({ config }: Vitest): void {
    this.#isFiltered = config.testNamePattern !== undefined
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const named = readNamedTests()
    const ran = new Set(modules.map(({ relativeModuleId }) => relativeModuleId))
    if (this.#isFiltered || named.some(({ file }) => !ran.has(file))) return
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const verdicts = verdictsOf(tests, new Set(named.flatMap(({ ids }) => ids)))
    report(
      'requirements',
      REQUIREMENTS.flatMap(({ threats }) => threats),
      verdicts,
    )
    report('mistakes of others', MISTAKES.threats, verdicts)
  }
}

/** Whether all tests of a threat that ran have passed, by id; a threat whose tests did not run has failed. */
function verdictsOf(tests: readonly TestCase[], named: ReadonlySet<string>): Map<string, boolean> {
  const states = new Map<string, string[]>([...named].map((id) => [id, []]))
  for (const test of tests) {
    for (const id of idsIn(test.fullName)) states.get(id)?.push(test.result().state)
  }
  return new Map(
    [...states].map(([id, all]) => [id, all.includes('passed') && !all.includes('failed')]),
  )
}

function report(name: string, threats: readonly Threat[], verdicts: Map<string, boolean>): void {
  const failed = threats.filter(({ id }) => verdicts.get(id) === false)
  const proven = threats.filter(({ id }) => verdicts.get(id) === true)
  const rest = threats.length - failed.length - proven.length
  const counts = `${proven.length} proven, ${rest} not applicable, ${failed.length} failed`
  process.stdout.write(`security ${name}: ${counts}\n`)
  if (failed.length === 0) return
  for (const { id, rule } of failed) process.stdout.write(`  ${id}: ${rule}\n`)
  process.exitCode = 1
  // As in the other reporter: the package that starts PostgreSQL would end the process with 0.
  process.once('exit', () => {
    process.exitCode = 1
  })
}
