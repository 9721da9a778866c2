import { afterAll, describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import {
  bring,
  expectSilentLog,
  expectUnavailable,
  hygraphOf,
  loginOutcome,
  newSettledPerson,
  reportsOf,
  rowOf,
  tamper,
  waiting,
} from '../support/hygraph-users.ts'
import { Logout, Me, RefreshSession } from '../support/operations.ts'
import { expectOutcome, newAddress, newPerson, type Person } from '../support/people.ts'
import { applyFor } from '../support/registrations.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { HYGRAPH } from '../support/stores.ts'

type Values = Readonly<Record<string, unknown>>

const CACHE_SECONDS = 31
const app = useApp(HYGRAPH)
const typed: string[] = []

/** Somebody whose row has been brought, with a username, and who has been forgotten by every cache. */
async function newVictim(): Promise<Person> {
  const person = await newPerson(app)
  const name = person.login.user.id.slice(-12)
  await changeStoredUser(app, person.email, { username: `U-${name}`, usernameKey: `u-${name}` })
  await bring(app)
  await app.advanceSeconds(CACHE_SECONDS)
  typed.push(person.email, String(rowOf(app, person.email).sealed), `u-${name}`)
  return person
}

/** The owner is not let in and not told that the password is wrong, nobody else is let in, and the log says why. */
async function expectRefused(person: Person, reason: RegExp): Promise<void> {
  const { email, login, accessToken } = person
  expect(await loginOutcome(app, email)).toBe('UNAVAILABLE')
  expect(await loginOutcome(app, email, 'not the password')).toBe('UNAVAILABLE')
  expectUnavailable(await app.send(Me, {}, { accessToken }))
  const reports = reportsOf(app, login.user.id)
  expect(reports).not.toEqual([])
  expect(reports.filter((report) => !reason.test(report))).toEqual([])
}

/** The session goes on where the profile is not asked for: it can be refreshed, and ended. */
async function expectSessionGoesOn({ refreshToken }: Person): Promise<void> {
  const answer = await app.send(RefreshSession, { input: { refreshToken } })
  const { tokens } = expectOutcome(dataOf(answer).refreshSession, 'RefreshSessionSuccess')
  const { logout } = dataOf(await app.send(Logout, {}, { accessToken: tokens.accessToken }))
  expect(logout.endedSessionId).not.toBeNull()
}

afterAll(() => expectSilentLog(app, typed))

describe('a row that was changed by hand in Hygraph', () => {
  const changes: readonly [string, (row: Values, other: Values) => Values][] = [
    ['the sealed field of another account', (_, other) => ({ sealed: other.sealed })],
    ['one bit of the sealed field', ({ sealed }) => ({ sealed: flipped(String(sealed)) })],
    ['a sealed field that is none', () => ({ sealed: 'none' })],
    ['the version', ({ version }) => ({ version: Number(version) + 1 })],
    ['the e-mail address alone', (_, other) => ({ email: other.email })],
    [
      'the e-mail address and its key',
      () => ({ email: 'eve@example.com', emailKey: 'eve@example.com' }),
    ],
    ['the e-mail key alone', () => ({ emailKey: 'mallory@example.com' })],
    ['the username as it is shown', () => ({ username: 'Administrator' })],
    ['the username and its key', () => ({ username: 'admin', usernameKey: 'admin' })],
    ['the username taken away', () => ({ username: null, usernameKey: null })],
    [
      'all of another account but the keys',
      ({ userId, emailKey, usernameKey }, other) => ({ ...other, userId, emailKey, usernameKey }),
    ],
  ]

  it.each(changes)('is refused and reported: %s', async (_, change) => {
    const [person, other] = [await newVictim(), await newVictim()]
    const row = rowOf(app, person.email)
    const { id, ...values } = change(row, rowOf(app, other.email))
    hygraphOf(app).rows.change(row.id, values)
    await expectRefused(person, /changed by somebody else/)
    await expectSessionGoesOn(person)
    expect(await loginOutcome(app, other.email)).toBe('LoginSuccess')

    hygraphOf(app).rows.change(row.id, row)
    expect(await loginOutcome(app, person.email)).toBe('LoginSuccess')
  })

  it('never lets its new address in', async () => {
    const person = await newVictim()
    const address = newAddress()
    const { id } = tamper(app, person.email, { email: address, emailKey: address })
    expect(await loginOutcome(app, address)).toBe('UNAVAILABLE')
    await expectRefused(person, /changed by somebody else/)
    hygraphOf(app).rows.remove(id)
  })

  it('is refused under another id', async () => {
    const person = await newVictim()
    tamper(app, person.email, { userId: '01890000-0000-7000-8000-000000000000' })
    await expectRefused(person, /no row of this user/)
    await expectSessionGoesOn(person)
  })

  it('is refused and reported where an old copy was put back', async () => {
    const person = await newVictim()
    const old = rowOf(app, person.email)
    await changeStoredUser(app, person.email, { roles: ['nobody'] })
    await bring(app)
    await app.advanceSeconds(CACHE_SECONDS)
    hygraphOf(app).rows.change(old.id, old)
    await expectRefused(person, /old copy/)
  })

  it('is refused and reported where it was deleted', async () => {
    const person = await newVictim()
    hygraphOf(app).rows.remove(rowOf(app, person.email).id)
    await expectRefused(person, /no row of this user/)
    await expectSessionGoesOn(person)
  })

  it('is mended by a change that was committed before', async () => {
    const person = await newVictim()
    hygraphOf(app).knobs.fail({ effect: 'drop', times: 'always' })
    await app.app.drainUsers()
    hygraphOf(app).knobs.reset()
    await changeStoredUser(app, person.email, { roles: ['editor'] })
    tamper(app, person.email, { sealed: 'none', version: 7 })
    await bring(app)
    await app.advanceSeconds(CACHE_SECONDS)
    expect(await loginOutcome(app, person.email)).toBe('LoginSuccess')
  })
})

describe('a row that was added by hand in Hygraph', () => {
  const forged = (email: string, values: Values = {}) =>
    hygraphOf(app).rows.put({
      userId: '01890000-0000-7000-8000-00000000000a',
      emailKey: email,
      email,
      preferredLocale: 'en',
      version: 1,
      sealed: 'forged',
      ...values,
    })

  it('lets nobody in with the address of nobody', async () => {
    const address = newAddress()
    const { id } = forged(address)
    expect(await loginOutcome(app, address)).toBe('InvalidCredentialsError')
    hygraphOf(app).rows.remove(id)
  })

  it('lets nobody in with all that an account has but its address', async () => {
    const person = await newVictim()
    const address = newAddress()
    const { userId, sealed, version } = rowOf(app, person.email)
    const { id } = forged(address, { userId, sealed, version })
    expect(await loginOutcome(app, address)).toBe('InvalidCredentialsError')
    hygraphOf(app).rows.remove(id)
    expect(await loginOutcome(app, person.email)).toBe('LoginSuccess')
  })

  it('is reported when somebody proves its address, whose account works all the same', async () => {
    const address = newAddress()
    const { id } = forged(address)
    const person = await newPerson(app, address)
    await bring(app)
    expect(await waiting(app)).toBe(1)
    expect(reportsOf(app, person.login.user.id)[0]).toMatch(/did not write/)
    expect(await loginOutcome(app, address)).toBe('LoginSuccess')
    expect(await loginOutcome(app, address, 'not the password')).toBe('InvalidCredentialsError')
    hygraphOf(app).rows.remove(id)
    await bring(app)
    expect(await waiting(app)).toBe(0)
    expect(rowOf(app, address).userId).toBe(person.login.user.id)
  })

  it('changes nothing for an account with its address', async () => {
    const person = await newVictim()
    const { id } = hygraphOf(app).rows.list()[0] ?? { id: '' }
    expect(id).not.toBe('')
    const own = rowOf(app, person.email)
    hygraphOf(app).rows.remove(own.id)
    const { id: forgedId } = forged(person.email)
    await expectRefused(person, /no row of this user/)
    hygraphOf(app).rows.remove(forgedId)
    hygraphOf(app).rows.put(own)
    expect(await loginOutcome(app, person.email)).toBe('LoginSuccess')
  })
})

describe('what editors may change in Hygraph', () => {
  it('is seen after thirty seconds: name and language', async () => {
    const person = await newSettledPerson(app)
    const me = async () => dataOf(await app.send(Me, {}, person)).me
    await app.advanceSeconds(CACHE_SECONDS)
    expect(await me()).toMatchObject({ name: null, locale: 'en' })
    tamper(app, person.email, { name: 'Ann Other', preferredLocale: 'de' })
    expect(await me()).toMatchObject({ name: null, locale: 'en' })
    await app.advanceSeconds(30)
    expect(await me()).toMatchObject({ name: 'Ann Other', locale: 'de' })
    expect(await loginOutcome(app, person.email)).toBe('LoginSuccess')
  })

  it('is the language of messages and mails from then on', async () => {
    const person = await newSettledPerson(app)
    tamper(app, person.email, { preferredLocale: 'de' })
    await app.advanceSeconds(CACHE_SECONDS)
    dataOf(await app.send(Me, {}, person))
    const { queries } = app.app.database
    const state = await queries
      .selectFrom('user_states')
      .select('locale')
      .where('user_id', '=', person.login.user.id)
      .executeTakeFirst()
    expect(state?.locale).toBe('de')
  })

  it('may be another spelling of the address, which stays the same mailbox', async () => {
    const person = await newVictim()
    tamper(app, person.email, { email: person.email.replace('@example.com', '@EXAMPLE.com') })
    expect(await loginOutcome(app, person.email)).toBe('LoginSuccess')
  })

  it('is no name that a registration would refuse', async () => {
    const person = await newSettledPerson(app)
    await app.advanceSeconds(CACHE_SECONDS)
    tamper(app, person.email, { name: 'x'.repeat(5000), preferredLocale: 'not a language tag' })
    const { me } = dataOf(await app.send(Me, {}, person))
    expect(me).toMatchObject({ name: null, locale: 'en' })
    const input = { email: newAddress(), password: 'correct horse battery', name: 'x'.repeat(5000) }
    expect((await applyFor(app, input)).__typename).toBe('InvalidInputError')
  })
})

function flipped(sealed: string): string {
  const [keyId, text = ''] = sealed.split('.')
  const bytes = Buffer.from(text, 'base64url')
  bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20)
  return `${keyId}.${bytes.toString('base64url')}`
}
