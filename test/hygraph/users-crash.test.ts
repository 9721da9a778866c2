import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type RunningApp, settingsFor, startApp } from '../support/app.ts'
import { createFrozenClock } from '../support/frozen-clock.ts'
import { dataOf, sendOperation } from '../support/http.ts'
import type { Hygraph } from '../support/hygraph/start.ts'
import { bring, loginOutcome, waiting } from '../support/hygraph-users.ts'
import { ConfirmEmail, RefreshSession } from '../support/operations.ts'
import { expectOutcome } from '../support/people.ts'
import { confirm, newRegistration, type WaitingRegistration } from '../support/registrations.ts'
import { startServerProcess } from '../support/server-process.ts'
import { HYGRAPH } from '../support/stores.ts'
import { startUsers } from './connection.ts'

const KILLS = Number(process.env.HYGRAPH_KILLS ?? 5)
const CLIENTS = 4
/** So many confirmations are answered at most before a kill. */
const MOST_ANSWERS = 4
const LONGEST_DELAY_MS = 30
/** Longer than a courier that died keeps a user to itself. */
const LEASE_SECONDS = 301
const TIMEOUT_PER_KILL_MS = 30_000

it(`leaves no half account over ${KILLS} times kill -9`, surviveKills, KILLS * TIMEOUT_PER_KILL_MS)

/** Somebody who has registered, and what the server has said since. */
interface Applicant extends Pick<WaitingRegistration, 'email' | 'challenge' | 'token'> {
  stage: 'REGISTERED' | 'CONFIRMING' | 'CONFIRMED'
  refreshToken: string
}

async function surviveKills(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-hygraph-crash-'))
  await using hygraph = await startUsers()
  const settings = {
    ...settingsFor(hygraph),
    DATABASE_URL: await HYGRAPH.create(directory),
    AUTHOGRAPH_SECRET: 'one secret for every server of the crash test',
    PUBLIC_URL: 'http://localhost:4000',
    THROTTLE_SCALE: '100000',
  }
  try {
    const applicants = await registerAll(settings, KILLS * (MOST_ANSWERS + CLIENTS))
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Rows take long enough for kills to come while they are on their way, and not always the same time.
      hygraph.knobs.set({ latencyMs: randomInt(40) })
      await confirmUntilKilled(directory, settings, applicants)
    }
    hygraph.knobs.reset()
    await expectNoHalfAccount(settings, hygraph, applicants)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Lets a server that nobody kills take all registrations. */
async function registerAll(settings: Record<string, string>, count: number): Promise<Applicant[]> {
  const app = await startApp(HYGRAPH, settings)
  const applicants: Applicant[] = []
  while (applicants.length < count) {
    const { email, challenge, token } = await newRegistration(app)
    applicants.push({ email, challenge, token, stage: 'REGISTERED', refreshToken: '' })
  }
  await app.stop()
  return applicants
}

/** Starts a server, lets a few people confirm at a time, and kills it in the middle of that. */
async function confirmUntilKilled(
  directory: string,
  settings: Record<string, string>,
  applicants: readonly Applicant[],
): Promise<void> {
  await using server = await startServerProcess(directory, { ...settings, LOG_LEVEL: 'info' })
  await server.ready()
  const round = { answers: 0, isKilled: false }
  const last = randomInt(MOST_ANSWERS)
  const killed = once(async () => {
    await wait(randomInt(LONGEST_DELAY_MS))
    round.isKilled = true
    server.signal('SIGKILL')
    expect(await server.ended).toBe('SIGKILL')
  })
  if (last === 0) void killed()
  const confirmOneByOne = async () => {
    try {
      for (let next = nextOf(applicants); next && !round.isKilled; next = nextOf(applicants)) {
        await confirmAt(server.url, next)
        round.answers += 1
        if (round.answers >= last) void killed()
      }
    } catch (error) {
      // Only a dead server may leave a request unanswered.
      if (!round.isKilled) throw error
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, confirmOneByOne))
  await killed()
}

function nextOf(applicants: readonly Applicant[]): Applicant | undefined {
  return applicants.find(({ stage }) => stage === 'REGISTERED')
}

async function confirmAt(url: string, applicant: Applicant): Promise<void> {
  applicant.stage = 'CONFIRMING'
  const { token, challenge } = applicant
  const input = { proof: { link: { token, challenge } } }
  const { confirmEmail } = dataOf(await sendOperation(`${url}/graphql`, ConfirmEmail, { input }))
  const { tokens } = expectOutcome(confirmEmail, 'LoginSuccess')
  applicant.refreshToken = tokens?.refreshToken ?? ''
  applicant.stage = 'CONFIRMED'
}

/** Starts one more server on what is left, and holds it to everything that the killed ones have said. */
async function expectNoHalfAccount(
  settings: Record<string, string>,
  hygraph: Hygraph,
  applicants: readonly Applicant[],
): Promise<void> {
  // Its clock is ahead, so that nobody has to wait for the leases of the dead couriers.
  const clock = createFrozenClock()
  clock.advanceSeconds(LEASE_SECONDS)
  const app = await startApp(HYGRAPH, settings, clock)
  try {
    const left = await waiting(app)
    await bring(app)
    await expectSameUsers(app, hygraph)
    const cut = applicants.filter(({ stage }) => stage === 'CONFIRMING').length
    for (const applicant of applicants) {
      if (applicant.stage !== 'REGISTERED') await expectPromiseKept(app, applicant)
    }
    await bring(app)
    await expectSameUsers(app, hygraph)
    const accounts = hygraph.rows.list().length
    console.log(
      `kill -9, ${KILLS} times: ${accounts} accounts, ${cut} killed in their confirmation, ${left} not yet in Hygraph after the last, 0 half`,
    )
  } finally {
    await app.stop()
  }
}

/** Every account has one row, as the SQL database knows it, and there is no other row. */
async function expectSameUsers({ app }: RunningApp, hygraph: Hygraph): Promise<void> {
  const states = await app.database.queries
    .selectFrom('user_states')
    .select(['user_id', 'email_key', 'version', 'pending', 'due_at'])
    .orderBy('user_id')
    .execute()
  const rows = hygraph.rows.list().map(({ userId, emailKey, version }) => ({
    user_id: String(userId),
    email_key: emailKey,
    version,
    pending: null,
    due_at: null,
  }))
  expect(rows.sort((a, b) => (a.user_id < b.user_id ? -1 : 1))).toEqual(states)
  expect(states).not.toEqual([])
}

/** Whoever was confirmed is; whoever was cut off is or can be, and nothing in between. */
async function expectPromiseKept(
  app: RunningApp,
  { email, stage, token, challenge, refreshToken }: Applicant,
): Promise<void> {
  const before = await loginOutcome(app, email)
  if (stage === 'CONFIRMING') {
    const { __typename } = await confirm(app, { link: { token, challenge } })
    const isThere = before === 'LoginSuccess'
    expect(__typename).toBe(isThere ? 'InvalidTokenError' : 'LoginSuccess')
    if (!isThere) expect(before).toBe('InvalidCredentialsError')
    return expect(await loginOutcome(app, email)).toBe('LoginSuccess')
  }
  expect(before).toBe('LoginSuccess')
  const { refreshSession } = dataOf(await app.send(RefreshSession, { input: { refreshToken } }))
  expect(refreshSession.__typename).toBe('RefreshSessionSuccess')
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
