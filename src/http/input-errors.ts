import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'

/**
 * What is wrong with the variables of an operation, in words that hold no value: graphql-js quotes the whole variable
 * in its own messages, passwords included.
 *
 * @returns a sentence for each problem; empty when the variables fit
 */
export function explainVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string[] {
  const sentences: string[] = []
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value
    const type = typeFromAST(schema, definition.type)
    if (!isInputType(type)) continue
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined
    if (value === undefined) {
      const required = isNonNullType(type) && definition.defaultValue === undefined
      if (required) sentences.push(`$${name} of type ${type} is required.`)
      continue
    }
    sentences.push(...explainValue(`$${name}`, value, type))
  }
  return [...new Set(sentences)]
}

/** Enough to mend a request by; more would only be work that a hostile one asks for. */
const MOST_PROBLEMS = 10

function explainValue(variable: string, value: unknown, type: GraphQLInputType): string[] {
  const sentences: string[] = []
  const enough = new Error('enough problems')
  try {
    coerceInputValue(value, type, (path, invalidValue) => {
      sentences.push(explain(variable, path, invalidValue, type))
      if (sentences.length >= MOST_PROBLEMS) throw enough
    })
  } catch (error) {
    if (error !== enough) throw error
  }
  return sentences
}

const VALUE_KINDS: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
])

/** What graphql-js says when an argument gets null by way of a variable: names and types, no value. */
const ARGUMENT_IS_NULL = /^Argument "\w+" of (?:required|non-null) type "[\w[\]!]+" [\w $"]+\.$/

/** What is wrong with a value that is written in the document, without the value; undefined for other errors. */
export function explainLiteral(error: GraphQLError): string | undefined {
  if (ARGUMENT_IS_NULL.test(error.message)) return error.message
  const kind = error.nodes?.[0]?.kind
  if (kind === undefined || !VALUE_KINDS.has(kind)) return undefined
  const missing = /^Field "[\w.]+" of required type "[\w[\]!]+" was not provided\.$/.exec(
    error.message,
  )
  if (missing !== null) return error.message
  const [at] = error.locations ?? []
  const place = at === undefined ? 'A value' : `The value at line ${at.line}, column ${at.column}`
  const type = /(?:type|in|Enum) "([\w[\]!]+)"|^(\w+) cannot represent/.exec(error.message)
  return `${place} must be of type ${type?.[1] ?? type?.[2] ?? 'that its field asks for'}.`
}

function explain(
  variable: string,
  path: readonly (string | number)[],
  invalidValue: unknown,
  variableType: GraphQLInputType,
): string {
  const type = typeAt(variableType, path)
  const place =
    variable + path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')
  const nullable = getNullableType(type)
  if (!isInputObjectType(nullable) || typeof invalidValue !== 'object' || invalidValue === null) {
    return `${place} must be of type ${type}.`
  }
  const fields = Object.values(nullable.getFields())
  const missing = fields.find(
    (field) => isRequiredInputField(field) && !Object.hasOwn(invalidValue, field.name),
  )
  if (missing !== undefined) return `${place}.${missing.name} of type ${missing.type} is required.`
  const names = fields.map((field) => field.name).join(', ')
  if (nullable.isOneOf)
    return `${place} must have exactly one of the fields ${names}, and not null.`
  return `${place} has a field that ${nullable} does not define; its fields are ${names}.`
}

function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  const [key, ...rest] = path
  if (key === undefined) return type
  const nullable = getNullableType(type)
  if (isListType(nullable)) return typeAt(nullable.ofType, rest)
  const field = isInputObjectType(nullable) ? nullable.getFields()[key] : undefined
  return field === undefined ? type : typeAt(field.type, rest)
}
