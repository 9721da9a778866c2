import { checkHygraph } from '../hygraph/check.ts'
import type { CheckReport } from '../hygraph/check-ledger.ts'
import { createHygraphClient } from '../hygraph/client.ts'
import { describeRight, WHERE_TO_GRANT } from '../hygraph/rights.ts'
import { loadHygraph } from './hygraph-configuration.ts'
import { patientSurroundings } from './hygraph-surroundings.ts'
import { EXIT, print } from './output.ts'

/** `authograph hygraph check`: tries the token's rights on a row of its own and removes it. @returns the exit code */
export async function runHygraphCheck(json?: boolean): Promise<number> {
  const loaded = loadHygraph(json)
  if (!loaded.ok) return loaded.exitCode
  const { hygraph, warnings } = loaded
  const surroundings = patientSurroundings(hygraph)
  const client = createHygraphClient({ ...hygraph, ...surroundings, fetch })
  const report = await checkHygraph({ ...surroundings, client, model: hygraph.model })
  const rights = report.rights.map(({ right, state }) => ({ right: describeRight(right), state }))
  const { ok, problem, leftover } = report
  print(json, { ok, rights, problem, leftover, warnings }, [
    ...warnings.map((warning) => `! ${warning}`),
    ...linesOf(report, hygraph.model),
  ])
  return ok ? EXIT.ok : EXIT.failed
}

const MARKS = { granted: '✓', missing: '✗', unknown: '?' }

function linesOf({ ok, rights, problem, leftover }: CheckReport, model: string): string[] {
  const isLacking = rights.some(({ state }) => state === 'missing')
  return [
    ...rights.map(({ right, state }) => {
      const note = state === 'granted' ? '' : `  (${state === 'missing' ? 'missing' : 'not tried'})`
      return `${MARKS[state]} ${describeRight(right)}${note}`
    }),
    ...(problem === null ? [] : [`✗ ${problem}`]),
    ...(isLacking ? [`Grant what is missing on the model ${model}:`, `  ${WHERE_TO_GRANT}`] : []),
    ...(leftover === null
      ? []
      : [`✗ A row could not be removed: delete the one with userId ${leftover} in the editor.`]),
    ok ? 'Everything is in order.' : 'Run the command again when that is mended.',
  ]
}
