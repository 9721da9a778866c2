import { describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { fromPage, logInByCookie, SESSION } from '../support/cookies.ts'
import { newPerson } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'

/** What a page may send anywhere without asking first, and what is no media type at all. */
const UNASKED = [
  undefined,
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain; charset=application/json',
  'application/x-www-form-urlencoded; a=application/json',
  'message/global',
  ';',
  'x',
  '',
]
const CHARSETS = ['utf-7', 'utf-16', 'utf-32', 'iso-2022-jp', 'x-unknown', 'utf8'.repeat(500), '"']

describe('a page of another site', () => {
  const app = useApp(SQLITE)

  it.each(UNASKED)(
    'gets no answer to measure by GET with the type %j, whoever is logged in [R80 GHSA-9q82-xgwf-vj6h CVE-2019-12437]',
    async (type) => {
      const person = await newPerson(app)
      const { session } = await logInByCookie(app, person)
      const { headers = {} } = fromPage(null, { [SESSION]: session })
      const url = `${app.url}/graphql?query=${encodeURIComponent('{ me { email } }')}`
      for (const given of [headers, {}]) {
        const sent = type === undefined ? given : { ...given, 'content-type': type }
        const answer = await fetch(url, { headers: sent })
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(await answer.text()).not.toContain(person.email)
      }
    },
  )
})

describe('a body', () => {
  const app = useApp(SQLITE)

  it.each(CHARSETS)(
    'in the charset %s costs no more than being refused [R81 CVE-2026-23897]',
    async (charset) => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': `application/json; charset=${charset}` },
        body: JSON.stringify({ query: '{ server { version } }' }),
      })
      expect(response.status).toBeLessThan(500)
      await response.text()
    },
  )

  it('that is long by comments alone is refused by its bytes [R78 CVE-2026-75507]', async () => {
    const query = `# ${'no token at all '.repeat(8000)}\n{ server { version } }`
    expect(query.length).toBeGreaterThan(100_000)
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    expect(response.status).toBe(413)
  })
})
