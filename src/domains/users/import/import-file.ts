import { createFirstLines, type FirstLines } from './first-lines.ts'
import { type CheckedRecord, checkImportRecord, type ImportedUser } from './import-record.ts'
import { readLines } from './lines.ts'
import type { ImportProblem, ParsedRecord } from './parse-record.ts'

/** What a line of an import file holds: a user, or everything that is wrong with it. */
export type ImportLine =
  | { readonly line: number; readonly user: ImportedUser }
  | { readonly line: number; readonly problems: readonly ImportProblem[] }

const LONGEST_LINE_BYTES = 1_048_576
/** Passes over a byte order mark, too. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads users from NDJSON (one JSON object on each line, UTF-8), a line at a time: the memory that it takes grows by 32
 * bytes at most for each address and each id. A bad line is reported and the next one is read. Blank lines are passed over.
 *
 * @param source the bytes of the file, such as a stream
 * @param convert brings the records of another system into our form
 */
export async function* readImportFile(
  source: AsyncIterable<Uint8Array>,
  convert: (record: unknown) => ParsedRecord<unknown> = (record) => ({ ok: true, value: record }),
): AsyncGenerator<ImportLine> {
  const seen = createFirstLines()
  for await (const { number: line, bytes } of readLines(source, LONGEST_LINE_BYTES)) {
    const parsed = parseLine(bytes)
    if (parsed === undefined) continue
    const checked = parsed.ok ? checkConverted(convert(parsed.value)) : parsed
    const problems = checked.ok ? duplicates(seen, line, checked.value) : checked.problems
    if (checked.ok && problems.length === 0) yield { line, user: checked.value }
    else yield { line, problems }
  }
}

/** @returns undefined for a blank line */
function parseLine(bytes: Buffer | undefined): ParsedRecord<unknown> | undefined {
  if (bytes === undefined) return wholeLine(`is longer than ${LONGEST_LINE_BYTES} bytes`)
  let text: string
  try {
    text = UTF_8.decode(bytes).trim()
  } catch {
    return wholeLine('is not UTF-8: write the file in UTF-8')
  }
  if (text === '') return undefined
  try {
    const record: unknown = JSON.parse(text)
    if (!Array.isArray(record)) return { ok: true, value: record }
  } catch {
    if (text !== '[') return wholeLine('is not JSON: each line must be one whole JSON object')
  }
  return wholeLine("begins a list: make one object on each line of it with jq -c '.[]'")
}

function checkConverted(converted: ParsedRecord<unknown>): CheckedRecord {
  return converted.ok ? checkImportRecord(converted.value) : converted
}

/** Notes the user's address and id, if neither stands on an earlier line. */
function duplicates(seen: FirstLines, line: number, { email, id }: ImportedUser): ImportProblem[] {
  const keys = [{ field: 'email', key: `email ${email.key}` }]
  if (id !== null) keys.push({ field: 'id', key: `id ${id}` })
  return keys.flatMap(({ field, key }) => {
    const first = seen.note(key, line)
    return first === undefined ? [] : [{ field, message: `stands on line ${first} already` }]
  })
}

function wholeLine(message: string): { ok: false; problems: ImportProblem[] } {
  return { ok: false, problems: [{ field: null, message }] }
}
