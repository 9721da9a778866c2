import { describe, expect, it } from 'vitest'
import { createAuthClient } from '../../src/client/client.ts'
import { Logout, Me, MySessions } from '../../src/client/generated/operations.ts'
import type { SessionState } from '../../src/client/session.ts'
import { createBrowserFetch } from '../clients/browser-fetch.ts'
import { useApp } from '../support/app.ts'
import { RevokeOtherSessions } from '../support/operations.ts'
import { logIn, newPerson } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { logInAs } from './clients.ts'

describe('authograph/client in COOKIE transport', () => {
  const app = useApp(SQLITE)

  const createClient = (storageKey: string) => {
    const browser = createBrowserFetch(app.configuration.server.publicUrl)
    const options = { url: `${app.url}/graphql`, fetch: browser.fetch, storageKey }
    const client = createAuthClient(options)
    const states: SessionState[] = []
    client.onChange((state) => states.push(state))
    return { client, states, otherTab: () => createAuthClient(options) }
  }

  it('asks for a cookie, gets no token, and has nothing to renew', async () => {
    const person = await newPerson(app)
    const { client, states } = createClient('first')
    expect(await client.query(Me)).toEqual({ me: null })
    const login = await logInAs(client, person)
    expect(login).toMatchObject({ tokens: null, deviceToken: null })
    expect(login.session.transport).toBe('COOKIE')
    await app.advanceSeconds(3600)
    expect((await client.query(Me)).me?.email).toBe(person.email)
    expect(await client.accessToken()).toBeNull()
    await client.logout()
    expect(await client.query(Me)).toEqual({ me: null })
    const ended = { status: 'ENDED', reason: 'LOGGED_OUT', message: null }
    expect(states).toEqual([{ status: 'ACTIVE' }, ended])
  })

  it('tells once that a session has ended elsewhere', async () => {
    const person = await newPerson(app)
    const { client, states } = createClient('second')
    await logInAs(client, person)
    await app.send(RevokeOtherSessions, {}, await logIn(app, person))
    for (let tries = 0; tries < 3; tries += 1) {
      await expect(client.query(MySessions, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    }
    const ended = { status: 'ENDED', reason: 'REVOKED', message: expect.any(String) }
    expect(states).toEqual([{ status: 'ACTIVE' }, ended])
  })

  it('tells other tabs of a login and a logout', async () => {
    const person = await newPerson(app)
    const { client, otherTab } = createClient('third')
    const states: SessionState[] = []
    otherTab().onChange((state) => states.push(state))
    await logInAs(client, person)
    await expect.poll(() => states).toEqual([{ status: 'ACTIVE' }])
    await client.mutate(Logout)
    await expect.poll(() => states.at(-1)?.status).toBe('ENDED')
  })
})
