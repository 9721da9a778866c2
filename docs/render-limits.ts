import type { GraphQLSchema } from 'graphql'
import { LARGEST_PAGE } from '../src/graphql/connections.ts'
import { LIMITS, WEIGHTS } from '../src/graphql/documents/limits.ts'
import { BODY_LIMIT_BYTES } from '../src/http/fastify.ts'
import { NOTICE, renderTable } from './markdown.ts'

const INTRODUCTION = `# Limits of requests

A request that is larger than ${format(BODY_LIMIT_BYTES)} bytes is answered with 413. A list of operations in one request is not taken.

Every document is measured before it is validated. One that goes over a limit is refused as DOCUMENT_TOO_COSTLY: the
message names the limit, what was found and what is the most, and nothing was executed. A document that goes over several
is told the first.

Characters, tokens and nesting are counted over the whole document, all else for each operation in it as if every fragment stood
written out where it is spread. Published operations ([trusted documents](../guides/trusted-documents.md)) keep to the
same limits: those that cannot are named when the server starts.

`

const COST = `
## Cost

The cost of a field is its weight and the cost of what is selected below it. In a field that takes \`first\`, what is
selected below it counts once for each item of the page: \`first\` as it is written or as its variable has it, from 1 to
${LARGEST_PAGE}. Lists without \`first\` are short and count once.

`

const EXAMPLE = `
\`\`\`graphql
query Sessions($first: Int! = 20) {
  me {                                # 10
    email                             # 1
    sessions(first: $first) {         # 10, and for each of the 20
      nodes {                         # 1
        id                            # 1
        deviceLabel                   # 1
      }
    }
  }
}
\`\`\`

With \`first\` at 20 this costs 10 + 1 + 10 + 20 × 3 = 81 points.

## Credentials

An operation has at most one field that checks a password, a code or a token, or takes a new password: a list of guesses
cannot come as one request. In the schema they have the directive \`@credential\`:
`

const FURTHER = `
\`requestLoginCode\`, \`requestPasswordReset\`, \`resendConfirmation\` and whatever else only sends a mail check nothing and
have none. Each field that is executed counts towards the throttles by itself, whatever request it comes in.
`

/** The reference of what a request may ask for, from the figures that hold it to that. */
export function renderLimits(schema: GraphQLSchema): string {
  return [
    NOTICE,
    INTRODUCTION,
    renderTable(['Limit', 'At most', 'What is counted', 'Why'], limitRows()),
    COST,
    renderTable(['Field', 'Weight'], weightRows()),
    EXAMPLE,
    `${credentialFields(schema).join(', ')}.\n`,
    FURTHER,
  ].join('')
}

function limitRows(): string[][] {
  return Object.values(LIMITS).map(({ unit, allowed, meaning, why }) => [
    unit,
    format(allowed),
    meaning,
    why,
  ])
}

function weightRows(): string[][] {
  return [
    ['a field of Mutation', format(WEIGHTS.mutation)],
    ['a field of Query', format(WEIGHTS.query)],
    ['a field that takes `first`', format(WEIGHTS.connection)],
    ['any other field', format(WEIGHTS.other)],
  ]
}

function credentialFields(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {})
  return fields
    .filter(({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'credential'))
    .map(({ name }) => `\`${name}\``)
    .sort()
}

function format(value: number): string {
  return value.toLocaleString('en')
}
