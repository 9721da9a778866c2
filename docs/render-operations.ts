import {
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'

type Field = GraphQLField<unknown, unknown>

/** How deep an operation asks: each entity uses one up, so that a login does not read everything about a person. */
const QUERY_ENTITIES = 2
const MUTATION_ENTITIES = 1

/**
 * For each root field an operation that asks for what it answers, and for each list that a user has one that asks for the
 * viewer's own. All of them are documents of `authograph/client/operations`.
 */
export function renderOperations(schema: GraphQLSchema): string {
  const writeAll = (kind: 'query' | 'mutation', fields: readonly Field[], entities: number) =>
    fields.map((field) => {
      const selection = select(schema, field, entities)
      return `${kind} ${pascalCase(field.name)}${declare(field)} { ${call(field)} ${selection} }`
    })
  const queries = fieldsOf(schema.getQueryType())
  const lists = queries
    .filter(({ name }) => name === 'me')
    .flatMap(({ type }) => fieldsOf(getNamedType(type)).filter(isConnection))
    .map((field) => {
      const selection = `{ id ${call(field)} ${select(schema, field, 1)} }`
      return `query My${pascalCase(field.name)}${declare(field)} { me ${selection} }`
    })
  return [
    ...writeAll('query', queries, QUERY_ENTITIES),
    ...lists,
    ...writeAll('mutation', fieldsOf(schema.getMutationType()), MUTATION_ENTITIES),
  ].join('\n')
}

/** `revokeSession` → `RevokeSession` */
function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function declare({ args }: Field): string {
  const variables = args.map(({ name, type, defaultValue }) => {
    const fallback = defaultValue === undefined ? '' : ` = ${String(defaultValue)}`
    return `$${name}: ${type}${fallback}`
  })
  return variables.length === 0 ? '' : `(${variables.join(', ')})`
}

function call({ name, args }: Field): string {
  if (args.length === 0) return name
  return `${name}(${args.map((argument) => `${argument.name}: $${argument.name}`).join(', ')})`
}

function select(schema: GraphQLSchema, { type }: Field, entities: number): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  return `{ ${partsOf(schema, named, isConnection({ type }) ? 1 : entities).join(' ')} }`
}

function partsOf(schema: GraphQLSchema, type: GraphQLNamedOutputType, entities: number): string[] {
  if (isUnionType(type)) return ['__typename', ...membersOf(schema, type, entities)]
  // What the implementations have beside it may be of different types by the same name.
  if (isInterfaceType(type)) return ['__typename', ...Object.keys(type.getFields())]
  const left = isEntity(type) ? entities - 1 : entities
  return fieldsOf(type)
    .filter((field) => isAsked(field, left))
    .map((field) => `${field.name} ${select(schema, field, left)}`)
}

/** What the members of a union have of their own; what all failures have comes first, for those yet to be invented. */
function membersOf(schema: GraphQLSchema, union: GraphQLUnionType, entities: number): string[] {
  const members = union.getTypes()
  const parts = members
    .map((member) => ({ member, fields: partsOf(schema, member, entities) }))
    .map(({ member, fields }) => ({
      member,
      fields: isFailure(member) ? fields.filter((field) => field.trim() !== 'message') : fields,
    }))
    .filter(({ fields }) => fields.length > 0)
    .map(({ member, fields }) => `... on ${member.name} { ${fields.join(' ')} }`)
  return members.some(isFailure) ? ['... on MutationError { message }', ...parts] : parts
}

/** Lists are asked for by operations of their own; the edges say nothing that the nodes do not. */
function isAsked(field: Field, entities: number): boolean {
  if (field.args.some(isRequiredArgument) || isConnection(field)) return false
  if (field.name === 'edges') return false
  return entities > 0 || !isEntity(getNamedType(field.type))
}

function isConnection({ type }: Pick<Field, 'type'>): boolean {
  return getNamedType(type).name.endsWith('Connection')
}

function isFailure(type: GraphQLNamedOutputType): boolean {
  return implementsInterface(type, 'MutationError')
}

function isEntity(type: GraphQLNamedOutputType): boolean {
  return implementsInterface(type, 'Node')
}

function implementsInterface(type: GraphQLNamedOutputType, name: string): boolean {
  return isObjectType(type) && type.getInterfaces().some((known) => known.name === name)
}

function fieldsOf(type: GraphQLNamedOutputType | null | undefined): Field[] {
  return isObjectType(type) ? Object.values(type.getFields()) : []
}
