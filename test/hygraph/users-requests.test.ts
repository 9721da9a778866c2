import { expect, it } from 'vitest'
import { dataOf } from '../support/http.ts'
import { hygraphOf, startUsers } from '../support/hygraph-users.ts'
import { Me, RefreshSession, Sessions } from '../support/operations.ts'
import { expectOutcome, logIn } from '../support/people.ts'
import { confirm, newRegistration } from '../support/registrations.ts'

it('costs Hygraph as few requests as the tiers need', async () => {
  await using it = await startUsers()
  const { app } = it
  const count = async (work: () => Promise<unknown>) => {
    const { requests } = hygraphOf(app)
    requests.clear()
    await work()
    await app.app.drainUsers()
    return requests.count()
  }

  let registration = await newRegistration(app)
  const counted = {
    registration: await count(async () => {
      registration = await newRegistration(app)
    }),
    confirmation: await count(async () => {
      const { token, challenge } = registration
      expectOutcome(await confirm(app, { link: { token, challenge } }), 'LoginSuccess')
    }),
    login: 0,
    'me (cold)': 0,
    'me (warm)': 0,
    'sessions (warm)': 0,
    refresh: 0,
  }
  const person = { email: registration.email, password: 'three blind mice eat cheese' }
  let login = await logIn(app, person)
  counted.login = await count(async () => {
    login = await logIn(app, person)
  })
  await app.advanceSeconds(31)
  const me = async () => expect(dataOf(await app.send(Me, {}, login)).me?.email).toBe(person.email)
  counted['me (cold)'] = await count(me)
  counted['me (warm)'] = await count(me)
  counted['sessions (warm)'] = await count(async () => dataOf(await app.send(Sessions, {}, login)))
  counted.refresh = await count(async () => {
    const { refreshToken } = login
    const answer = await app.send(RefreshSession, { input: { refreshToken } })
    expectOutcome(dataOf(answer).refreshSession, 'RefreshSessionSuccess')
  })

  const figures = Object.entries(counted).map(([step, requests]) => `${step} ${requests}`)
  console.log(`Hygraph requests: ${figures.join(', ')}`)
  expect(counted).toEqual({
    registration: 0,
    confirmation: 1,
    login: 1,
    'me (cold)': 1,
    'me (warm)': 0,
    'sessions (warm)': 0,
    refresh: 0,
  })
})
