import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type RunningApp, startApp } from '../support/app.ts'
import { act, type CrashPerson, mailedToken, type Stage } from '../support/crash-people.ts'
import { createFrozenClock } from '../support/frozen-clock.ts'
import { dataOf } from '../support/http.ts'
import { ConfirmEmail, Login, RefreshSession } from '../support/operations.ts'
import { PASSWORD } from '../support/people.ts'
import { type ResendServer, startResendServer } from '../support/resend/server.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { DATABASES, type DatabaseKind } from '../support/stores.ts'

const KILLS = Number(process.env.CRASH_KILLS ?? 8)
const CLIENTS = 4
/** From when the server is ready until it is killed. */
const LONGEST_ROUND_MS = 300
/** Longer than a worker that died keeps a mail to itself. */
const LEASE_SECONDS = 61
const TIMEOUT_PER_KILL_MS = 30_000

for (const kind of DATABASES) {
  it.concurrent(
    `keeps every promise over ${KILLS} times kill -9, on ${kind.name} [R56]`,
    () => surviveKills(kind),
    KILLS * TIMEOUT_PER_KILL_MS,
  )
}

async function surviveKills(kind: DatabaseKind): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-crash-'))
  await using resend = await startResendServer({ ratePerSecond: 100_000 })
  // Mails take long enough for kills to come while they are on their way.
  resend.faults.chances = { delay: 0.5 }
  resend.faults.delayMs = 50
  try {
    const settings = settingsFor(await kind.create(directory), resend)
    const groups = Array.from({ length: CLIENTS }, (): CrashPerson[] => [])
    for (let kill = 0; kill < KILLS; kill += 1) {
      await useUntilKilled(directory, settings, resend, groups)
    }
    await expectPromisesKept(kind, settings, resend, groups.flat())
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

function settingsFor(databaseUrl: string, resend: ResendServer): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    AUTHOGRAPH_SECRET: 'one secret for every server of the crash test',
    PUBLIC_URL: 'http://localhost:4000',
    EMAIL_TRANSPORT: 'resend',
    EMAIL_FROM: 'Authograph <mail@auth.example.net>',
    RESEND_API_KEY: resend.apiKey,
    RESEND_BASE_URL: resend.url,
    THROTTLE_SCALE: '100000',
  }
}

/** Starts a server, lets every group do one thing after the other, and kills it in the middle of that. */
async function useUntilKilled(
  directory: string,
  settings: Record<string, string>,
  resend: ResendServer,
  groups: CrashPerson[][],
): Promise<void> {
  await using server = await startServerProcess(directory, settings)
  await server.ready()
  const round = { killed: false }
  const clients = Promise.all(groups.map((people) => actUntilKilled(server, round, resend, people)))
  // A client ends before the kill only by failing.
  await Promise.race([clients, wait(randomInt(LONGEST_ROUND_MS))])
  round.killed = true
  server.signal('SIGKILL')
  expect(await server.ended).toBe('SIGKILL')
  await clients
}

async function actUntilKilled(
  server: ServerProcess,
  round: { readonly killed: boolean },
  resend: ResendServer,
  people: CrashPerson[],
): Promise<void> {
  try {
    while (!round.killed) await act(server.url, resend, people)
  } catch (error) {
    // Only a dead server may leave a request unanswered.
    if (!round.killed) throw error
  }
}

/** Starts one more server on what is left, and holds it to everything that the killed ones have said. */
async function expectPromisesKept(
  kind: DatabaseKind,
  settings: Record<string, string>,
  resend: ResendServer,
  people: readonly CrashPerson[],
): Promise<void> {
  // Its clock is ahead, so that nobody has to wait for the leases of the dead workers.
  const clock = createFrozenClock()
  clock.advanceSeconds(LEASE_SECONDS)
  const app = await startApp(kind, settings, clock)
  try {
    await app.app.mailWorker.drain()
    await expectEveryMailOnce(app, resend, people)
    await Promise.all(people.map((person) => expectPromiseKept(app, resend, person)))
  } finally {
    await app.stop()
  }
}

async function expectEveryMailOnce(
  { app }: RunningApp,
  resend: ResendServer,
  people: readonly CrashPerson[],
): Promise<void> {
  const { queries } = app.database
  const committed = await queries.selectFrom('outbox').select(['to_address', 'status']).execute()
  expect(committed.filter(({ status }) => status !== 'SENT')).toEqual([])
  const addresses = committed.map((mail) => mail.to_address).sort()
  expect(resend.outbox.flatMap((mail) => mail.to).sort()).toEqual(addresses)
  expect(new Set(addresses).size).toBe(addresses.length)
  const acknowledged = people.filter(({ stage }) => stage !== 'REGISTERING')
  expect(addresses).toEqual(expect.arrayContaining(acknowledged.map(({ email }) => email)))

  const registrations = await queries.selectFrom('registrations').select('email').execute()
  const users = await queries.selectFrom('users').select('email').execute()
  expect([...registrations, ...users].map(({ email }) => email).sort()).toEqual(addresses)
}

const ACCOUNT_EXISTS: readonly Stage[] = ['CONFIRMED', 'LEAVING', 'LEFT']

async function expectPromiseKept(
  app: RunningApp,
  resend: ResendServer,
  person: CrashPerson,
): Promise<void> {
  const { email, stage, challenge, refreshToken } = person
  if (stage === 'REGISTERING') return
  if (!ACCOUNT_EXISTS.includes(stage)) {
    const proof = { link: { token: mailedToken(resend, email) ?? '', challenge } }
    const { confirmEmail } = dataOf(await app.send(ConfirmEmail, { input: { proof } }))
    if (stage === 'REGISTERED') expect(confirmEmail.__typename).toBe('LoginSuccess')
  }
  const { login } = dataOf(
    await app.send(Login, { input: { identifier: email, password: PASSWORD } }),
  )
  expect(login.__typename).toBe('LoginSuccess')
  if (stage !== 'LEFT' && stage !== 'CONFIRMED') return
  const { refreshSession } = dataOf(await app.send(RefreshSession, { input: { refreshToken } }))
  const expected = stage === 'LEFT' ? 'SessionEndedError' : 'RefreshSessionSuccess'
  expect(refreshSession.__typename).toBe(expected)
}
