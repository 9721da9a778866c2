import { expect, it } from 'vitest'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { type FullPerson, newFullPerson } from '../support/full-person.ts'
import { dataOf } from '../support/http.ts'
import { DeleteAccount, DeleteUser } from '../support/operations.ts'
import { expectOutcome, logIn, newPerson } from '../support/people.ts'
import { loginInput, tryLogin } from '../support/sessions.ts'
import { placesOf } from '../support/stored-texts.ts'
import { onEveryStore } from '../support/stores.ts'

async function deleteAccount(app: TestApp, person: FullPerson): Promise<void> {
  const session = await logIn(app, person)
  const input = { email: person.email }
  const { deleteAccount: outcome } = dataOf(await app.send(DeleteAccount, { input }, session))
  expectOutcome(outcome, 'DeleteAccountSuccess')
}

async function deleteUser(app: TestApp, person: FullPerson): Promise<void> {
  const administrator = await newAdministrator(app)
  const input = { userId: person.id }
  const { deleteUser: outcome } = dataOf(await app.send(DeleteUser, { input }, administrator))
  expectOutcome(outcome, 'DeleteUserSuccess')
}

onEveryStore('what is left of a person', (app) => {
  const whereUsersAre = () => {
    const tables = app.hygraph === undefined ? ['users'] : ['Hygraph', 'user_states']
    const isSqlite = app.configuration.database.kind === 'sqlite'
    return isSqlite ? [...tables, `${tables.at(-1)}_text_numbers`] : tables
  }

  it('is in every table before', async () => {
    const person = await newFullPerson(app)
    expect(await placesOf(app, person.words)).toEqual(
      [
        'audit_subjects',
        'devices',
        'email_changes',
        'outbox',
        'proof_requests',
        'proofs',
        'registrations',
        'sessions',
        'undeliverable_addresses',
        ...whereUsersAre(),
      ].sort(),
    )
  })

  it.each([
    ['deleteAccount', deleteAccount],
    ['deleteUser', deleteUser],
  ])('is nothing after %s, neither address nor name nor id', async (_mutation, remove) => {
    const person = await newFullPerson(app)
    await remove(app, person)
    // An address that takes no mail gets no farewell either.
    const allowed = app.hygraph === undefined ? [] : whereUsersAre()
    const left = await placesOf(app, person.words)
    expect(left.filter((place) => !allowed.includes(place))).toEqual([])
    await app.app.drainUsers()
    expect(await placesOf(app, person.words)).toEqual([])
  })

  it('is one mail, until that has been sent', async () => {
    const person = await newFullPerson(app)
    const { queries } = app.app.database
    await queries.deleteFrom('undeliverable_addresses').execute()
    await deleteAccount(app, person)
    const mails = await app.mailsTo(person.email)
    const farewells = mails.filter(({ subject }) => subject.includes('gelöscht'))
    expect(farewells.map(({ text }) => text)).toEqual([expect.stringContaining(person.name)])
    await app.app.drainUsers()
    expect(await placesOf(app, person.words)).toEqual([])
  })

  it('is nothing in the way of registering the address again at once', async () => {
    const person = await newFullPerson(app)
    await deleteAccount(app, person)
    const again = await newPerson(app, person.email)
    expect(again.login.user.id).not.toBe(person.id)
    await app.app.drainUsers()
    expect((await logIn(app, again)).user.id).toBe(again.login.user.id)
    expect(await placesOf(app, [person.id, person.username, person.name])).toEqual([])
  })

  it('is nothing when logins race with the deletion', async () => {
    const person = await newFullPerson(app)
    const [, ...outcomes] = await Promise.all([
      deleteAccount(app, person),
      ...Array.from({ length: 8 }, () => tryLogin(app, loginInput(person))),
    ])
    for (const { __typename } of outcomes) {
      expect(['LoginSuccess', 'InvalidCredentialsError']).toContain(__typename)
    }
    await app.app.drainUsers()
    expect(await placesOf(app, person.words)).toEqual([])
  })

  it('is not taken from anybody else', async () => {
    const person = await newFullPerson(app)
    const bystander = await newFullPerson(app)
    const before = await placesOf(app, bystander.words)
    await deleteAccount(app, person)
    expect(await placesOf(app, bystander.words)).toEqual(before)
    expect((await logIn(app, bystander)).user.id).toBe(bystander.id)
  })

  it('is a pseudonym in the audit, with all that happened', async () => {
    const person = await newFullPerson(app)
    const { queries } = app.app.database
    const { pseudonym } = await queries
      .selectFrom('audit_subjects')
      .select('pseudonym')
      .where('user_id', '=', person.id)
      .executeTakeFirstOrThrow()
    await deleteAccount(app, person)
    const events = await queries
      .selectFrom('audit_events')
      .select(['type', 'actor'])
      .where('subject', '=', pseudonym)
      .orderBy('id')
      .execute()
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['REGISTERED', 'LOGIN_FAILED', 'REFRESH_REUSED', 'PROFILE_UPDATED']),
    )
    expect(events.at(-1)).toEqual({ type: 'ACCOUNT_DELETED', actor: pseudonym })
  })

  it('is nowhere in the log', async () => {
    const person = await newFullPerson(app)
    await deleteAccount(app, person)
    await app.app.drainUsers()
    expectCleanLog(app, [person.username, person.name])
  })
})
