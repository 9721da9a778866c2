import { serverAudits } from 'graphql-http'
import { afterAll, describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { SQLITE } from '../support/stores.ts'

describe('The audit suite of GraphQL over HTTP', () => {
  const app = useApp(SQLITE)
  const optional: string[] = []

  for (const audit of serverAudits({ url: () => `${app.url}/graphql` })) {
    it(`${audit.name} (${audit.id})`, async () => {
      const result = await audit.fn()
      if (audit.name.startsWith('MAY')) {
        optional.push(`${result.status === 'ok' ? 'followed' : 'not followed'}: ${audit.name}`)
        return
      }
      if (result.status === 'ok') return
      expect.fail(`${result.reason}, but got HTTP ${result.response.status}`)
    })
  }

  afterAll(() => console.log(optional.join('\n')))
})
