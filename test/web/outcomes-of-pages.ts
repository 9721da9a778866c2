import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FieldNode, Kind, OperationTypeNode, parse } from 'graphql'
import { mutations, resultUnionOf } from '../schema/schema.ts'

const WEB = new URL('../../web/src/', import.meta.url).pathname

/** Outcomes that no page shows, and why. */
export const NEVER_SHOWN: Readonly<Record<string, string>> = {
  'reauthenticate: ReauthenticateSuccess':
    'the dialog closes, and the mutation that it was needed for is sent again at once',
}

/** Everything that the mutations of the pages can come to, as `login: LoginSuccess`. */
export function outcomesOfPages(): string[] {
  const sent = new Set(sentMutations())
  return mutations
    .filter(({ name }) => sent.has(name))
    .flatMap((field) => {
      const outcomes = resultUnionOf(field)?.getTypes() ?? []
      return outcomes.map((outcome) => `${field.name}: ${outcome.name}`)
    })
}

/** The fields of `Mutation` that the documents of `web/` send. */
function sentMutations(): string[] {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => parse(readFileSync(join(WEB, file), 'utf8')).definitions)
    .flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.MUTATION
        ? definition.selectionSet.selections
        : [],
    )
    .filter((selection): selection is FieldNode => selection.kind === Kind.FIELD)
    .map(({ name }) => name.value)
}
