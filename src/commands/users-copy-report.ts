import type { Configuration } from '../config/configuration.ts'
import type { CopyResult } from '../domains/users/copy/copy-users.ts'
import { RUN_AGAIN } from './output.ts'
import { inWords } from './progress.ts'

/** What a copy came to, as `--json` prints it. */
export interface CopyReport extends CopyResult {
  readonly from: Configuration['userStore']
  readonly to: Configuration['userStore']
  readonly dryRun: boolean
  /** How many writes have yet to arrive in Hygraph. */
  readonly waiting: number
  /** Why Hygraph does not take them; null where it does, or where it refuses only single ones. */
  readonly outage: string | null
}

/** So many lines of a kind are shown; --json has them all. */
const MOST_LINES = 20

/** Whether every account is in the target as it is in the source. */
export function isComplete({ problems, waiting, dryRun }: CopyReport): boolean {
  return problems.length === 0 && (dryRun || waiting === 0)
}

/** A copy in words. */
export function describeCopy(report: CopyReport): string[] {
  const { accounts, copied, unchanged, problems, dryRun } = report
  const mark = isComplete(report) ? '✓' : '✗'
  const written = dryRun ? 'to copy' : 'copied'
  return [
    ...shorten(problems.map(({ userId, reason }) => `✗ ${userId}: ${reason}`)),
    ...describeOthers(report),
    ...describeWaiting(report),
    `${mark} ${countOf(accounts, 'account')}: ${inWords(copied)} ${written}, ${inWords(unchanged)} the same already, ${inWords(problems.length)} with a problem.`,
    adviceOn(report),
  ]
}

function describeOthers({ onlyInTarget, to }: CopyReport): string[] {
  if (onlyInTarget.length === 0) return []
  return [
    `! Only in ${placeOf(to)}, and left alone: ${countOf(onlyInTarget.length, 'account')}`,
    ...shorten(onlyInTarget.map((id) => `  ${id}`)),
  ]
}

function describeWaiting({ waiting, outage, dryRun }: CopyReport): string[] {
  if (waiting === 0) return []
  if (dryRun) return [`! Still to be brought to Hygraph: ${countOf(waiting, 'write')}.`]
  const reason = outage === null ? '' : `: ${outage}`
  return [`✗ Not arrived in Hygraph: ${countOf(waiting, 'write')}${reason}.`]
}

function adviceOn(report: CopyReport): string {
  if (report.dryRun)
    return 'This was a dry run, nothing was changed: run it again without --dry-run.'
  if (!isComplete(report)) return RUN_AGAIN
  return `Run it once more while no server runs, then start the servers with USER_STORE=${report.to}.`
}

function countOf(count: number, what: string): string {
  return `${inWords(count)} ${what}${count === 1 ? '' : 's'}`
}

function placeOf(store: CopyReport['to']): string {
  return store === 'sql' ? 'the database' : 'Hygraph'
}

function shorten(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines
  const more = inWords(lines.length - MOST_LINES)
  return [...lines.slice(0, MOST_LINES), `  … and ${more} more, which --json lists`]
}
