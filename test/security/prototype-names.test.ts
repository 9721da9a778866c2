import { describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { sendOperation } from '../support/http.ts'
import { SQLITE } from '../support/stores.ts'

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'] as const

describe('Names that objects have by themselves', () => {
  const app = useApp(SQLITE)
  const endpoint = () => `${app.url}/graphql`

  it.each(NAMES)('may be an alias, and change nothing: %s [R85]', async (name) => {
    const { text } = await sendOperation(endpoint(), `{ ${name}: server { ${name}: version } }`)
    expect(text).toMatch(new RegExp(`^\\{"data":\\{"${name}":\\{"${name}":"[\\d.]+"\\}\\}\\}`))
  })

  it.each(NAMES)('may be a variable, a fragment or an operation: %s [R85]', async (name) => {
    const query = `query ${name}($${name}: Boolean!) { server { ...${name} } } fragment ${name} on ServerInfo { version @include(if: $${name}) }`
    const body = `{"query":${JSON.stringify(query)},"operationName":"${name}","variables":{"${name}":true}}`
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(endpoint(), { method: 'POST', headers, body })
    const text = await response.text()
    // A member __proto__ is refused before it is anybody's variable.
    if (name === '__proto__') expect(text).toContain('BAD_USER_INPUT')
    else expect(text).toContain('"version":')
  })

  it.each(NAMES)('are no fields, arguments, types or directives: %s', async (name) => {
    for (const query of [
      `{ ${name} }`,
      `{ me { ${name} } }`,
      `{ node(${name}: "a") { id } }`,
      `{ me { ... on ${name} { id } } }`,
      `{ me { id @${name} } }`,
      `query ($a: ${name}) { me { id } }`,
      `mutation { login(input: { ${name}: {} }) { __typename } }`,
      `{ me { ...${name} } }`,
    ]) {
      const { errors } = await sendOperation(endpoint(), query)
      const codes = new Set(errors.map(({ extensions }) => extensions.code))
      expect([...codes], query).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    }
  })

  it('have left every object as it was [R85]', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('version' in {}).toBe(false)
  })
})
