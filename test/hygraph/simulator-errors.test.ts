import { describe, expect, test } from 'vitest'
import { field, model } from '../support/hygraph/schema/model.ts'
import { startHygraph } from '../support/hygraph/start.ts'
import { asking, control, create, find, userData, type Variables } from './ask.ts'

const unlimited = { settings: { requestsPerSecond: 0 } }

function refusal(message: unknown) {
  return {
    errors: [{ message }],
    data: null,
    extensions: { requestId: expect.stringMatching(/^c[a-z0-9]{24}$/) },
  }
}

describe('the engine', () => {
  test('a unique look-up without a row is null and no error', async () => {
    await using hygraph = await startHygraph()
    const reply = await asking(hygraph)(find, { email: 'nobody@example.com' })
    expect(reply.status).toBe(200)
    expect(reply.body).toEqual({ data: { authUser: null } })
  })

  test.each<[string, string, Variables, unknown]>([
    ['a text that ends too early', '{ authUser(', {}, 'ParseError: Unexpected end of input'],
    ['a syntax error', '{ authUser(] }', {}, expect.stringContaining('ParseError')],
    ['an unknown field', '{ authUsers { nope } }', {}, expect.stringMatching(/'nope'.*'AuthUser'/)],
    [
      'an unknown input field',
      '{ authUsers(where: { idd: "x" }) { id } }',
      {},
      expect.stringMatching(
        /^input:1: Field "idd" is not defined by type AuthUserWhereInput\. Did you mean .*\?\n$/,
      ),
    ],
    [
      'an unknown input field in a variable',
      'query ($where: AuthUserWhereInput) { authUsers(where: $where) { id } }',
      { where: { AND: [{ idd: 'x' }] } },
      expect.stringMatching(/^input:1: Field "idd" is not defined by type AuthUserWhereInput\./),
    ],
    [
      'a variable of the wrong type',
      'query ($first: Int) { authUsers(first: $first) { id } }',
      { first: 'ten' },
      expect.stringContaining("expected type 'Int' for variable 'first'"),
    ],
    [
      'a variable that is missing',
      'query ($first: Int!) { authUsers(first: $first) { id } }',
      {},
      expect.stringContaining("variable 'first' must be defined"),
    ],
    [
      'a negative page size',
      '{ authUsers(first: -1) { id } }',
      {},
      expect.stringContaining('must be non negative'),
    ],
    [
      'a required field that is missing',
      create,
      { data: { userId: 'u', version: 1, sealed: 's' } },
      'Field "AuthUserCreateInput.email" of required type "String!" was not provided.',
    ],
    [
      'a unique where with two fields',
      '{ authUser(where: { userId: "u", email: "e" }) { id } }',
      {},
      expect.stringContaining('exactly one'),
    ],
  ])('400 for %s', async (_, query, variables, message) => {
    await using hygraph = await startHygraph()
    const reply = await asking(hygraph)(query, variables)
    expect(reply.status).toBe(400)
    expect(reply.body).toEqual(refusal(message))
  })

  test.each([200, 400] as const)(
    'a value that is taken answers %i, as the knob says, names the field and not the value',
    async (uniqueViolationStatus) => {
      await using hygraph = await startHygraph({ settings: { uniqueViolationStatus } })
      hygraph.rows.put(userData('ann'))
      const ask = asking(hygraph)
      const created = await ask(create, { data: userData('ann', { userId: 'other' }) })
      expect(created.status).toBe(uniqueViolationStatus)
      expect(created.body).toEqual(refusal('value is not unique for the field "email"'))
      hygraph.rows.put(userData('bob'))
      const updated = await ask(`mutation {
        updateAuthUser(where: { userId: "id-bob" }, data: { email: "ann@example.com" }) { id }
      }`)
      expect(updated.status).toBe(uniqueViolationStatus)
      expect(updated.body).toEqual(refusal('value is not unique for the field "email"'))
      expect(hygraph.rows.list()).toHaveLength(2)
    },
  )

  test.each([
    ['abc', undefined, 'Input value does not match the expected format.'],
    ['abc', 'Letters are wrong.', 'Letters are wrong.'],
    ['1'.repeat(9), undefined, 'Expected value to have between 1 and 8 characters.'],
  ])('a value %s that its field does not allow', async (code, errorMessage, message) => {
    const matches = { regex: '^\\d*$', errorMessage }
    const validations = { matches, characters: { min: 1, max: 8 } }
    const models = [model('Code', field('code', 'STRING', { validations }))]
    await using hygraph = await startHygraph({ models })
    const reply = await asking(hygraph)(
      'mutation ($data: CodeCreateInput!) { createCode(data: $data) { id } }',
      { data: { code } },
    )
    expect(reply.status).toBe(400)
    expect(reply.body).toEqual(refusal(message))
  })
})

describe('the gateway', () => {
  test.each([
    ['no token', null, 401],
    ['a token that is no JWT', 'secret', 400],
    ['a JWT that was never issued', 'eyJhIjoxfQ.eyJhIjoxfQ.x', 401],
  ])('%s', async (_, token, status) => {
    await using hygraph = await startHygraph()
    expect(await asking(hygraph, { token })('{ __typename }')).toMatchObject({ status })
  })

  test('a token that was revoked is refused with 401', async () => {
    await using hygraph = await startHygraph()
    const token = hygraph.token()
    hygraph.revokeToken(token)
    expect(await asking(hygraph, { token })('{ __typename }')).toMatchObject({ status: 401 })
  })

  test.each([
    ['without an environment', (endpoint: string) => endpoint.replace('/master', ''), 401],
    ['with an unknown environment', (endpoint: string) => `${endpoint}x`, 404],
    ['with an unknown project', (endpoint: string) => endpoint.replace('/v2/', '/v2/x'), 404],
    ['with another path', (endpoint: string) => endpoint.replace('/v2/', '/v3/'), 404],
  ])('an endpoint %s', async (_, change, status) => {
    await using hygraph = await startHygraph()
    const endpoint = change(hygraph.endpoint)
    expect(await asking(hygraph, { endpoint })('{ __typename }')).toMatchObject({ status })
  })

  test('402 when the quota is used up', async () => {
    await using hygraph = await startHygraph({ settings: { quotaExceeded: true } })
    const reply = await asking(hygraph)('{ __typename }')
    expect(reply.status).toBe(402)
    expect(reply.text).toContain("You have exceeded the limits of your project's subscription.")
  })

  test('413 for a query over 10 KB and a mutation over 30 KB, text and variables together', async () => {
    await using hygraph = await startHygraph(unlimited)
    const ask = asking(hygraph)
    const sized = (bytes: number) => ({ data: userData('ann', { sealed: 'x'.repeat(bytes) }) })
    expect(await ask(find, { email: 'x'.repeat(9_000) })).toMatchObject({ status: 200 })
    expect(await ask(find, { email: 'é'.repeat(5_000) })).toMatchObject({ status: 413 })
    expect(await ask(create, sized(30_000))).toMatchObject({ status: 413 })
    expect(await ask(create, sized(29_000))).toMatchObject({ status: 200 })
  })

  test.each([500, 502, 503])('%i when a fault says so', async (status) => {
    await using hygraph = await startHygraph()
    hygraph.knobs.fail({ effect: 'status', status })
    const reply = await asking(hygraph)(create, { data: userData('ann') })
    expect(reply.status).toBe(status)
    expect(reply.text.startsWith('<html>')).toBe(status === 502)
    expect(hygraph.rows.list()).toHaveLength(0)
  })

  test('400 for what is no GraphQL request', async () => {
    await using hygraph = await startHygraph()
    const headers = { authorization: `Bearer ${hygraph.token()}` }
    const reply = await fetch(hygraph.endpoint, { method: 'POST', body: 'hello', headers })
    expect(reply.status).toBe(400)
    expect(await control(hygraph, 'GET', '/elsewhere')).toMatchObject({ status: 404 })
  })
})

test('GET asks, but changes nothing', async () => {
  await using hygraph = await startHygraph()
  hygraph.rows.put(userData('ann'))
  const headers = { authorization: `Bearer ${hygraph.token()}` }
  const get = (parameters: Record<string, string>) =>
    fetch(`${hygraph.endpoint}?${new URLSearchParams(parameters)}`, { headers })
  const found = await get({ query: find, variables: '{"email":"ann@example.com"}' })
  expect(await found.json()).toMatchObject({ data: { authUser: { email: 'ann@example.com' } } })
  const variables = JSON.stringify({ data: userData('bob') })
  expect(await get({ query: create, variables })).toMatchObject({ status: 405 })
  expect(hygraph.rows.list()).toHaveLength(1)
})
