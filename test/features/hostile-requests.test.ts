import { expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { CANARY } from '../support/hostile-values.ts'
import { ConfirmEmail, Register } from '../support/operations.ts'
import { newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { onEveryStore } from '../support/stores.ts'

const REGISTER = Register.toString()
const JSON_TYPE = { 'content-type': 'application/json' }

/** Sends a body as it is. */
async function post(app: TestApp, body: string, headers: Record<string, string> = JSON_TYPE) {
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body })
  return read(response)
}

async function read(response: Response) {
  const text = await response.text()
  expect(response.status).toBeLessThan(500)
  expect(text).not.toContain(CANARY)
  const body: { errors?: { extensions: { code: string } }[] } = JSON.parse(text)
  const codes = body.errors?.map((error) => error.extensions.code) ?? []
  return { status: response.status, codes, text }
}

/** `register` with its input written into the document. */
const literally = (input: string) => `mutation { register(input: ${input}) { __typename } }`

const right = { email: 'somebody@example.com', password: CANARY.repeat(2) }
const DOCUMENTS: Readonly<Record<string, string>> = {
  'a password without quotes': literally(`{ email: "a@b.example", password: ${CANARY} }`),
  'a password in a list': literally(`{ email: "a@b.example", password: ["${CANARY}"] }`),
  'a password in an object': literally(`{ email: "a@b.example", password: { a: "${CANARY}" } }`),
  'a number that runs into text': literally(`{ email: "a@b.example", password: 12${CANARY} }`),
  'a boolean': literally(`{ email: "${CANARY}@b.example", password: true }`),
  null: literally(`{ email: "${CANARY}@b.example", password: null }`),
  'a missing field': literally(`{ password: "${CANARY}" }`),
  'an extra field': literally(
    `{ email: "a@b.example", password: "${CANARY}", isAdmin: "${CANARY}" }`,
  ),
  'a field twice': literally(
    `{ email: "a@b.example", password: "${CANARY}", password: "${CANARY}" }`,
  ),
  'an input that is a text': literally(`"${CANARY}"`),
  'an input that is a list': literally(`["${CANARY}"]`),
  'a text without an end': literally(`{ email: "a@b.example", password: "${CANARY}`),
  'a block text without an end': literally(`{ password: """${CANARY}`),
  'a text with half a character': literally(`{ password: "${CANARY}\\uD800" }`),
  'an unknown escape': literally(`{ password: "${CANARY}\\x" }`),
  'an unknown argument': `mutation { register(inputs: "${CANARY}") { __typename } }`,
  'a text after the end': `${literally('{}')} "${CANARY}"`,
  'a default of the wrong type': `mutation ($input: RegisterInput! = "${CANARY}") { register(input: $input) { __typename } }`,
  'a default with an extra field': `mutation ($input: RegisterInput! = { email: "${CANARY}", password: "${CANARY}", x: "${CANARY}" }) { register(input: $input) { __typename } }`,
  'a directive with a text': `mutation { register(input: $input) @skip(if: "${CANARY}") { __typename } }`,
  'an enum as text': `mutation { confirmEmail(input: { proof: { link: { token: "a" } }, transport: "${CANARY}" }) { __typename } }`,
  'an enum that is none': `mutation { confirmEmail(input: { proof: { link: { token: "a" } }, transport: ${CANARY} }) { __typename } }`,
  'both proofs': `mutation { confirmEmail(input: { proof: { link: { token: "${CANARY}" }, code: { challenge: "${CANARY}", code: "${CANARY}" } } }) { __typename } }`,
  'no proof': `mutation { confirmEmail(input: { proof: {} }) { __typename } }`,
  'a proof of null': `mutation { confirmEmail(input: { proof: { link: null } }) { __typename } }`,
  'a variable of another type': `mutation ($token: Int) { resendConfirmation(input: { challenge: $token }) { __typename } }`,
}

/** A default lets a nullable variable stand where null may not; only at execution does null turn out to be there. */
const NULLED: Readonly<Record<string, string>> = {
  'a field': `mutation ($nothing: String = "x") { register(input: { email: "${CANARY}@b.example", password: $nothing }) { __typename } }`,
  'an argument': `mutation ($nothing: RegisterInput = { email: "${CANARY}", password: "${CANARY}" }) { register(input: $nothing) { __typename } }`,
  'an enum': `mutation ($nothing: TokenTransport = BEARER) { confirmEmail(input: { proof: { link: { token: "${CANARY}" } }, transport: $nothing }) { __typename } }`,
  'an id': `query ($nothing: ID = "${CANARY}") { node(id: $nothing) { id } }`,
  'a directive': `query ($nothing: Boolean = true) { server @skip(if: $nothing) { version } }`,
}

onEveryStore('a request', (app) => {
  it.each(Object.entries(DOCUMENTS))(
    'with %s in its document is refused without an echo [R83]',
    async (_what, query) => {
      const variables = { token: CANARY, input: right }
      const { codes } = await post(app, JSON.stringify({ query, variables }))
      expect(codes.length).toBeGreaterThan(0)
      for (const code of codes) {
        expect(['BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']).toContain(
          code,
        )
      }
    },
  )

  it.each(Object.entries(NULLED))(
    'whose variable for %s is null in spite of its default is BAD_USER_INPUT',
    async (_what, query) => {
      const { codes } = await post(app, JSON.stringify({ query, variables: { nothing: null } }))
      expect(codes).toEqual(['BAD_USER_INPUT'])
    },
  )

  it('with values in its document is answered as one with variables', async () => {
    const email = newAddress()
    const input = `{ email: "${email}", password: """${PASSWORD}""" }`
    const taken = await post(app, JSON.stringify({ query: literally(input) }))
    expect(taken.text).toContain('RegisterSuccess')
    const wrong = literally(`{ email: "${CANARY}", password: "" }`)
    const refused = await post(app, JSON.stringify({ query: wrong }))
    expect(refused.text).toContain('InvalidInputError')
  })

  it('of a megabyte gets 413, in the form of a GraphQL error [R78 CVE-2026-75507]', async () => {
    const password = CANARY.repeat(80_000)
    const input = { email: newAddress(), password }
    const { status, codes } = await post(
      app,
      JSON.stringify({ query: REGISTER, variables: { input } }),
    )
    expect({ status, codes }).toEqual({ status: 413, codes: ['BAD_USER_INPUT'] })
  })

  it('that is not JSON, or JSON of another form, is BAD_USER_INPUT [R85]', async () => {
    for (const body of [
      '',
      CANARY,
      `{"query":"${CANARY}`,
      `"${CANARY}"`,
      'null',
      '5',
      '[]',
      '{}',
      JSON.stringify([{ query: REGISTER, variables: { input: right } }]),
      JSON.stringify({ variables: { input: right } }),
      JSON.stringify({ query: 5, variables: { input: right } }),
      JSON.stringify({ query: { a: CANARY } }),
      JSON.stringify({ query: REGISTER, variables: CANARY }),
      JSON.stringify({ query: REGISTER, variables: [CANARY] }),
      JSON.stringify({ query: REGISTER, variables: { input: right }, extensions: CANARY }),
      JSON.stringify({ query: REGISTER, variables: { input: right }, operationName: 5 }),
      `{"query":${JSON.stringify(REGISTER)},"variables":{"__proto__":{"input":"${CANARY}"}}}`,
      `{"query":${JSON.stringify(REGISTER)},"variables":{"input":{"__proto__":{"email":"${CANARY}"}}}}`,
      `{"query":${JSON.stringify(REGISTER)},"variables":{"constructor":{"prototype":{"x":"${CANARY}"}}}}`,
    ]) {
      const { codes } = await post(app, body)
      expect({ body, codes }).toEqual({ body, codes: ['BAD_USER_INPUT'] })
    }
  })

  it('that a form of another site could send is refused [R80 CVE-2019-12437]', async () => {
    const body = JSON.stringify({ query: REGISTER, variables: { input: right } })
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const { status, codes } = await post(app, body, { 'content-type': type })
      expect({ type, status, codes }).toEqual({ type, status: 415, codes: ['BAD_USER_INPUT'] })
    }
  })

  it('that would change something by GET is refused [R80]', async () => {
    const parameters = new URLSearchParams({
      query: REGISTER,
      variables: JSON.stringify({ input: { ...right, email: newAddress() } }),
    })
    const headers = { 'apollo-require-preflight': 'yes' }
    const answer = await read(await fetch(`${app.url}/graphql?${parameters}`, { headers }))
    expect(answer).toMatchObject({ status: 405, codes: ['BAD_USER_INPUT'] })
  })

  it('with any Authorization, cookie or language is answered', async () => {
    const person = await newPerson(app)
    const body = JSON.stringify({
      query: ConfirmEmail.toString(),
      variables: { input: { proof: { link: { token: CANARY } } } },
    })
    for (const headers of [
      { authorization: CANARY },
      { authorization: 'Bearer' },
      { authorization: `Bearer ${CANARY} ${CANARY}` },
      { authorization: `Bearer ${person.accessToken}.${CANARY}` },
      { authorization: `Basic ${CANARY}` },
      { 'accept-language': `${CANARY};q=9, *;q=x,,` },
      { 'accept-language': '*' },
      { cookie: `authograph=${CANARY}`, origin: 'http://localhost:4000' },
      { cookie: `authograph-device=${CANARY}; =;;` },
      { 'user-agent': CANARY.repeat(500) },
    ]) {
      const { text } = await post(app, body, { ...JSON_TYPE, ...headers })
      expect(text).toContain('InvalidTokenError')
    }
  })

  it('is never in the log [R90]', () => expectCleanLog(app, [CANARY, PASSWORD]))
})
