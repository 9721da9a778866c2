import { createManagement, ManagementProblem } from '../hygraph/management.ts'
import type { Plan } from '../hygraph/plan.ts'
import { describeRight, RIGHTS, WHERE_TO_GRANT } from '../hygraph/rights.ts'
import { createSetup } from '../hygraph/setup.ts'
import { systemClock } from '../runtime/clock.ts'
import { createSystemRandom } from '../runtime/random.ts'
import { systemTimer } from '../runtime/timer.ts'
import { loadHygraph, progressPrinter } from './hygraph-configuration.ts'
import { EXIT, print } from './output.ts'

const TIMEOUT_MS = 20_000

export interface HygraphSetupOptions {
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `authograph hygraph setup`: shows what the model lacks and, unless it is a dry run, adds it. @returns the exit code */
export async function runHygraphSetup({ dryRun, json }: HygraphSetupOptions): Promise<number> {
  const loaded = loadHygraph(json)
  if (!loaded.ok) return loaded.exitCode
  const { hygraph, warnings } = loaded
  const management = createManagement({ ...hygraph, fetch, timeoutMs: TIMEOUT_MS })
  const random = createSystemRandom(systemClock)
  const onProgress = progressPrinter(json)
  const { model } = hygraph
  const setup = createSetup({ management, model, random, timer: systemTimer, onProgress })
  try {
    const plan = await setup.plan()
    if (plan.problems.length > 0) return refuse(json, plan)
    const { steps, changes } = plan
    for (const step of steps) onProgress(`  ${step}`)
    const applied = !dryRun && changes.length > 0
    if (applied) await setup.apply(plan)
    const rights = Object.values(RIGHTS).map(describeRight)
    print(json, { ok: true, applied, steps, rights, warnings }, [
      ...warnings.map((warning) => `! ${warning}`),
      summaryOf(model, steps, applied),
      ...adviceOn(model, rights),
    ])
    return EXIT.ok
  } catch (error) {
    if (!(error instanceof ManagementProblem)) throw error
    print(json, { ok: false, problems: [error.message] }, [`✗ ${error.message}`])
    return EXIT.failed
  }
}

function refuse(json: boolean | undefined, { steps, problems }: Plan): number {
  print(json, { ok: false, applied: false, steps, problems }, [
    'Nothing was changed, because some things only you can mend:',
    ...problems.map((problem) => `  ✗ ${problem}`),
    'Then run the command again.',
  ])
  return EXIT.failed
}

function summaryOf(model: string, steps: readonly string[], applied: boolean): string {
  if (steps.length === 0) return `✓ The model ${model} is as it should be: nothing to do.`
  if (applied) return `✓ The model ${model} is ready.`
  return `${steps.length} steps to do. This was a dry run, nothing was changed: run it again without --dry-run.`
}

function adviceOn(model: string, rights: readonly string[]): string[] {
  return [
    '',
    `The token in HYGRAPH_TOKEN needs these rights on the model ${model}, which only you can grant:`,
    `  ${WHERE_TO_GRANT}`,
    ...rights.map((right) => `    ${right}`),
    'Leave the Public Content API without any right on the model. Then run: npx authograph hygraph check',
  ]
}
