import { expect, it } from 'vitest'
import { settingsFor, startApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import {
  bring,
  expectSilentLog,
  loginOutcome,
  newSettledPerson,
  reportsOf,
  rowOf,
} from '../support/hygraph-users.ts'
import { RefreshSession } from '../support/operations.ts'
import { expectOutcome, newPerson } from '../support/people.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { HYGRAPH, POSTGRES } from '../support/stores.ts'
import { startUsers } from './connection.ts'

const OLD = 'the secret that all of it began with and that is long enough'
const NEW = 'the secret that came after the first one and is as long'

/** Starts one server after the other on the same database and the same Hygraph, each with its own secrets. */
async function startSuccession() {
  const hygraph = await startUsers()
  const DATABASE_URL = await POSTGRES.create('')
  let running = await startApp(HYGRAPH, {
    ...settingsFor(hygraph),
    DATABASE_URL,
    AUTHOGRAPH_SECRET: OLD,
  })
  const known = { ...running, hygraph }
  return {
    hygraph,
    first: known,
    async next(AUTHOGRAPH_SECRET: string) {
      const { clock, app } = running
      // They are sealed as well, and in time replaced by others.
      await app.database.queries.deleteFrom('signing_keys').execute()
      await running.stop()
      running = await startApp(
        HYGRAPH,
        { ...settingsFor(hygraph), DATABASE_URL, AUTHOGRAPH_SECRET },
        clock,
      )
      return { ...running, hygraph }
    },
    async [Symbol.asyncDispose]() {
      await running.stop()
      await hygraph[Symbol.asyncDispose]()
    },
  }
}

it('opens what an older secret of the list has sealed, and seals anew with the first', async () => {
  await using it = await startSuccession()
  const { email } = await newSettledPerson(it.first)
  const app = await it.next(`${NEW},${OLD}`)
  const [before] = String(rowOf(app, email).sealed).split('.')
  expect(await loginOutcome(app, email)).toBe('LoginSuccess')
  await changeStoredUser(app, email, { roles: ['editor'] })
  await bring(app)
  const [after] = String(rowOf(app, email).sealed).split('.')
  expect(after).not.toBe(before)
  const last = await it.next(NEW)
  expect(await loginOutcome(last, email)).toBe('LoginSuccess')
})

it('refuses and reports what a secret has sealed that is not in the list any more', async () => {
  await using it = await startSuccession()
  const person = await newSettledPerson(it.first)
  const app = await it.next(NEW)
  expect(await loginOutcome(app, person.email)).toBe('UNAVAILABLE')
  expect(reportsOf(app, person.login.user.id)[0]).toMatch(/AUTHOGRAPH_SECRET/)
  expectSilentLog(app, [person.email, OLD, NEW])
})

it('refuses and reports it as well where it still waits to be brought', async () => {
  await using it = await startSuccession()
  it.hygraph.knobs.fail({ effect: 'drop', times: 'always', operation: 'CreateAuthUser' })
  const person = await newPerson(it.first)
  const app = await it.next(NEW)
  expect(await loginOutcome(app, person.email)).toBe('UNAVAILABLE')
  expect(reportsOf(app, person.login.user.id)[0]).toMatch(/AUTHOGRAPH_SECRET/)
  const back = await it.next(`${NEW},${OLD}`)
  it.hygraph.knobs.reset()
  await bring(back)
  expect(await loginOutcome(back, person.email)).toBe('LoginSuccess')
  const { refreshToken } = person
  const answer = await back.send(RefreshSession, { input: { refreshToken } })
  expectOutcome(dataOf(answer).refreshSession, 'RefreshSessionSuccess')
})
