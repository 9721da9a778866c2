import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuthClient, Locks } from '../../src/client/client.ts'
import { Me } from '../../src/client/generated/operations.ts'
import { createMemoryStorage } from '../../src/client/storage.ts'
import { type RunningApp, startApp } from '../support/app.ts'
import { createFrozenClock } from '../support/frozen-clock.ts'
import { newPerson } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { createClientOf, createLossyFetch, logInAs } from './clients.ts'

const CLIENTS = 100
const ROUNDS = 5
/** In these rounds the server is restarted while all clients ask. */
const RESTARTS = [1, 2]
const ENDPOINT = 'http://localhost:4000'
/** Clients of several machines: nothing keeps them from renewing all at once. */
const NO_LOCKS: Locks = { request: (_name, work) => work() }

describe('a hundred clients of one session', () => {
  const clock = createFrozenClock()
  let directory: string
  let app: RunningApp
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'authograph-storm-'))
    await start()
  })
  afterAll(async () => {
    await app.stop()
    rmSync(directory, { recursive: true, force: true })
  })

  const start = async () => {
    const database = await SQLITE.createMigrated(directory)
    app = await startApp(SQLITE, { DATABASE_URL: database }, clock)
  }
  const restart = async () => {
    await app.stop()
    app = await startApp(SQLITE, { DATABASE_URL: `sqlite:${fileOf(app)}` }, clock)
  }
  /** Every tenth answer gets lost, of whatever client. */
  const lossy = createLossyFetch((index) => (index % 10 === 9 ? 'answer' : null))
  const reach: typeof fetch = (input, init) => lossy(String(input).replace(ENDPOINT, app.url), init)

  /** Asks until an answer comes: what got lost is the application's to repeat. */
  const ask = async (client: AuthClient): Promise<string | undefined> => {
    for (;;) {
      try {
        return (await client.query(Me)).me?.email
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'ServerUnreachableError') throw error
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
  }

  it.each<[string, Locks | undefined]>([
    ['one at a time', undefined],
    ['all at once', NO_LOCKS],
  ])(
    'stay logged in while answers get lost and the server restarts: %s',
    {
      timeout: 60_000,
    },
    async (_name, locks) => {
      const person = await newPerson(app)
      const storage = createMemoryStorage()
      const options = { url: `${ENDPOINT}/graphql`, storage, fetch: reach }
      const clients = Array.from({ length: CLIENTS }, () =>
        createClientOf(app, {
          ...options,
          ...(locks && { locks }),
          now: () => clock.now().getTime(),
        }),
      )
      const [first] = clients
      if (first === undefined) throw new TypeError('there is no client')
      await logInUntilHeard(first, person)
      for (let round = 0; round < ROUNDS; round += 1) {
        await app.advanceSeconds(601)
        // Half of them sleep through a round, and wake up with tokens that others have long replaced.
        const answers = clients.filter((_client, index) => (index + round) % 2 === 0).map(ask)
        if (RESTARTS.includes(round)) await restart()
        expect(new Set(await Promise.all(answers))).toEqual(new Set([person.email]))
      }
      const endings = clients.flatMap(({ states }) =>
        states.filter(({ status }) => status === 'ENDED'),
      )
      console.log(`${CLIENTS} clients, ${ROUNDS} rounds, ${endings.length} logouts`)
      expect(endings).toEqual([])
    },
  )
})

async function logInUntilHeard(client: AuthClient, person: Parameters<typeof logInAs>[1]) {
  for (let tries = 0; tries < 3; tries += 1) {
    if (await logInAs(client, person).catch(() => undefined)) return
  }
}

function fileOf({ configuration: { database } }: RunningApp): string {
  if (database.kind !== 'sqlite') throw new TypeError('this is not SQLite')
  return database.file
}
