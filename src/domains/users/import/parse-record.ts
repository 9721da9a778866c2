import type { z } from 'zod'

/** Something wrong with a line of an import file, in words that never repeat what stands there. */
export interface ImportProblem {
  /** Such as `email` or `roles[1]`; null when it is about the whole line. */
  readonly field: string | null
  /** What is wrong, to be read after the name of the field: "is longer than 100 characters". */
  readonly message: string
}

/** A record in the form of a schema, or everything that is wrong with it. */
export type ParsedRecord<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] }

/** A field's name is printed only if it looks like one: in a broken file it could be anything. */
const FIELD_NAME = /^[A-Za-z_$][\w$]{0,39}$/

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a JSON object',
}

export function parseRecord<Schema extends z.ZodType>(
  schema: Schema,
  record: unknown,
): ParsedRecord<z.output<Schema>> {
  const parsed = schema.safeParse(record, { error: plainWords })
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: parsed.error.issues.flatMap(problemsOf) }
}

/** What a schema says where it has no words of its own. */
function plainWords(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'is missing'
  const kind = issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined
  return kind === undefined ? 'has another form than expected' : `must be ${kind}`
}

function problemsOf(issue: z.core.$ZodIssue): ImportProblem[] {
  if (issue.code !== 'unrecognized_keys')
    return [{ field: fieldOf(issue.path), message: issue.message }]
  return issue.keys.map((key) =>
    FIELD_NAME.test(key)
      ? { field: key, message: 'is not a field of an import file' }
      : { field: null, message: 'has a field that is not one of an import file' },
  )
}

function fieldOf(path: readonly PropertyKey[]): string | null {
  if (path.length === 0) return null
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}
