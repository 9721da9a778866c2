import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type TestApp, useApp } from '../support/app.ts'
import { fromPage, logInByCookie, SESSION } from '../support/cookies.ts'
import { sendOperation } from '../support/http.ts'
import { Login, Me, RefreshSession, Register } from '../support/operations.ts'
import { logIn, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'

const PAGE = 'http://localhost:4000'

describe('while a part of the database is away', () => {
  const app = useApp(SQLITE)

  it.each(['sessions', 'users', 'throttles', 'outbox', 'audit_events'])(
    'nobody gets in without %s, and everybody does again afterwards [R83 R90]',
    async (table) => {
      const person = await newPerson(app)
      const { session } = await logInByCookie(app, person)
      await app.app.mailWorker.drain()
      await rename(app, table, 'away')
      try {
        for (const answer of await tryEverything(app, person, session, table)) {
          expect(answer.text).not.toMatch(/LoginSuccess|RegisterSuccess|RefreshSessionSuccess/)
          expect(answer.text).not.toContain(person.email)
          expect(answer.text).not.toMatch(/sqlite|no such table|select |insert |\.ts|node_modules/i)
        }
        expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
      } finally {
        await rename(app, 'away', table)
      }
      expect((await logIn(app, person)).user.email).toBe(person.email)
    },
  )
})

/** What each way in comes to that needs the table. */
function tryEverything(
  app: TestApp,
  person: Awaited<ReturnType<typeof newPerson>>,
  session: string,
  table: string,
) {
  const send = (document: { toString(): string }, input: unknown, options = {}) =>
    sendOperation(`${app.url}/graphql`, document.toString(), { input }, options)
  const byLogin = send(Login, { identifier: person.email, password: person.password })
  const byRegistration = send(Register, { email: newAddress(), password: PASSWORD })
  const bySession = [
    send(Me, undefined, { accessToken: person.accessToken }),
    send(Me, undefined, fromPage(PAGE, { [SESSION]: session })),
    send(RefreshSession, { refreshToken: person.refreshToken }),
  ]
  const ways = {
    sessions: [byLogin, ...bySession],
    users: [byLogin, ...bySession.slice(0, 2)],
    throttles: [byLogin, byRegistration],
    outbox: [byRegistration],
    audit_events: [byLogin, byRegistration],
  }
  return Promise.all(Object.entries(ways).find(([name]) => name === table)?.[1] ?? [])
}

async function rename({ app }: TestApp, from: string, to: string): Promise<void> {
  await sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(app.database.queries)
}
