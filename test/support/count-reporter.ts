import type { Reporter, SerializedError, TestCase, TestModule, TestRunEndReason } from 'vitest/node'

/** Prints how many tests passed and failed on each store of users, and in all. */
export default class CountReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    _errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    // The package that starts PostgreSQL ends the process with 0 once nothing is left to do, whatever Vitest has found.
    if (reason !== 'passed')
      process.once('exit', () => {
        process.exitCode = 1
      })
    const all = modules.flatMap((module) => [...module.children.allTests()])
    for (const database of ['SQLite', 'PostgreSQL', 'Hygraph']) {
      const tests = all.filter((test) => test.fullName.includes(`on ${database}`))
      if (tests.length > 0) process.stdout.write(`${database}: ${countsOf(tests)}\n`)
    }
    process.stdout.write(`${countsOf(all)}\n`)
  }
}

function countsOf(tests: readonly TestCase[]): string {
  const states = tests.map((test) => test.result().state)
  const count = (state: string) => states.filter((candidate) => candidate === state).length
  return `${count('passed')} passed, ${count('failed')} failed`
}
