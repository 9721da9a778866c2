import { describe, expect, it } from 'vitest'
import type { RunningApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import {
  bring,
  expectSilentLog,
  expectUnavailable,
  loginOutcome,
  newSettledPerson,
  reportsOf,
  rowOf,
  startUsers,
  waiting,
} from '../support/hygraph-users.ts'
import { Me } from '../support/operations.ts'
import { newAddress, newPerson } from '../support/people.ts'
import { changeStoredUser, storedUser } from '../support/stored-users.ts'

const CACHE_SECONDS = 31
const moveTo = (address: string) => ({ email: address, emailKey: address })

/** Notes the users that the SQL database knows. @returns what makes it know these and no others */
async function backUp({ app, advanceSeconds }: RunningApp): Promise<() => Promise<void>> {
  const { queries } = app.database
  const states = await queries.selectFrom('user_states').selectAll().execute()
  return async () => {
    await queries.deleteFrom('user_states').execute()
    if (states.length > 0) await queries.insertInto('user_states').values(states).execute()
    await advanceSeconds(CACHE_SECONDS)
  }
}

describe('an SQL database of an older backup', () => {
  it('takes over what Hygraph knows of its users since then', async () => {
    await using it = await startUsers()
    const { app } = it
    const person = await newSettledPerson(app)
    const restore = await backUp(app)
    await changeStoredUser(app, person.email, { roles: ['admin'], name: 'Ann' })
    await changeStoredUser(app, person.email, { roles: ['editor'] })
    await bring(app)
    await restore()
    const { me } = dataOf(await app.send(Me, {}, person))
    expect(me).toMatchObject({ name: 'Ann', roles: ['editor'] })
    expect(await loginOutcome(app, person.email)).toBe('LoginSuccess')
    await changeStoredUser(app, person.email, { roles: ['author'] })
    await bring(app)
    expect(rowOf(app, person.email).version).toBe(4)
  })

  it('lets nobody in by what was waiting when the backup was made, once it has looked', async () => {
    await using it = await startUsers()
    const { app, hygraph } = it
    const { email, login } = await newSettledPerson(app)
    hygraph.knobs.fail({ effect: 'drop', times: 'always', operation: 'UpdateAuthUserAtVersion' })
    await changeStoredUser(app, email, { roles: ['waiting'] })
    await app.app.drainUsers()
    const restore = await backUp(app)
    hygraph.knobs.reset()
    await bring(app)
    await changeStoredUser(app, email, { roles: ['newer'] })
    await bring(app)
    await restore()
    await bring(app)
    await app.advanceSeconds(CACHE_SECONDS)
    expect((await storedUser(app, email)).roles).toEqual(['newer'])
    expect(rowOf(app, email).version).toBe(3)
    expect(reportsOf(app, login.user.id)).toEqual([])
  })

  it('knows the address that somebody has moved to since then', async () => {
    await using it = await startUsers()
    const { app } = it
    const { email } = await newSettledPerson(app)
    const restore = await backUp(app)
    const address = newAddress()
    await changeStoredUser(app, email, moveTo(address))
    await bring(app)
    await restore()
    expect(await loginOutcome(app, address)).toBe('LoginSuccess')
    expect(await loginOutcome(app, email)).toBe('InvalidCredentialsError')
  })

  it('knows who has whose address, where one was given from hand to hand since then', async () => {
    await using it = await startUsers()
    const { app } = it
    const ann = await newSettledPerson(app)
    const bob = await newSettledPerson(app)
    const restore = await backUp(app)
    await changeStoredUser(app, bob.email, moveTo(newAddress()))
    await changeStoredUser(app, ann.email, moveTo(bob.email))
    await bring(app)
    await bring(app)
    expect(await waiting(app)).toBe(0)
    await restore()
    expect(await loginOutcome(app, bob.email)).toBe('LoginSuccess')
    expect(dataOf(await app.send(Me, {}, ann)).me?.email).toBe(bob.email)
  })

  it.each(['ann', 'bob'] as const)('lets their sessions go on, first %s', async (first) => {
    await using it = await startUsers()
    const { app } = it
    const people = { ann: await newSettledPerson(app), bob: await newSettledPerson(app) }
    const { ann, bob } = people
    const restore = await backUp(app)
    const moved = { ann: bob.email, bob: newAddress() }
    await changeStoredUser(app, bob.email, moveTo(moved.bob))
    await changeStoredUser(app, ann.email, moveTo(moved.ann))
    await bring(app)
    await bring(app)
    await restore()
    const second = first === 'ann' ? 'bob' : 'ann'
    for (const name of [first, second, first, second] as const) {
      expect(dataOf(await app.send(Me, {}, people[name])).me?.email).toBe(moved[name])
      expect(await loginOutcome(app, moved[name])).toBe('LoginSuccess')
      await app.advanceSeconds(CACHE_SECONDS)
    }
    expect(await loginOutcome(app, ann.email)).toBe('InvalidCredentialsError')
  })

  it('knows of two who have changed addresses with each other', async () => {
    await using it = await startUsers()
    const { app } = it
    const [ann, bob] = [await newSettledPerson(app), await newSettledPerson(app)]
    const between = newAddress()
    const restore = await backUp(app)
    const moves = [
      [ann.email, between],
      [bob.email, ann.email],
      [between, bob.email],
    ] as const
    for (const [from, to] of moves) {
      await changeStoredUser(app, from, moveTo(to))
      await bring(app)
    }
    await restore()
    for (let round = 0; round < 2; round += 1) {
      expect(dataOf(await app.send(Me, {}, ann)).me?.email).toBe(bob.email)
      expect(dataOf(await app.send(Me, {}, bob)).me?.email).toBe(ann.email)
      expect(await loginOutcome(app, ann.email)).toBe('LoginSuccess')
      expect(await loginOutcome(app, bob.email)).toBe('LoginSuccess')
      await app.advanceSeconds(CACHE_SECONDS)
    }
  })

  it('gives the address of a user whom it does not know to whoever proves it', async () => {
    await using it = await startUsers()
    const { app, hygraph } = it
    const restore = await backUp(app)
    const before = await newSettledPerson(app)
    await restore()
    expect(await loginOutcome(app, before.email)).toBe('InvalidCredentialsError')
    const after = await newPerson(app, before.email, 'another long password')
    await bring(app)
    expect(hygraph.rows.list()).toHaveLength(1)
    expect(rowOf(app, before.email).userId).toBe(after.login.user.id)
    expect(await loginOutcome(app, before.email, 'another long password')).toBe('LoginSuccess')
    expect(await loginOutcome(app, before.email)).toBe('InvalidCredentialsError')
    expectSilentLog(app, [before.email])
  })
})

it('believes nothing that Hygraph has put back, where Hygraph is the one of an older backup', async () => {
  await using it = await startUsers()
  const { app, hygraph } = it
  const person = await newSettledPerson(app)
  const rows = hygraph.rows.list()
  const later = await newSettledPerson(app)
  await changeStoredUser(app, person.email, { roles: ['editor'] })
  await bring(app)
  await app.advanceSeconds(CACHE_SECONDS)
  hygraph.rows.replace(rows)
  for (const { email, accessToken, login } of [person, later]) {
    expect(await loginOutcome(app, email)).toBe('UNAVAILABLE')
    expectUnavailable(await app.send(Me, {}, { accessToken }))
    expect(reportsOf(app, login.user.id)).not.toEqual([])
  }
})
