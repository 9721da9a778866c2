import { describe, expect, it } from 'vitest'
import { type AppSettings, useApp } from '../support/app.ts'
import { cookiesOf, fromPage } from '../support/cookies.ts'
import { dataOf } from '../support/http.ts'
import { Login } from '../support/operations.ts'
import { expectOutcome, newPerson } from '../support/people.ts'
import { loginInput, whoIs } from '../support/sessions.ts'
import { DATABASES } from '../support/stores.ts'

describe.each([
  ['https', {}, '__Host-', 'Lax', true],
  ['https for another site', { COOKIE_SAME_SITE: 'none' }, '__Host-', 'None', true],
  ['https, strict', { COOKIE_SAME_SITE: 'strict' }, '__Host-', 'Strict', true],
  ['http://localhost', { PUBLIC_URL: 'http://localhost:4000' }, '', 'Lax', false],
  ['http://127.0.0.1', { PUBLIC_URL: 'http://127.0.0.1:4000' }, '', 'Lax', false],
  ['http://[::1]', { PUBLIC_URL: 'http://[::1]:4000' }, '', 'Lax', false],
  ['http elsewhere', { PUBLIC_URL: 'http://auth.example.com' }, '__Host-', 'Lax', true],
  [
    'a name that looks local',
    { PUBLIC_URL: 'http://localhost.evil.example' },
    '__Host-',
    'Lax',
    true,
  ],
])('cookies behind %s', (_where, settings: AppSettings, prefix, sameSite, secure) => {
  const [sqlite] = DATABASES
  if (sqlite === undefined) throw new TypeError('there is no database')
  const app = useApp(sqlite, { PUBLIC_URL: 'https://auth.example.com', ...settings })

  it('bear their names and attributes, whatever Host the client names [R57]', async () => {
    const person = await newPerson(app)
    const input = { ...loginInput(person), transport: 'COOKIE' as const }
    const answer = await app.send(Login, { input }, { headers: { host: 'localhost:4000' } })
    expectOutcome(dataOf(answer).login, 'LoginSuccess')
    const cookies = cookiesOf(answer)
    expect(Object.keys(cookies)).toEqual([`${prefix}authograph`, `${prefix}authograph-device`])
    for (const { attributes } of Object.values(cookies)) {
      const { 'max-age': _, ...others } = attributes
      const expected = { httponly: '', path: '/', samesite: sameSite }
      expect(others).toEqual(secure ? { ...expected, secure: '' } : expected)
    }
    const session = cookies[`${prefix}authograph`]?.value ?? ''
    const origin = app.configuration.server.publicUrl
    const page = fromPage(origin, { [`${prefix}authograph`]: session })
    expect(await whoIs(app, page)).toBe(person.email)
    const otherName = prefix === '' ? '__Host-authograph' : 'authograph'
    expect(await whoIs(app, fromPage(origin, { [otherName]: session }))).toBeNull()
  })
})
