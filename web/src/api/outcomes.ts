/** What keeps a form from being done, in the person's language. */
export interface Failure {
  /** Null for an outcome without words of its own: of a server that is newer than these pages. */
  readonly message: string | null
  /** What is wrong with single fields, by their names. */
  readonly fields?: Readonly<Record<string, string>>
}

/** An outcome whose message says it all. */
export function refused({ message }: { readonly message: string }): Failure {
  return { message }
}

/** An outcome that belongs to one field of the form. */
export function wrong(field: string, { message }: { readonly message: string }): Failure {
  return { message: null, fields: { [field]: message } }
}

/** InvalidInputError: each message goes to its field; the form's fields are called as those of the input. */
export function wrongFields(outcome: {
  readonly message: string
  readonly fields: readonly { readonly path: readonly string[]; readonly message: string }[]
}): Failure {
  const fields = outcome.fields.map(({ path, message }) => [path.at(-1) ?? '', message] as const)
  return { message: outcome.message, fields: Object.fromEntries(fields) }
}

/** WeakPasswordError, at the field of the password. */
export function weakPassword(
  field: string,
  outcome: { readonly message: string; readonly suggestions: readonly string[] },
): Failure {
  return wrong(field, { message: [outcome.message, ...outcome.suggestions].join(' ') })
}

/**
 * The end of every `switch` over the outcomes of an operation. A member that joins a union makes the build fail here,
 * since it is not `never`; when a newer server sends one that these pages do not know, its message is shown.
 */
export function unforeseen(unhandled: never): Failure {
  const outcome: unknown = unhandled
  const message = isObject(outcome) && 'message' in outcome ? outcome.message : null
  return { message: typeof message === 'string' ? message : null }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
