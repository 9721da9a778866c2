import { expect, it } from 'vitest'
import { dataOf, type SendOptions } from '../support/http.ts'
import { Logout } from '../support/operations.ts'
import { logIn, newPerson } from '../support/people.ts'
import { activityOf, endReasonOf, whoIs } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore('logout', (app) => {
  it('ends the session of the request and no other [R49]', async () => {
    const person = await newPerson(app)
    const other = await logIn(app, person)
    expect(await logOut(person)).toBe(person.login.session.id)
    expect(await whoIs(app, person)).toBe('SESSION_ENDED')
    expect(await whoIs(app, other)).toBe(person.email)
    expect((await activityOf(app, other))[0]).toBe('LOGGED_OUT')
  })

  it('can be repeated, and then ends nothing', async () => {
    const person = await newPerson(app)
    await logOut(person)
    expect(await logOut(person)).toBeNull()
    const other = await logIn(app, person)
    const events = await activityOf(app, other)
    expect(events.filter((type) => type === 'LOGGED_OUT')).toHaveLength(1)
  })

  it('ends a session once, however many ask at the same time', async () => {
    const person = await newPerson(app)
    const ended = await Promise.all(Array.from({ length: 10 }, () => logOut(person)))
    expect(ended.filter((id) => id !== null)).toEqual([person.login.session.id])
  })

  it('works with an expired access token', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(3600)
    expect(await whoIs(app, person)).toBe('TOKEN_EXPIRED')
    expect(await logOut(person)).toBe(person.login.session.id)
    expect(await endReasonOf(app, person.refreshToken)).toBe('LOGGED_OUT')
    expect(await logOut(person)).toBeNull()
  })

  it('ends nothing where the session has expired by itself', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(15 * 86_400)
    expect(await logOut(person)).toBeNull()
    expect(await endReasonOf(app, person.refreshToken)).toBe('EXPIRED')
  })

  it('succeeds without a credential and with one that is of no use', async () => {
    expect(await logOut({})).toBeNull()
    for (const accessToken of ['x', 'a.b.c', (await newPerson(app)).refreshToken]) {
      expect(await logOut({ accessToken })).toBeNull()
    }
    expect(await logOut({ headers: { authorization: 'Basic eDp5' } })).toBeNull()
  })

  const logOut = async (options: SendOptions) =>
    dataOf(await app.send(Logout, {}, options)).logout.endedSessionId
})
