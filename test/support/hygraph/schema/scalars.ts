import { GraphQLError, type GraphQLSchema, isScalarType, valueFromASTUntyped } from 'graphql'
import { formatInstant, parseInstant } from '../store/time.ts'

function dateTime(value: unknown): string {
  const instant = typeof value === 'string' ? parseInstant(value) : null
  if (instant === null) throw new GraphQLError('DateTime must be an RFC 3339 date-time')
  return formatInstant(instant)
}

function date(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value
  throw new GraphQLError('Date must be YYYY-MM-DD')
}

const parsers: Readonly<Record<string, (value: unknown) => unknown>> = {
  DateTime: dateTime,
  Date: date,
}

/** Gives the scalars that have a form their check; every other custom scalar takes any JSON. */
export function bindScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, parse] of Object.entries(parsers)) {
    const type = schema.getType(name)
    if (!isScalarType(type)) continue
    type.parseValue = parse
    type.parseLiteral = (node, variables) => parse(valueFromASTUntyped(node, variables))
  }
  return schema
}
