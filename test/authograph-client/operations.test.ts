import { getNamedType, isInputObjectType, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as operations from '../../src/client/generated/operations.ts'
import { possibleTypes } from '../../src/client/generated/possible-types.ts'
import { DEVICE_INPUTS, TRANSPORT_INPUTS } from '../../src/client/login-inputs.ts'
import { createDocumentGate } from '../../src/graphql/documents/document-gate.ts'
import { mutations, pascalCase, queries, resultUnionOf, schema } from '../schema/schema.ts'

const gate = createDocumentGate(schema)
const documents = new Map(Object.entries<string>(operations))

describe('the documents of authograph/client/operations', () => {
  it.each([...queries, ...mutations])('$name has one that fits the schema', ({ name }) => {
    const document = documents.get(pascalCase(name)) ?? ''
    expect(validate(schema, parse(document))).toEqual([])
  })

  it.each([...documents.keys()])('%s keeps to the limits of documents', (name) => {
    expect(gate(documents.get(name) ?? '', { first: 100 })).toBeUndefined()
  })

  it.each(mutations)('$name selects the message of failures yet to be invented', (mutation) => {
    const members = resultUnionOf(mutation)?.getTypes() ?? []
    const document = documents.get(pascalCase(mutation.name))
    expect(document).toContain('__typename')
    if (members.some(({ name }) => name.endsWith('Error'))) {
      expect(document).toContain('... on MutationError { message }')
    }
  })

  it('begin with the lists of what is one’s own', () => {
    expect(documents.get('MySessions')).toContain('me { id sessions(first: $first')
    expect(documents.get('MyActivity')).toContain('me { id activity(first: $first')
  })
})

describe('what authograph/client knows of the schema', () => {
  it('are the members of every union', () => {
    for (const mutation of mutations) {
      const union = resultUnionOf(mutation)
      const members = union?.getTypes().map(({ name }) => name) ?? []
      expect(possibleTypes[union?.name ?? '']?.toSorted()).toEqual(members.toSorted())
    }
  })

  it.each([
    ['transport', TRANSPORT_INPUTS],
    ['deviceToken', DEVICE_INPUTS],
  ])('are the inputs of mutations that have %s', (field, known) => {
    const inputs = mutations
      .flatMap(({ args }) => args.map(({ type }) => getNamedType(type)))
      .filter((type) => isInputObjectType(type) && field in type.getFields())
    expect(known).toEqual(expect.arrayContaining(inputs.map(({ name }) => name)))
  })
})
