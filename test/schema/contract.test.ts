import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { mutations, pascalCase, queries, resultUnionOf, schema } from './schema.ts'

const ACCESS =
  /^(Public|Public, BEARER only|Needs a session|Needs a fresh session|Needs the admin role( and a fresh session)?)\. /
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)

describe('The contract', () => {
  it('has the operations that are read below', () => {
    expect(queries.length).toBeGreaterThan(0)
    expect(mutations.length).toBeGreaterThan(0)
  })

  it('describes every type, field, argument and value in a sentence', () => {
    const everything = types.flatMap(describedParts)
    expect(everything.length).toBeGreaterThan(types.length)
    const undescribed = everything.filter(({ description }) => !/^.+[.:]$/s.test(description ?? ''))
    expect(undescribed.map(({ name }) => name)).toEqual([])
  })

  it.each([...queries, ...mutations])('$name says first who may call it', ({ description }) => {
    expect(description).toMatch(ACCESS)
  })

  it.each(mutations)('$name takes one input that is its own, or nothing', ({ name, args }) => {
    expect(args.map((argument) => `${argument.name}: ${argument.type}`)).toEqual(
      args.length === 0 ? [] : [`input: ${pascalCase(name)}Input!`],
    )
  })

  it.each(mutations)('$name answers with a union of its own, and always', (mutation) => {
    const union = resultUnionOf(mutation)
    expect(String(mutation.type)).toBe(`${union?.name}!`)
    const [first] = union?.getTypes() ?? []
    expect(first?.name).not.toMatch(/Error$/)
  })

  it('names as errors exactly the types that are a MutationError', () => {
    const objects = types.filter(isObjectType)
    const named = objects.filter(({ name }) => name.endsWith('Error'))
    const implementing = objects.filter((type) =>
      type.getInterfaces().some(({ name }) => name === 'MutationError'),
    )
    expect(names(named)).toEqual(names(implementing))
    expect(named.length).toBeGreaterThan(0)
  })

  it('has no type that nothing leads to', () => {
    const members = new Set(mutations.flatMap((mutation) => resultUnionOf(mutation)?.getTypes()))
    const errors = types.filter(isObjectType).filter(({ name }) => name.endsWith('Error'))
    expect(names(errors.filter((error) => !members.has(error)))).toEqual([])
  })
})

interface Described {
  readonly name: string
  readonly description: string | null | undefined
}

/** A type with all that stands in it and asks for a description. */
function describedParts(type: GraphQLNamedType): Described[] {
  const within = (parts: readonly Described[]) =>
    parts.map(({ name, description }) => ({ name: `${type.name}.${name}`, description }))
  const itself: Described = { name: type.name, description: type.description }
  if (isEnumType(type)) return [itself, ...within(type.getValues())]
  if (isInputObjectType(type)) return [itself, ...within(Object.values(type.getFields()))]
  if (!isObjectType(type) && !isInterfaceType(type)) return [itself]
  const fields = Object.values(type.getFields())
  const args = fields.flatMap((field) =>
    field.args.map(({ name, description }) => ({ name: `${field.name}(${name})`, description })),
  )
  return [itself, ...within(fields), ...within(args)]
}

function names(types: readonly GraphQLNamedType[]): string[] {
  return types.map(({ name }) => name).sort()
}
