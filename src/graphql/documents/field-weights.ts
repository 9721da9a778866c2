import { type GraphQLField, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql'
import { LARGEST_PAGE } from '../connections.ts'
import { WEIGHTS } from './limits.ts'

type Field = GraphQLField<unknown, unknown>

/** What a field of the schema counts for. */
export interface FieldWeight {
  readonly weight: number
  /** Whether it has the directive `@credential`. */
  readonly isCredential: boolean
  /** The default of `first`, for a field that answers with a page; undefined for any other. */
  readonly pageSize: number | undefined
}

/** The weights of all fields of a schema. */
export function weighFields(schema: GraphQLSchema): ReadonlyMap<Field, FieldWeight> {
  const types = Object.values(schema.getTypeMap())
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  )
  const queries = new Set(Object.values(schema.getQueryType()?.getFields() ?? {}))
  const mutations = new Set(Object.values(schema.getMutationType()?.getFields() ?? {}))
  const weigh = (field: Field) => {
    const pageSize = pageSizeOf(field)
    if (mutations.has(field)) return { weight: WEIGHTS.mutation, pageSize }
    if (queries.has(field)) return { weight: WEIGHTS.query, pageSize }
    return { weight: pageSize === undefined ? WEIGHTS.other : WEIGHTS.connection, pageSize }
  }
  return new Map(
    fields.map((field) => [field, { ...weigh(field), isCredential: isCredential(field) }]),
  )
}

function isCredential({ astNode }: Field): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'credential') ?? false
}

function pageSizeOf({ args }: Field): number | undefined {
  const first = args.find(({ name }) => name === 'first')
  if (first === undefined) return undefined
  return typeof first.defaultValue === 'number' ? first.defaultValue : LARGEST_PAGE
}
