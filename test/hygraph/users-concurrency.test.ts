import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type RunningApp, startApp, type TestApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import {
  bring,
  expectSilentLog,
  hygraphOf,
  loginOutcome,
  newSettledPerson,
  rowOf,
  startUsers,
  waiting,
} from '../support/hygraph-users.ts'
import { startNode } from '../support/nodes.ts'
import { Me } from '../support/operations.ts'
import { newAddress, newPerson } from '../support/people.ts'
import { confirm, newRegistration } from '../support/registrations.ts'
import { changeStoredUser, storedUser, storeOf } from '../support/stored-users.ts'
import { HYGRAPH, POSTGRES } from '../support/stores.ts'

const AT_ONCE = 50
/** Registrations are hashed one after the other. */
const TIMEOUT_MS = 120_000
const CACHE_SECONDS = 31

describe('fifty confirmations of one address at once', () => {
  it(
    'make one account and one row',
    async () => {
      await using it = await startUsers()
      const { app, hygraph } = it
      const address = newAddress()
      const registrations = []
      while (registrations.length < AT_ONCE) registrations.push(await newRegistration(app, address))
      const confirmed = await Promise.all(
        registrations.map(({ token, challenge }) => confirm(app, { link: { token, challenge } })),
      )
      expect(countsOf(confirmed.map((one) => one.__typename))).toEqual({
        LoginSuccess: 1,
        EmailTakenError: AT_ONCE - 1,
      })
      await bring(app)
      expect(hygraph.rows.list()).toMatchObject([{ emailKey: address, version: 1 }])
      expect(await loginOutcome(app, address)).toBe('LoginSuccess')
    },
    TIMEOUT_MS,
  )

  it('make one account where the answers of Hygraph get lost', async () => {
    await using it = await startUsers()
    const { app, hygraph } = it
    hygraph.knobs.fail({ effect: 'drop', committed: true, operation: 'CreateAuthUser', times: 6 })
    const { email, token, challenge } = await newRegistration(app)
    const confirmed = await Promise.all(
      Array.from({ length: AT_ONCE }, () => confirm(app, { link: { token, challenge } })),
    )
    expect(countsOf(confirmed.map((one) => one.__typename))).toEqual({
      LoginSuccess: 1,
      InvalidTokenError: AT_ONCE - 1,
    })
    await bring(app)
    await bring(app)
    expect(await waiting(app)).toBe(0)
    expect(hygraph.rows.list()).toMatchObject([{ emailKey: email, version: 1 }])
  })

  it('make one account where Hygraph answers too late', async () => {
    await using it = await startUsers()
    const { app, hygraph } = it
    hygraph.knobs.fail({ effect: 'timeout', committed: true, operation: 'CreateAuthUser' })
    const person = await newPerson(app)
    await bring(app)
    expect(hygraph.rows.list()).toMatchObject([{ userId: person.login.user.id, version: 1 }])
    expect(hygraph.requests.count('CreateAuthUser')).toBe(2)
    expect(await loginOutcome(app, person.email)).toBe('LoginSuccess')
  })
})

describe('two servers on one database and one Hygraph', () => {
  let nodes: readonly [RunningApp, RunningApp] | undefined
  const both = (): readonly [TestApp, TestApp] => {
    if (nodes === undefined) throw new Error('the nodes have not been started yet')
    return nodes
  }
  beforeAll(async () => {
    const first = await startApp(HYGRAPH, { DATABASE_URL: await POSTGRES.create('') })
    const second = await startNode(first, HYGRAPH)
    // All mails are in the mailbox of the first.
    await second.app.mailWorker.stop()
    nodes = [first, { ...second, hygraph: first.hygraph }]
  })
  afterAll(async () => {
    if (nodes === undefined) return
    for (const node of nodes) expectSilentLog(node)
    await nodes[1].stop()
    await nodes[0].stop()
  })
  const bringAll = async () => {
    const [first, second] = both()
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([first.app.drainUsers(), second.app.drainUsers()])
      await bring(first)
    }
    expect(await waiting(first)).toBe(0)
  }

  it('make one row of one account, whichever brings it', async () => {
    const [first, second] = both()
    const registrations = []
    while (registrations.length < 10) registrations.push(await newRegistration(first))
    await Promise.all(
      registrations.map(({ token, challenge }, index) =>
        confirm(index % 2 === 0 ? first : second, { link: { token, challenge } }),
      ),
    )
    await bringAll()
    for (const { email } of registrations) {
      expect(rowOf(first, email).version).toBe(1)
      expect(await loginOutcome(second, email)).toBe('LoginSuccess')
    }
  })

  it('bring every change, in order, through all weathers', async () => {
    const [first, second] = both()
    const { knobs } = hygraphOf(first)
    const people = [await newSettledPerson(first), await newSettledPerson(first)]
    const changes = 24
    for (let change = 0; change < changes; change += 1) {
      const committed = change % 2 === 0
      if (change % 3 === 0) knobs.fail({ effect: 'drop', committed })
      if (change % 5 === 0) knobs.fail({ effect: 'status', status: 500, committed })
      if (change % 7 === 0) knobs.fail({ effect: 'status', status: 429 })
      await Promise.all(
        people.map(async ({ email }, index) => {
          const node = (change + index) % 2 === 0 ? first : second
          await changeUntilDone(node, email, `change ${change}`)
        }),
      )
      await Promise.all([first.app.drainUsers(), second.app.drainUsers()])
    }
    knobs.reset()
    await bringAll()
    await first.advanceSeconds(CACHE_SECONDS)
    for (const { email, accessToken } of people) {
      expect(rowOf(first, email)).toMatchObject({
        version: 1 + changes,
        name: `change ${changes - 1}`,
      })
      for (const node of both()) {
        const { me } = dataOf(await node.send(Me, {}, { accessToken }))
        expect(me?.name).toBe(`change ${changes - 1}`)
      }
    }
  })

  it('bring changes of the address in order, however often it changes', async () => {
    const [first, second] = both()
    const { knobs } = hygraphOf(first)
    const person = await newSettledPerson(first)
    const addresses = [person.email, newAddress(), newAddress()]
    for (let move = 0; move < 12; move += 1) {
      const [from = '', to = ''] = [addresses[move % 3], addresses[(move + 1) % 3]]
      if (move % 2 === 0) knobs.fail({ effect: 'drop', committed: move % 4 === 0 })
      await changeStoredUser(move % 2 === 0 ? first : second, from, { email: to, emailKey: to })
      if (move % 3 !== 0) {
        await Promise.all([first.app.drainUsers(), second.app.drainUsers()])
      }
    }
    knobs.reset()
    await bringAll()
    expect(rowOf(first, person.email)).toMatchObject({ userId: person.login.user.id, version: 13 })
    const own = hygraphOf(first).rows.list()
    expect(own.filter(({ userId }) => userId === person.login.user.id)).toHaveLength(1)
    expect(await loginOutcome(second, person.email)).toBe('LoginSuccess')
  })

  it('show a change that the other one made at once, whatever they remember', async () => {
    const [first, second] = both()
    const person = await newSettledPerson(first)
    const nameOn = async (node: TestApp) =>
      dataOf(await node.send(Me, {}, { accessToken: person.accessToken })).me?.name
    expect([await nameOn(first), await nameOn(second)]).toEqual([null, null])
    await changeStoredUser(first, person.email, { name: 'Ann' })
    expect([await nameOn(first), await nameOn(second)]).toEqual(['Ann', 'Ann'])
  })

  it('let nobody in any more who was removed by one of them', async () => {
    const [first, second] = both()
    const { email, login, accessToken } = await newSettledPerson(first)
    await second.app.database.transaction((db) => storeOf(second).remove(db, login.user.id))
    expect(await loginOutcome(first, email)).toBe('InvalidCredentialsError')
    const { errors } = await first.send(Me, {}, { accessToken })
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
    await bringAll()
    expect(hygraphOf(first).rows.list()).not.toContainEqual(
      expect.objectContaining({ userId: login.user.id }),
    )
  })

  it('let one of two changes of the same version win, and tell the other', async () => {
    const [first, second] = both()
    const { email } = await newSettledPerson(first)
    const attempts = await Promise.all(
      [first, second].map(async (node) => {
        const user = await storeOf(node).findByEmailKey(email)
        if (user === undefined) throw new Error('there is no such user')
        return { node, user }
      }),
    )
    const results = await Promise.all(
      attempts.map(({ node, user }) =>
        node.app.database.transaction((db) => storeOf(node).update(db, user, { name: 'Ann' })),
      ),
    )
    expect(countsOf(results.map(({ result }) => result))).toEqual({ DONE: 1, CONFLICT: 1 })
  })
})

it('a login that overlaps a change of the password does not survive it', async () => {
  await using it = await startUsers()
  const { app, hygraph } = it
  const { email } = await newSettledPerson(app)
  const user = await storedUser(app, email)
  const asked = hygraph.requests.count('FindAuthUser')
  hygraph.knobs.fail({ effect: 'latency', ms: 2_000, operation: 'FindAuthUser' })
  const login = loginOutcome(app, email)
  await vi.waitUntil(() => hygraph.requests.count('FindAuthUser') > asked)
  await app.app.database.transaction((db) => storeOf(app).update(db, user, { passwordHash: null }))
  expect(await login).toBe('InvalidCredentialsError')
  expect(await loginOutcome(app, email)).toBe('InvalidCredentialsError')
})

/** Changes the name as a use case does: again with what is there then, where another change was first. */
async function changeUntilDone(app: TestApp, email: string, name: string): Promise<void> {
  for (;;) {
    const user = await storeOf(app)
      .findByEmailKey(email)
      .catch(() => undefined)
    if (user === undefined) continue
    const { result } = await app.app.database.transaction((db) =>
      storeOf(app).update(db, user, { name }),
    )
    if (result === 'DONE') return
  }
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
