/** What is counted of a document before it is validated. */
export type LimitName = keyof typeof LIMITS

/**
 * The greatest document that is taken. All but the first three hold for each operation (and each fragment) of a document,
 * counted as if every fragment stood written out where it is spread.
 */
export const LIMITS = {
  characters: {
    allowed: 30_000,
    unit: 'characters',
    meaning: 'The whole document, with its comments, white space and texts.',
    why: 'What is no token is read all the same. Long texts have their place in variables.',
  },
  tokens: {
    allowed: 1_000,
    unit: 'tokens',
    meaning: 'Names, punctuation and values of the whole document; comments are not counted.',
    why: 'Validation takes a time that grows with the square of a document.',
  },
  nesting: {
    allowed: 32,
    unit: 'brackets inside one another',
    meaning:
      'Braces, brackets and parentheses that are open at once, in selections, values and types.',
    why: 'The parser calls itself for each, and a stack has an end.',
  },
  depth: {
    allowed: 12,
    unit: 'fields inside one another',
    meaning: 'Fields below fields. What stands below `__schema` and `__type` is not counted.',
    why: 'No answer of this API is deeper; loops such as user → sessions → user could be.',
  },
  aliases: {
    allowed: 15,
    unit: 'aliases',
    meaning: 'Fields with a name of the document’s own.',
    why: 'Aliases are how one field is asked for many times.',
  },
  directives: {
    allowed: 50,
    unit: 'directives',
    meaning: '`@skip`, `@include` and whatever else begins with `@`.',
    why: 'Each is evaluated and validated by itself.',
  },
  directivesOnOneNode: {
    allowed: 4,
    unit: 'directives in one place',
    meaning: 'Directives on one field, fragment, variable or operation.',
    why: 'Two are known here, and each may stand once.',
  },
  spreads: {
    allowed: 100,
    unit: 'spreads of fragments',
    meaning: 'Each `...Name`, inline fragments not counted.',
    why: 'Validation compares the fragments of a selection with each other.',
  },
  rootFields: {
    allowed: 10,
    unit: 'fields of Query or Mutation',
    meaning: 'What an operation does, side by side.',
    why: 'Each of them is a request to the database of its own.',
  },
  credentials: {
    allowed: 1,
    unit: 'fields with @credential',
    meaning: 'Fields that check a password, a code or a token, or take a new password.',
    why: 'A list of guesses must not come as one request, nor two hashes.',
  },
  siblings: {
    allowed: 250,
    unit: 'fields side by side',
    meaning: 'Fields of one selection, whatever is selected below them.',
    why: 'Validation compares each with every other of its name.',
  },
  cost: {
    allowed: 10_000,
    unit: 'points of cost',
    meaning: 'The sum of the weights of all fields.',
    why: 'What an operation asks of the database and the processor is bounded before it begins.',
  },
} as const satisfies Record<
  string,
  {
    readonly allowed: number
    readonly unit: string
    readonly meaning: string
    readonly why: string
  }
>

/** What a field costs by itself. */
export const WEIGHTS = {
  mutation: 1_000,
  query: 10,
  connection: 10,
  other: 1,
} as const

/** A limit that a document goes over. */
export interface Excess {
  readonly limit: LimitName
  /** What was found; infinity, or one more than is allowed, where counting has stopped. */
  readonly found: number
}

/** A sentence for whoever wrote the document. It repeats nothing of it. */
export function explainExcess({ limit, found }: Excess): string {
  const { allowed, unit } = LIMITS[limit]
  const number = found > MOST_TOLD ? `more than ${format(MOST_TOLD)}` : format(found)
  return `The document is too costly: it has ${number} ${unit}, and ${format(allowed)} is the most. Ask for less at once.`
}

const MOST_TOLD = 1_000_000

function format(value: number): string {
  return value.toLocaleString('en')
}
