import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'

type Variables = Readonly<Record<string, unknown>>

/** The wording of the parser: `ParseError`, or that the text ended too early. */
export function syntaxMessage({ message }: GraphQLError): string {
  return message.includes('<EOF>')
    ? 'ParseError: Unexpected end of input'
    : `ParseError: ${message.replace(/^Syntax Error: /, '')}`
}

const unknownInput = /^Field "(\w+)" is not defined by type "(\w+)"\.(?: Did you mean (.*)\?)?$/

/** The wording of the validator, which quotes names of fields and types with single quotes. */
export function validationMessage({ message }: GraphQLError): string {
  const [, field, type, suggestions] = unknownInput.exec(message) ?? []
  if (field !== undefined && type !== undefined)
    return unknownInputMessage(field, type, suggestions)
  return message.startsWith('Cannot query field') ? message.replaceAll('"', "'") : message
}

function unknownInputMessage(field: string, type: string, suggestions: string | undefined): string {
  const hint = suggestions ? ` Did you mean ${suggestions.replaceAll('"', '')}?` : ''
  return `input:1: Field "${field}" is not defined by type ${type}.${hint}\n`
}

/** The type of what stands at `path` within a value of `type`. */
function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  const [key, ...rest] = path
  const nullable = getNullableType(type)
  if (key === undefined) return nullable
  if (isListType(nullable) && typeof key === 'number') return typeAt(nullable.ofType, rest)
  const named = getNamedType(nullable)
  const field = isInputObjectType(named) ? named.getFields()[key] : undefined
  return field === undefined ? named : typeAt(field.type, rest)
}

function valueMessage(name: string, type: GraphQLInputType, error: GraphQLError): string {
  const missing = /^Field "(\w+)" of required type "(.+)" was not provided\.$/.exec(error.message)
  if (missing)
    return `Field "${type}.${missing[1]}" of required type "${missing[2]}" was not provided.`
  const [, field, , suggestions] = unknownInput.exec(error.message) ?? []
  if (field !== undefined) return unknownInputMessage(field, String(type), suggestions)
  return `expected type '${type}' for variable '${name}'`
}

/** What is wrong with the variables of an operation, in Hygraph's words. */
export function variableMessages(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): readonly string[] {
  return (operation.variableDefinitions ?? []).flatMap((definition) => {
    const name = definition.variable.name.value
    const type = typeFromAST(schema, definition.type)
    const value = variables[name]
    if (!isInputType(type)) return []
    if (value === undefined || value === null) {
      const isMissing = isNonNullType(type) && (value === null || !definition.defaultValue)
      return isMissing ? [`variable '${name}' must be defined`] : []
    }
    const messages: string[] = []
    coerceInputValue(value, type, (path, _, error) => {
      messages.push(valueMessage(name, typeAt(type, path), error))
    })
    return messages
  })
}
