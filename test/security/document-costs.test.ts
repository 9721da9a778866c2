import { getIntrospectionQuery } from 'graphql'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createDocumentGate, type DocumentGate } from '../../src/graphql/documents/document-gate.ts'
import { createSchema } from '../../src/graphql/schema.ts'

const times = (count: number, text: string) => Array.from({ length: count }, () => text).join(' ')
const aliases = (count: number) =>
  Array.from({ length: count }, (_, index) => `a${index}: id`).join(' ')
/** Ninety-nine fields on each of the nodes of a page. */
const NODES = `{ nodes { ${times(99, 'id')} } }`
/** 8 × 8 × 160 fields, in a document of few tokens. */
const fragmentsOn = (type: string) =>
  `fragment A on ${type} { ${times(8, '...B')} } fragment B on ${type} { ${times(160, 'id')} }`
const SPREADS = times(8, '...A')
const FIVE = times(5, '@skip(if: false)')

/** What is just too much, with the first limit that it goes over and what is found of it. */
const TOO_MUCH: readonly (readonly [what: string, limit: string, found: number, text: string])[] = [
  ['a page of what is asked for', 'cost', 10_010, `{ users(first: 100) ${NODES} }`],
  ['a page in a page', 'cost', 10_020, `{ me { sessions(first: 100) ${NODES} } }`],
  [
    'pages of their usual sizes',
    'cost',
    11_230,
    `{ users { nodes { sessions(first: 50) { nodes { ${times(10, 'id')} } } } } }`,
  ],
  ['larger pages than there are', 'cost', 10_010, `{ users(first: 1000000) ${NODES} }`],
  [
    'pages behind a condition on their type',
    'cost',
    10_020,
    `{ node(id: "x") { ... on User { ... { sessions(first: 100) ${NODES} } } } }`,
  ],
  [
    'pages of an interface that has none',
    'cost',
    10_250,
    `{ node(id: "x") { ${SPREADS} } } ${fragmentsOn('Node')}`,
  ],
  ['fields that nobody knows', 'cost', 10_250, `{ me { ${SPREADS} } } ${fragmentsOn('Nothing')}`],
  [
    'fields below fields that nobody knows',
    'cost',
    10_251,
    `{ me { x { ${SPREADS} } } } ${fragmentsOn('X')}`,
  ],
  [
    'ten mutations with an answer',
    'cost',
    10_010,
    `mutation { ${times(10, 'logout { __typename }')} }`,
  ],
  [
    'aliases in a fragment that nothing spreads',
    'aliases',
    16,
    `{ me { id } } fragment A on User { ${aliases(16)} }`,
  ],
  [
    'aliases in a fragment of the introspection',
    'aliases',
    16,
    `{ __schema { types { ...A } } } fragment A on __Type { ${aliases(16)} }`,
  ],
  ['aliases of fields with fields', 'aliases', 16, `{ a: me { ${aliases(15)} } }`],
  ['directives on an operation', 'directivesOnOneNode', 5, `query ${FIVE} { me { id } }`],
  ['directives on a variable', 'directivesOnOneNode', 5, `query ($a: Int ${FIVE}) { me { id } }`],
  [
    'directives on a fragment',
    'directivesOnOneNode',
    5,
    `{ me { ...A } } fragment A on User ${FIVE} { id }`,
  ],
  [
    'directives on a spread',
    'directivesOnOneNode',
    5,
    `{ me { ...A ${FIVE} } } fragment A on User { id }`,
  ],
  ['directives on an inline fragment', 'directivesOnOneNode', 5, `{ me { ... ${FIVE} { id } } }`],
  [
    'directives above and below a field',
    'directivesOnOneNode',
    5,
    `{ me ${FIVE} { id @skip(if: false) } }`,
  ],
  ['directives one below the other', 'directives', 52, `{ me @a @b { ${times(25, 'id @a @b')} } }`],
  [
    'one field too many beside a fragment',
    'rootFields',
    11,
    `{ ${times(5, 'me { id }')} ...A } fragment A on Query { ${times(6, 'me { id }')} }`,
  ],
  [
    'the second of two operations',
    'rootFields',
    11,
    `query A { me { id } } query B { ${times(11, 'me { id }')} }`,
  ],
  [
    'spreads in spreads',
    'spreads',
    101,
    `{ me { ${times(50, '...A')} ...B } } fragment A on User { ...B } fragment B on User { id }`,
  ],
  [
    'fields of inline fragments beside others',
    'siblings',
    251,
    `{ me { ${times(50, '... { id id id id }')} ${times(51, 'id')} } }`,
  ],
  [
    'fields of a fragment that nothing spreads',
    'siblings',
    251,
    `{ me { id } } fragment A on User { ${times(251, 'id')} }`,
  ],
  ['a list in a list', 'nesting', 33, `{ node(id: ${'['.repeat(31)}${']'.repeat(31)}) { id } }`],
  ['brackets that nothing closes', 'nesting', 33, '('.repeat(40)],
]

const LOGIN = 'login(input: {}) { __typename }'

/** What is not, though it looks like it. */
const TAKEN: Readonly<Record<string, string>> = {
  'a page of nothing': `{ users(first: 0) ${NODES} }`,
  'a page of less than nothing': `{ users(first: -100) ${NODES} }`,
  'a page of a text, which is refused when it is executed': `{ users(first: "100") ${NODES} }`,
  'an argument of another name': `{ users(last: 100) ${NODES} }`,
  'two selections of as many fields as there may be': `{ me { ${times(249, 'id')} sessions { nodes { ${times(250, 'id')} } } } }`,
  'a field without pages': `{ me { id(first: 100) { ${times(200, 'id')} } } }`,
  'the whole introspection': getIntrospectionQuery(),
  'a deep look at the schema': `{ __schema { types ${'{ ofType '.repeat(20)} { name } ${'}'.repeat(20)} } }`,
  'a deep look at a type': `{ __type(name: "User") ${'{ ofType '.repeat(20)} { name } ${'}'.repeat(20)} }`,
  'brackets side by side': `{ ${times(9, 'node(id: [[]]) { id }')} me { ${times(40, '... { id }')} } }`,
  'fields of a fragment that nothing spreads': `{ me { id } } fragment A on Query { ${times(11, 'me { id }')} }`,
  'fragments in a circle':
    '{ me { ...A } } fragment A on User { ...B } fragment B on User { ...A }',
  'a fragment that is missing': '{ me { ...A } }',
  'a type, which validation refuses': `type A ${FIVE} { a: Int }`,
  'two operations that are one limit together': `query A { ${times(6, 'me { id }')} } query B { ${times(6, 'me { id }')} }`,
  'a credential in each of two operations': `mutation A { ${LOGIN} } mutation B { ${LOGIN} }`,
  'nothing at all': '',
  'what stops being GraphQL somewhere': '{ me { id } } ?',
  'a text without an end': '{ node(id: "',
  'no GraphQL, of GraphQL’s own words': '} query',
}

describe('the gate of documents', () => {
  let gate: DocumentGate

  beforeAll(() => {
    gate = createDocumentGate(createSchema())
  })

  it.each(TOO_MUCH)('counts %s: too many %s, %i [R78]', (_what, limit, found, text) => {
    expect(gate(text, {})).toEqual({ limit, found })
  })

  it.each(Object.entries(TAKEN))('lets through %s', (_what, text) => {
    expect(gate(text, {})).toBeUndefined()
  })

  const byVariable = `($n: Int!) { users(first: $n) ${NODES} }`

  it.each([
    [{ n: 100 }, 10_010],
    [{ n: Number.POSITIVE_INFINITY }, 10_010],
    [{ n: 99 }, undefined],
    [{ n: -100 }, undefined],
    [{ n: '100' }, undefined],
    [{ n: null }, undefined],
    [{ m: 100 }, undefined],
  ])('asks the variables %j how large a page is, each time anew', (variables, found) => {
    expect(gate(`query ${byVariable}`, variables)?.found).toBe(found)
    expect(gate(`query ${byVariable}`, variables)?.found).toBe(found)
  })

  it('believes no variable that nobody gave', () => {
    const text = `query ($constructor: Int!) { users(first: $constructor) ${NODES} }`
    expect(gate(text, {})).toBeUndefined()
  })

  it.each([
    ['($n: Int = 100, $m: Int = 1)', 10_010],
    ['($n: Int = 1, $m: Int = 100)', undefined],
    ['($n: Int, $m: Int = 100)', undefined],
    ['($n: String = "100")', undefined],
  ])('takes the default of a variable where there is one: %s', (variables, found) => {
    expect(gate(`query ${variables} { users(first: $n) ${NODES} }`, {})?.found).toBe(found)
  })

  it('takes the greatest default of all operations, which may share a fragment', () => {
    const operations = [100, 1].map((size) => `query Q${size} ($n: Int = ${size}) { ...A }`)
    const fragment = `fragment A on Query { users(first: $n) ${NODES} }`
    for (const order of [operations, operations.toReversed()])
      expect(gate([...order, fragment].join(' '), {})?.limit).toBe('cost')
  })

  it('looks once at a document that no variable decides about, and each time at any other', () => {
    const schema = createSchema()
    const looks = vi.spyOn(schema, 'getRootType')
    const own = createDocumentGate(schema)
    const looksAt = (text: string) => {
      looks.mockClear()
      for (const size of [1, 2, 3]) expect(own(text, { size })).toBeUndefined()
      return looks.mock.calls.length
    }
    expect(looksAt('{ users(first: 2) { nodes { id } } }')).toBe(1)
    expect(looksAt('query ($size: Int) { users(first: $size) { nodes { id } } }')).toBe(3)
  })

  it('remembers nothing of a document that it has refused', () => {
    const text = `{ users(first: 100) ${NODES} }`
    expect([gate(text, {})?.limit, gate(text, {})?.limit]).toEqual(['cost', 'cost'])
  })
})
