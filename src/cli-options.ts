import { InvalidArgumentError } from 'commander'

/** Of most commands: one JSON object for programs instead of lines for people. */
export interface JsonOption {
  readonly json?: boolean
}

/** Reads `--limit`. */
export function parseLimit(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit
  throw new InvalidArgumentError('It must be a whole number from 1 to 1000.')
}
