import type { ImportResult, RejectedLine } from '../domains/administration/user-import.ts'
import { inWords } from './progress.ts'

/** What an import came to, as `--json` prints it. */
export interface ImportReport extends ImportResult {
  readonly dryRun: boolean
  /** The first of the lines that were not imported; `--report` has all of them. */
  readonly firstRejected: readonly RejectedLine[]
  /** The file that has all of them. */
  readonly report: string | null
  /** How many writes have yet to arrive in Hygraph. */
  readonly waiting: number
  /** Why Hygraph does not take them; null where it does, or where it refuses only single ones. */
  readonly outage: string | null
}

/** Whether everybody in the file has an account now, or would have. */
export function isWhole({ rejected, waiting }: ImportReport): boolean {
  return rejected === 0 && waiting === 0
}

/** An import in words. */
export function describeImport(report: ImportReport): string[] {
  const { lines, imported, alreadyThere, rejected, dryRun } = report
  const mark = isWhole(report) ? '✓' : '✗'
  return [
    ...describeRejected(report),
    ...describeRest(report),
    `${mark} ${inWords(lines)} lines: ${inWords(imported)} ${dryRun ? 'to import' : 'imported'}, ${inWords(alreadyThere)} there already, ${inWords(rejected)} rejected.`,
    ...adviceOn(report),
  ]
}

function describeRejected({ firstRejected, rejected, report }: ImportReport): string[] {
  const shown = firstRejected.flatMap(({ line, problems }) =>
    problems.map(({ field, message }) =>
      [`✗ line ${line}:`, field, message].filter((word) => word !== null).join(' '),
    ),
  )
  const left = rejected - firstRejected.length
  const where = report === null ? 'which --report <file> writes down' : `see ${report}`
  return left > 0 ? [...shown, `  … and ${inWords(left)} more lines: ${where}`] : shown
}

function describeRest({ withoutPassword, waiting, outage }: ImportReport): string[] {
  const reason = outage === null ? '' : `: ${outage}`
  return [
    ...(withoutPassword === 0
      ? []
      : [
          `! ${inWords(withoutPassword)} of them have not proven their address, and come without their password: they reset it.`,
        ]),
    ...(waiting === 0
      ? []
      : [`✗ ${inWords(waiting)} writes have not arrived in Hygraph${reason}.`]),
  ]
}

function adviceOn({ dryRun, rejected, waiting }: ImportReport): string[] {
  if (dryRun) return ['This was a dry run, nothing was written: run it again without --dry-run.']
  return [
    ...(waiting > 0
      ? ['The accounts can be used all the same; a running server brings them.']
      : []),
    ...(rejected > 0
      ? ['Mend those lines and run the command again: who is there already stays as it is.']
      : []),
  ]
}
