import { open } from 'node:fs/promises'
import type { RejectedLine } from '../domains/administration/user-import.ts'

/** Keeps the lines of a file that were rejected: the first for the screen, all of them in a report. */
export interface RejectedLines {
  readonly first: readonly RejectedLine[]
  add(line: RejectedLine): Promise<void>
  close(): Promise<void>
}

/** So many are shown. */
const MOST_SHOWN = 20

/**
 * @param report the file to write them to, each as a JSON object on a line of its own; one that is there is overwritten
 * @throws where it cannot be written
 */
export async function createRejectedLines(report: string | undefined): Promise<RejectedLines> {
  const file = report === undefined ? undefined : await open(report, 'w', 0o600)
  const first: RejectedLine[] = []
  return {
    first,
    async add(line) {
      if (first.length < MOST_SHOWN) first.push(line)
      await file?.appendFile(`${JSON.stringify(line)}\n`)
    },
    async close() {
      await file?.close()
    },
  }
}
