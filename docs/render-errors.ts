import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isUnionType,
} from 'graphql'
import { ERROR_CODES } from '../src/http/error-codes.ts'
import { NOTICE, renderTable } from './markdown.ts'

const INTRODUCTION = `# Errors

There are two kinds. What a client must expect (a wrong password, a used link) is a member of the operation's union: the
answer is \`data\`, and the name of the type is its code. What it cannot expect or do much about (a document that is no
GraphQL, a database that does not answer) is a top-level error with a code from a closed list.

Branch on \`__typename\` and always have a default: members are added in later versions. Every failure implements
\`MutationError\`, so \`... on MutationError { message }\` selects a sentence to show, in the language of the request.

`

const STATUS_NOTES = `
Where no status is given, the answer follows the GraphQL over HTTP specification. A field that needs a session answers
with 200. A document that does not parse, does not fit the schema or did not get its variables is answered with 400, and
with 200 for clients that do not ask for \`application/graphql-response+json\` before \`application/json\`. A request that
is no GraphQL request gets 400, one larger than the limit 413, one of another Content-Type 415, all with BAD_USER_INPUT.
INTERNAL_SERVER_ERROR comes with 500 where the request failed as a whole, and with 200 where one field of it did.
`

/** The reference of everything that can go wrong, from the schema and from the registry of codes. */
export function renderErrors(schema: GraphQLSchema): string {
  return [
    NOTICE,
    INTRODUCTION,
    '## What each operation can answer\n\n',
    renderTable(['Operation', 'Success', 'Failure'], operationRows(schema)),
    '\n## Expected failures\n\n',
    renderTable(['Type', 'Fields besides `message`', 'Meaning'], failureRows(schema)),
    renderEnum(schema, 'SessionEndReason', 'Reasons of SessionEndedError'),
    renderEnum(schema, 'InvalidFieldCode', 'Codes of InvalidField'),
    '\n## Top-level errors\n\n`extensions.code` is one of these.\n\n',
    renderTable(['Code', 'HTTP status', 'Meaning'], codeRows()),
    STATUS_NOTES,
  ].join('')
}

/** The types that a client must expect in place of a success. */
export function failuresOf(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const type = schema.getType('MutationError')
  if (!isInterfaceType(type)) throw new TypeError('the schema has no interface MutationError')
  return schema.getPossibleTypes(type)
}

function operationRows(schema: GraphQLSchema): string[][] {
  const failures = new Set(failuresOf(schema))
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
  return mutations.map((mutation) => {
    const members = membersOf(schema, mutation)
    return [
      `\`${mutation.name}\``,
      codes(members.filter((member) => !failures.has(member))),
      codes(members.filter((member) => failures.has(member))),
    ]
  })
}

function membersOf(schema: GraphQLSchema, { type }: GraphQLField<unknown, unknown>) {
  const union = schema.getType(String(type).replace('!', ''))
  return isUnionType(union) ? union.getTypes() : []
}

function failureRows(schema: GraphQLSchema): string[][] {
  return failuresOf(schema).map((failure) => {
    const fields = Object.values(failure.getFields()).filter(({ name }) => name !== 'message')
    return [
      `\`${failure.name}\``,
      fields.map(({ name, description }) => `\`${name}\`: ${description}`).join('<br>'),
      failure.description ?? '',
    ]
  })
}

function renderEnum(schema: GraphQLSchema, name: string, heading: string): string {
  const type = schema.getType(name)
  if (!isEnumType(type)) throw new TypeError(`the schema has no enum ${name}`)
  const rows = type.getValues().map((value) => [`\`${value.name}\``, value.description ?? ''])
  return `\n### ${heading}\n\n${renderTable(['Value', 'Meaning'], rows)}`
}

function codeRows(): string[][] {
  return Object.entries(ERROR_CODES).map(([code, { httpStatus, meaning }]) => [
    `\`${code}\``,
    httpStatus === null ? '' : String(httpStatus),
    meaning,
  ])
}

function codes(types: readonly GraphQLObjectType[]): string {
  return types.map(({ name }) => `\`${name}\``).join(', ')
}
