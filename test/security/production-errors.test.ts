import { describe, expect, it } from 'vitest'
import { PRODUCTION } from '../browser/production.ts'
import { useApp } from '../support/app.ts'
import { sendOperation } from '../support/http.ts'
import { SQLITE } from '../support/stores.ts'

describe('In production', () => {
  const app = useApp(SQLITE, PRODUCTION)
  const send = (query: string) => sendOperation<unknown, unknown>(`${app.url}/graphql`, query)

  it.each(['{ __schema { types { name } } }', '{ __type(name: "User") { fields { name } } }'])(
    'the schema is not told: %s [R77]',
    async (query) => {
      const { data, errors } = await send(query)
      expect(data).toBeUndefined()
      expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    },
  )

  it.each([
    '{ mee { id } }',
    '{ me { emial } }',
    '{ node(idd: "a") { id } }',
    '{ node(id: "a") { ... on Usr { id } } }',
    'query ($input: LoginInptu) { me { id } }',
    '{ me { id @skp(if: true) } }',
    'mutation { login(input: { identifier: "a", pasword: "b" }) { __typename } }',
    'mutation { login(input: { identifier: "a", password: "b", transport: COKIE }) { __typename } }',
  ])('nothing is suggested for %s [R77]', async (query) => {
    const { text, errors } = await send(query)
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    expect(text).not.toMatch(/did you mean/i)
  })

  it('there is no page for browsers [R77]', async () => {
    const answer = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } })
    expect(answer.headers.get('content-type')).not.toContain('text/html')
    expect(await answer.text()).not.toMatch(/sandbox|<html/i)
  })

  it('a fault tells its request and nothing else [R83]', async () => {
    await app.app.database.close()
    const { text, errors, status } = await send('mutation { logout { __typename } }')
    const broken = await send(
      'mutation { requestPasswordReset(input: { email: "ada@example.com" }) { __typename } }',
    )
    for (const answer of [text, broken.text]) {
      expect(answer).not.toMatch(/\bat .*\(|node_modules|sqlite|driver|\.ts|database connection/i)
    }
    expect(status).toBeLessThanOrEqual(503)
    for (const { extensions } of [...errors, ...broken.errors]) {
      expect(['INTERNAL_SERVER_ERROR', 'UNAVAILABLE']).toContain(extensions.code)
    }
    expect(broken.errors).toHaveLength(1)
  })
})
