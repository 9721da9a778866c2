import { getIntrospectionQuery, getNamedType, isLeafType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createDocumentGate } from '../../src/graphql/documents/document-gate.ts'
import { LIMITS, type LimitName } from '../../src/graphql/documents/limits.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { SANDBOX_DOCUMENT } from '../../src/http/sandbox-document.ts'
import { useApp } from '../support/app.ts'
import { sendOperation } from '../support/http.ts'
import * as operations from '../support/operations.ts'
import { SQLITE } from '../support/stores.ts'

const times = (count: number, text: string | ((index: number) => string)) =>
  Array.from({ length: count }, (_, index) => (typeof text === 'string' ? text : text(index))).join(
    ' ',
  )

/** Fields below one another, `depth` of them. */
const deep = (depth: number) => {
  const levels = [
    'me',
    ...Array.from({ length: depth }, (_, index) => (index % 2 ? 'nodes' : 'sessions')),
  ]
  return levels.slice(0, depth).reduceRight((below, field) => `{ ${field} ${below} }`, '')
}

/** For each limit, a document that reaches it and one that is one more. */
const AT_THE_LIMIT: readonly (readonly [LimitName, (count: number) => string])[] = [
  ['characters', (count) => '{ me { id } }'.padEnd(count)],
  ['tokens', (count) => `{ node(id: [${times(count - 12, '1')}]) { id } }`],
  ['nesting', (count) => `{ node(id: ${'['.repeat(count - 2)}${']'.repeat(count - 2)}) { id } }`],
  ['depth', (count) => deep(count)],
  ['aliases', (count) => `{ me { ${times(count, (index) => `a${index}: id`)} } }`],
  [
    'directives',
    (count) =>
      `{ me { ${times(Math.ceil(count / 4), (index) => `id ${times(Math.min(4, count - index * 4), '@skip(if: false)')}`)} } }`,
  ],
  ['directivesOnOneNode', (count) => `{ me { id ${times(count, '@skip(if: false)')} } }`],
  ['spreads', (count) => `{ me { ${times(count, '...A')} } } fragment A on User { id }`],
  ['siblings', (count) => `{ me { ${times(count, 'id')} } }`],
  ['rootFields', (count) => `{ ${times(count, 'server { version }')} }`],
  ['credentials', (count) => `mutation { ${times(count, 'login(input: {}) { __typename }')} }`],
]

/** The same, out of sight: each of the fragments is spread by the one before it. */
const IN_FRAGMENTS: readonly (readonly [LimitName, string])[] = [
  ['depth', `{ ...A } fragment A on Query { me { ...B } } fragment B on User ${deep(12)}`],
  ['aliases', `{ me { ...A ...A ...A ...A } } fragment A on User { a: id b: id c: id d: id }`],
  [
    'directives',
    `{ me { ${times(13, '...A')} } } fragment A on User { a: id @skip(if: false) id @skip(if: true) ... @skip(if: true) { id } ...B @skip(if: true) } fragment B on User { id }`,
  ],
  ['siblings', `{ me { ...A ...A } } fragment A on User { id ... { ${times(125, 'id')} } }`],
  ['rootFields', `{ ...A ...A } fragment A on Query { ${times(6, 'server { version }')} }`],
  [
    'credentials',
    `mutation { ...A ...B } fragment A on Mutation { login(input: {}) { __typename } } fragment B on Mutation { ... { refreshSession(input: {}) { __typename } } }`,
  ],
  [
    'cost',
    `{ me { ${times(8, '...A')} } } fragment A on User { ${times(8, '...B')} } fragment B on User { ${times(160, 'id')} }`,
  ],
]

const SIXTEEN_ALIASES = `{ me { ${times(16, (index) => `a${index}: id`)} } }`

describe('A document', () => {
  const app = useApp(SQLITE)
  const send = (query: string, variables?: object) =>
    sendOperation<unknown, unknown>(`${app.url}/graphql`, query, variables)

  async function expectRefusal(query: string, limit: LimitName, variables?: object) {
    const { data, errors } = await send(query, variables)
    const { unit, allowed } = LIMITS[limit]
    const most = allowed.toLocaleString('en')
    expect(data).toBeUndefined()
    expect(errors).toEqual([
      {
        message: expect.stringMatching(` ${unit}, and ${most} is the most\\.`),
        extensions: { code: 'DOCUMENT_TOO_COSTLY' },
      },
    ])
  }

  it.each(AT_THE_LIMIT)(
    'at the limit of %s is taken, and one over it is refused [R78]',
    async (limit, build) => {
      const { allowed } = LIMITS[limit]
      const { errors } = await send(build(allowed))
      for (const { extensions } of errors) expect(extensions.code).not.toBe('DOCUMENT_TOO_COSTLY')
      await expectRefusal(build(allowed + 1), limit)
    },
  )

  it.each(IN_FRAGMENTS)(
    'whose fragments take it over the limit of %s is refused [R78]',
    (limit, query) => expectRefusal(query, limit),
  )

  it('says what was found and what is the most, and repeats nothing', async () => {
    const { errors } = await send(deep(20).replace('me', 'secret: me'))
    expect(errors[0]?.message).toBe(
      'The document is too costly: it has 20 fields inside one another, and 12 is the most. Ask for less at once.',
    )
  })

  it('of exponential fragments is refused at once [R81]', async () => {
    const bomb = times(
      80,
      (index) => `fragment F${index} on User { ...F${index + 1} ...F${index + 1} }`,
    )
    await expectRefusal(`{ me { ...F0 } } ${bomb} fragment F80 on User { id }`, 'spreads')
  })

  it('whose fragments go round in circles does not fit the schema [R81]', async () => {
    const circle = 'fragment A on User { ...B ...B } fragment B on User { ...A ...A }'
    const { errors } = await send(`{ me { ...A } } ${circle}`)
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it('with a hundred mistakes is told the first ten [R81]', async () => {
    const { errors } = await send(`{ ${times(10, 'me { a b c d e f g h i j }')} }`)
    expect(errors).toHaveLength(11)
    expect(errors.at(-1)?.message).toBe(
      'Too many validation errors, error limit reached. Validation aborted.',
    )
  })

  it('costs more with larger pages, written out or by a variable', async () => {
    const inner = 'nodes { sessions(first: 50) { nodes { id deviceLabel } } }'
    await expectRefusal(`{ users(first: 100) { ${inner} } }`, 'cost')
    const byVariable = `query ($first: Int!) { users(first: $first) { ${inner} } }`
    await expectRefusal(byVariable, 'cost', { first: 100 })
    await expectRefusal(byVariable.replace('Int!', 'Int! = 100'), 'cost')
    await expectRefusal(byVariable, 'cost', { first: 1e308 })
    expect((await send(byVariable, { first: 5 })).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    )
    // It was let through once with a small page: it must not be for good.
    await expectRefusal(byVariable, 'cost', { first: 100 })
  })

  it('that reads the whole schema is answered, as tools that generate code send it', async () => {
    const { data, errors } = await send(getIntrospectionQuery())
    expect(errors).toEqual([])
    expect(data).toHaveProperty('__schema.types')
  })

  it('is refused by GET as by POST', async () => {
    const query = SIXTEEN_ALIASES
    const headers = { 'apollo-require-preflight': 'yes' }
    const answer = await fetch(`${app.url}/graphql?${new URLSearchParams({ query })}`, { headers })
    expect(await answer.text()).toContain('DOCUMENT_TOO_COSTLY')
  })

  it('that is refused comes with 400 for clients that ask for GraphQL answers, and else with 200', async () => {
    const body = JSON.stringify({ query: SIXTEEN_ALIASES })
    const statusFor = async (accept: string) => {
      const headers = { 'content-type': 'application/json', accept }
      return (await fetch(`${app.url}/graphql`, { method: 'POST', headers, body })).status
    }
    expect(await statusFor('application/graphql-response+json')).toBe(400)
    expect(await statusFor('application/json')).toBe(200)
  })

  it('with a login takes a second look at nobody else: one credential for each operation [R21 R79 CVE-2026-35401]', async () => {
    const login = (name: string) =>
      `${name}: login(input: { identifier: "ada@example.com", password: "a" }) { __typename }`
    await expectRefusal(`mutation { ${login('a')} ${login('b')} }`, 'credentials')
    const confirm = 'confirmEmail(input: { proof: { link: { token: "a" } } }) { __typename }'
    await expectRefusal(`mutation { ${login('a')} ${confirm} }`, 'credentials')
    const [one, other] = ['query A { me { id } }', 'query B { me { id } }']
    const chosen = `${one} ${other} mutation C { ${login('a')} } mutation D { ${login('a')} }`
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: chosen, operationName: 'C' }),
    })
    expect(await response.text()).toContain('InvalidCredentialsError')
  })
})

describe('The limits leave room for', () => {
  const schema = createSchema()
  const taken = (text: string) => expect(createDocumentGate(schema)(text, {})).toBeUndefined()

  const leavesOf = (name: string) => {
    const type = schema.getType(name)
    const fields = isObjectType(type) ? Object.values(type.getFields()) : []
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)))
    return leaves.map((field) => field.name).join(' ')
  }

  it.each(Object.entries(operations))('the operation %s', (_name, operation) =>
    taken(String(operation)),
  )

  it('what Apollo Sandbox opens with', () => taken(SANDBOX_DOCUMENT))

  it('every field of a hundred users, and every field of a hundred events', () => {
    const user = leavesOf('User')
    taken(`{ users(first: 100) { edges { cursor node { ${user} } } pageInfo { endCursor } } }`)
    taken(
      `{ auditEvents(first: 100) { nodes { ${leavesOf('AuditEvent')} details { name value } actor { id email } subject { id email } } } }`,
    )
  })
})
