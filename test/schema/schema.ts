import { buildSchema, type GraphQLField, type GraphQLUnionType, isUnionType } from 'graphql'
import { readTypeDefinitions } from '../../src/graphql/type-definitions.ts'

/** The public contract, as `schema/*.graphql` has it. */
export const schema = buildSchema(readTypeDefinitions().join('\n'))

type Field = GraphQLField<unknown, unknown>

/** The fields of `Query`. */
export const queries: readonly Field[] = Object.values(schema.getQueryType()?.getFields() ?? {})

/** The fields of `Mutation`. */
export const mutations: readonly Field[] = Object.values(
  schema.getMutationType()?.getFields() ?? {},
)

/** The union that by our rules is named after a mutation; undefined where the contract breaks them. */
export function resultUnionOf({ name }: Field): GraphQLUnionType | undefined {
  const type = schema.getType(`${pascalCase(name)}Result`)
  return isUnionType(type) ? type : undefined
}

/** `revokeSession` → `RevokeSession` */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
