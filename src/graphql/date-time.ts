import { GraphQLScalarType } from 'graphql'

/** An instant in RFC 3339. Only answers hold one. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize(value) {
    if (value instanceof Date) return value.toISOString()
    throw new TypeError('a DateTime must be a Date')
  },
})
