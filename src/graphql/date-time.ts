import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

/** RFC 3339 §5.6, with an offset: a local time names no moment. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/

/** An instant in RFC 3339; answers have it in UTC with milliseconds. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize(value) {
    if (value instanceof Date) return value.toISOString()
    throw new TypeError('a DateTime must be a Date')
  },
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
})

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' && RFC_3339.test(value) ? new Date(value) : undefined
  if (instant !== undefined && !Number.isNaN(instant.getTime())) return instant
  throw new GraphQLError('a DateTime must be in RFC 3339, such as 2026-01-31T09:30:00Z')
}
