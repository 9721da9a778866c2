import { expect, it } from 'vitest'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import { DEVICE, fromPage, logInByCookie, SESSION } from '../support/cookies.ts'
import { dataOf, type SendOptions } from '../support/http.ts'
import { startNode } from '../support/nodes.ts'
import { DeleteAccount, UpdateProfile } from '../support/operations.ts'
import { expectOutcome, logIn, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { endReasonOf, loginInput, refresh, tryLogin, whoIs } from '../support/sessions.ts'
import { countUsers } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'
import { newName, newUsername } from '../support/usernames.ts'

async function deleteAccount(app: TestApp, email: string, options: SendOptions) {
  return dataOf(await app.send(DeleteAccount, { input: { email } }, options)).deleteAccount
}

onEveryStore('deleteAccount', (app, kind) => {
  it('deletes the account, and says which', async () => {
    const person = await newPerson(app)
    const deleted = expectOutcome(
      await deleteAccount(app, person.email, person),
      'DeleteAccountSuccess',
    )
    expect(deleted.deletedUserId).toBe(person.login.user.id)
    expect(await countUsers(app, person.email)).toBe(0)
    expectOutcome(await tryLogin(app, loginInput(person)), 'InvalidCredentialsError')
  })

  it('ends every session at once, on every server [R49]', async () => {
    const person = await newPerson(app)
    const other = await logIn(app, person)
    const node = await startNode(app, kind)
    try {
      expect(await whoIs(node, other)).toBe(person.email)
      expectOutcome(await deleteAccount(app, person.email, person), 'DeleteAccountSuccess')
      for (const server of [app, node]) {
        for (const session of [person, other]) {
          expect(await whoIs(server, session)).toBe('SESSION_ENDED')
          expect(await endReasonOf(server, session.refreshToken)).toBe('UNKNOWN')
        }
        const again = { ...loginInput(person), deviceToken: person.deviceToken }
        expectOutcome(await tryLogin(server, again), 'InvalidCredentialsError')
      }
    } finally {
      await node.stop()
    }
  })

  it('takes the session cookie back', async () => {
    const person = await newPerson(app)
    const { session, device } = await logInByCookie(app, person)
    const page = fromPage('http://localhost:4000', { [SESSION]: session, [DEVICE]: device })
    const answer = await app.send(DeleteAccount, { input: { email: person.email } }, page)
    expectOutcome(dataOf(answer).deleteAccount, 'DeleteAccountSuccess')
    expect(answer.headers.getSetCookie().join('\n')).toMatch(
      new RegExp(`^${SESSION}=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)`, 'm'),
    )
    expect(await whoIs(app, page)).toBe('TOKEN_INVALID')
  })

  it('takes every spelling of the address', async () => {
    const local = newAddress().split('@')[0] ?? ''
    const person = await newPerson(app, `${local}@xn--bcher-kva.example`)
    const spelling = ` ${local.toUpperCase()}@BÜCHER.example`
    expectOutcome(await deleteAccount(app, spelling, person), 'DeleteAccountSuccess')
  })

  it.each([
    ['nothing', ' ', 'REQUIRED'],
    ['no address', 'yes, delete it', 'MALFORMED'],
    ['NUL', 'a\0@example.com', 'MALFORMED'],
    ['a long address', `${'a'.repeat(90_000)}@example.com`, 'TOO_LONG'],
    ['an address that nobody has', newAddress(), 'NOT_ALLOWED'],
  ])('takes %s for invalid input', async (_what, email, code) => {
    const person = await newPerson(app)
    const { fields } = expectOutcome(await deleteAccount(app, email, person), 'InvalidInputError')
    expect(fields).toEqual([{ path: ['email'], code, message: expect.any(String) }])
    expect(await whoIs(app, person)).toBe(person.email)
  })

  it('answers the address of another account as one that nobody has, and deletes neither', async () => {
    const [person, other] = [await newPerson(app), await newPerson(app)]
    const foreign = await deleteAccount(app, other.email, person)
    expect(foreign).toEqual(await deleteAccount(app, newAddress(), person))
    expectOutcome(foreign, 'InvalidInputError')
    expect(await whoIs(app, other)).toBe(other.email)
    expect(await whoIs(app, person)).toBe(person.email)
  })

  it('takes no username for the address', async () => {
    const person = await newPerson(app)
    const username = newUsername()
    await app.send(UpdateProfile, { input: { username } }, person)
    expectOutcome(await deleteAccount(app, username, person), 'InvalidInputError')
  })

  it('needs a fresh session [R52]', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(600)
    const tokens = await refresh(app, person.refreshToken)
    const stale = await deleteAccount(app, person.email, tokens)
    expect(expectOutcome(stale, 'ReauthenticationRequiredError').methods).toContain('PASSWORD')
    expect(await countUsers(app, person.email)).toBe(1)
    const fresh = await logIn(app, person)
    expectOutcome(await deleteAccount(app, person.email, fresh), 'DeleteAccountSuccess')
  })

  it('needs a session', async () => {
    const { errors } = await app.send(DeleteAccount, { input: { email: newAddress() } })
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  it('says goodbye in the language of the person, by name', async () => {
    const person = await newPerson(app)
    const input = { name: newName(), locale: 'fr' }
    await app.send(UpdateProfile, { input }, person)
    expectOutcome(await deleteAccount(app, person.email, person), 'DeleteAccountSuccess')
    const [mail] = await app.mailsTo(person.email)
    expect(mail?.subject).toBe('Votre compte Authograph a été supprimé')
    expect(mail?.text).toContain(input.name)
    const rows = await app.app.database.queries.selectFrom('outbox').selectAll().execute()
    expect(rows.filter(({ template }) => template === 'account-deleted')).toEqual([])
  })

  it('frees address and username at once', async () => {
    const person = await newPerson(app)
    const username = newUsername()
    await app.send(UpdateProfile, { input: { username } }, person)
    expectOutcome(await deleteAccount(app, person.email, person), 'DeleteAccountSuccess')
    const heir = await newPerson(app, person.email.toUpperCase())
    const taken = dataOf(await app.send(UpdateProfile, { input: { username } }, heir))
    expectOutcome(taken.updateProfile, 'UpdateProfileSuccess')
    expect(heir.login.user.id).not.toBe(person.login.user.id)
    await app.app.drainUsers()
    expect((await logIn(app, { email: username, password: PASSWORD })).user.id).toBe(
      heir.login.user.id,
    )
  })

  it('asked for by several at once is done once', async () => {
    const person = await newPerson(app)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        app.send(DeleteAccount, { input: { email: person.email } }, person),
      ),
    )
    const names = answers.map(({ data }) => data?.deleteAccount.__typename ?? 'UNAUTHENTICATED')
    expect(names).toContain('DeleteAccountSuccess')
    const mails = await app.mailsTo(person.email)
    expect(mails.filter(({ subject }) => subject.includes('deleted'))).toHaveLength(1)
  })

  it('is not for the last administrator', async () => {
    const administrator = await newAdministrator(app)
    const outcome = await deleteAccount(app, administrator.email, administrator)
    expectOutcome(outcome, 'LastAdministratorError')
    expect(await whoIs(app, administrator)).toBe(administrator.email)
    const second = await newAdministrator(app)
    expectOutcome(await deleteAccount(app, second.email, second), 'DeleteAccountSuccess')
  })
})
