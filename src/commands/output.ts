import type { ParsedEnvironment } from '../config/environment.ts'
import { codeOf } from '../runtime/error-code.ts'

/** Exit codes of all commands; 78 is EX_CONFIG of sysexits(3). */
export const EXIT = { ok: 0, failed: 1, badConfiguration: 78 } as const

/** Advice of commands that can be run as often as one likes. */
export const RUN_AGAIN = 'Run the command again when that is mended: it goes on where it stopped.'

/** One thing that was looked at: what it is, and what is wrong with it where something is. */
export interface Finding {
  readonly subject: string
  readonly detail: string
  readonly problem: string | null
}

/** Prints an object for programs, or lines for people. */
export function print(
  json: boolean | undefined,
  object: object,
  lines: readonly string[],
  output: NodeJS.WritableStream = process.stdout,
): void {
  output.write(json ? `${JSON.stringify(object)}\n` : lines.map((line) => `${line}\n`).join(''))
}

/** Prints what is wrong with the environment. @returns the exit code */
export function refuseConfiguration(
  json: boolean | undefined,
  { problems }: Extract<ParsedEnvironment, { ok: false }>,
  output?: NodeJS.WritableStream,
): number {
  const lines = [
    'The configuration is not right:',
    ...problems.map((problem) => `  ✗ ${problem}`),
    'See docs/reference/configuration.md.',
  ]
  print(json, { ok: false, problems }, lines, output)
  return EXIT.badConfiguration
}

/** An error in one line, without the values that drivers quote. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return 'unknown error'
  const code = codeOf(error)
  return code === undefined ? error.message : `${error.message} (${code})`
}
