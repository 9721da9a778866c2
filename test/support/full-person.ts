import { parseEmailAddress } from '../../src/domains/users/email-address.ts'
import { createFoundations } from '../../src/foundations.ts'
import { createLogger } from '../../src/runtime/logger.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import { systemTimer } from '../../src/runtime/timer.ts'
import type { TestApp } from './app.ts'
import { changeAddress, newChange } from './email-changes.ts'
import { dataOf } from './http.ts'
import { Logout, RequestLoginCode, UpdateProfile } from './operations.ts'
import { expectOutcome, logIn, newPerson, type Person, register } from './people.ts'
import { refresh, tryLogin, tryRefresh } from './sessions.ts'
import { newName, newUsername } from './usernames.ts'

/** A person of whom there is something in every table that can hold anything about anybody. */
export interface FullPerson extends Person {
  readonly id: string
  readonly username: string
  readonly name: string
  /** What would name the person. */
  readonly words: readonly string[]
}

/** Of a stranger who registers the person's address as well. */
export const STRANGERS_PASSWORD = 'seven sleepy sheep sing songs'

/** Does everything that leaves something behind. */
export async function newFullPerson(app: TestApp): Promise<FullPerson> {
  const local = newUsername('Ada.')
  const born = await newPerson(app, `${local}.born@Example.com`)
  const { id } = born.login.user
  const login = { input: { email: born.email } }
  await app.send(RequestLoginCode, login)
  await app.mailsTo(born.email)
  await app.app.database.queries.deleteFrom('proof_requests').execute()
  const email = `${local}@Example.com`
  await changeAddress(app, born, email)
  const { accessToken, refreshToken } = await logIn(app, { ...born, email })
  const person = { ...born, email, accessToken, refreshToken }
  const username = newUsername('Lovelace_')
  const name = newName()
  const input = { username, name, locale: 'de' }
  const { updateProfile } = dataOf(await app.send(UpdateProfile, { input }, person))
  expectOutcome(updateProfile, 'UpdateProfileSuccess')
  await app.send(Logout, {}, await logIn(app, person))
  await tryLogin(app, { identifier: username, password: 'not the password' })
  await playOldToken(app, await logIn(app, person))
  await newChange(app, person, `${local}.next@example.com`)
  await register(app, person.email, STRANGERS_PASSWORD)
  await leaveTheRest(app, id, person.email)
  await app.app.drainUsers()
  return { ...person, id, username, name, words: [id, local, username, name] }
}

/** Ends a session as a thief does, of which the owner is told by mail. */
async function playOldToken(app: TestApp, { refreshToken }: { readonly refreshToken: string }) {
  let latest = refreshToken
  for (let times = 0; times < 2; times += 1) {
    latest = (await refresh(app, latest)).refreshToken
    await app.advanceSeconds(11)
  }
  expectOutcome(await tryRefresh(app, refreshToken), 'SessionEndedError')
}

/** What other features leave behind, by what they stand on. */
async function leaveTheRest(app: TestApp, userId: string, email: string): Promise<void> {
  const { database } = app.app
  const foundations = await foundationsOf(app)
  const address = parseEmailAddress(email)
  if (address === undefined) throw new TypeError('no address')
  await database.transaction(async (db) => {
    await foundations.addressProofs.ask(db, 'reset-password', address, 'de')
    await foundations.proofs.issue(db, {
      purpose: 'reauthenticate',
      subjectId: userId,
      withCode: true,
    })
    const mail = { template: 'session-ended', locale: 'de', payload: { deviceLabel: 'Opera' } }
    const waitingId = await foundations.email.enqueue(db, { ...mail, to: { userId } })
    // So that nobody sends it in the meantime.
    await db
      .updateTable('outbox')
      .set({ next_attempt_at: app.clock.now().getTime() + 86_400_000 })
      .where('id', '=', waitingId)
      .execute()
    await db
      .insertInto('undeliverable_addresses')
      .values({ email_key: address.key, reason: 'BOUNCED', provider_id: 'x', marked_at: 0 })
      .execute()
  })
}

/** What another server on the databases of an app stands on. It sends nothing. */
async function foundationsOf({ app, configuration, clock }: TestApp) {
  return createFoundations({
    configuration,
    database: app.database,
    clock,
    timer: systemTimer,
    random: createSystemRandom(clock),
    logger: createLogger('silent'),
    transport: {
      kind: 'mailbox',
      send: async () => ({ status: 'retry', reason: 'not here', retryAfterSeconds: null }),
      check: async () => null,
      close: async () => undefined,
    },
  })
}
