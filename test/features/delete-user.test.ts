import { describe, expect, it } from 'vitest'
import { impersonate } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { type TestApp, useApp } from '../support/app.ts'
import { dataOf, type SendOptions } from '../support/http.ts'
import { AuditEvents, DeleteAccount, DeleteUser } from '../support/operations.ts'
import { expectOutcome, newPerson } from '../support/people.ts'
import { endReasonOf, loginInput, refresh, tryLogin, whoIs } from '../support/sessions.ts'
import { placesOf } from '../support/stored-texts.ts'
import { changeStoredUser, countUsers } from '../support/stored-users.ts'
import { onEveryStore, STORES } from '../support/stores.ts'

const UNKNOWN_ID = '01910000-0000-7000-8000-000000000000'

async function deleteUser(app: TestApp, userId: string, options: SendOptions) {
  return dataOf(await app.send(DeleteUser, { input: { userId } }, options)).deleteUser
}

onEveryStore('deleteUser', (app) => {
  it('deletes the account, and says which', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const { id } = person.login.user
    const outcome = await deleteUser(app, id, administrator)
    expect(expectOutcome(outcome, 'DeleteUserSuccess').deletedUserId).toBe(id)
    expect(await whoIs(app, person)).toBe('SESSION_ENDED')
    expect(await endReasonOf(app, person.refreshToken)).toBe('UNKNOWN')
    expectOutcome(await tryLogin(app, loginInput(person)), 'InvalidCredentialsError')
    const [mail] = await app.mailsTo(person.email)
    expect(mail?.subject).toBe('Your Authograph account has been deleted')
    expect(await whoIs(app, administrator)).toBe(administrator.email)
  })

  it('deletes an account that is suspended, or has another administrator', async () => {
    const administrator = await newAdministrator(app)
    const suspended = await newPerson(app)
    await changeStoredUser(app, suspended.email, { status: 'SUSPENDED' })
    const colleague = await newAdministrator(app)
    for (const { login } of [suspended, colleague]) {
      const outcome = await deleteUser(app, login.user.id, administrator)
      expectOutcome(outcome, 'DeleteUserSuccess')
    }
  })

  it('finds no account twice, and none by anything but its id', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const { id } = person.login.user
    expectOutcome(await deleteUser(app, id, administrator), 'DeleteUserSuccess')
    const missing = expectOutcome(await deleteUser(app, UNKNOWN_ID, administrator), 'NotFoundError')
    expect(await deleteUser(app, id, administrator)).toEqual(missing)
    const others = [administrator.email, administrator.login.session.id, id.slice(0, -1)]
    const garbage = ['', ' ', '%', '_', "' or 1=1 --", '\0', '\ud800', 'x'.repeat(50_000)]
    for (const text of [...others, ...garbage]) {
      expect(await deleteUser(app, text, administrator)).toEqual(missing)
    }
  })

  it('records who did it', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    await deleteUser(app, person.login.user.id, administrator)
    const filter = { types: ['ACCOUNT_DELETED' as const], actorId: administrator.login.user.id }
    const { auditEvents } = dataOf(await app.send(AuditEvents, { filter }, administrator))
    expect(auditEvents.nodes).toHaveLength(1)
    expect(auditEvents.nodes[0]).toMatchObject({ subjectId: null, subject: null, details: [] })
  })

  it('leaves nothing of an administrator in the sessions of those whom they acted as', async () => {
    const administrator = await newAdministrator(app)
    const colleague = await newAdministrator(app)
    const person = await newPerson(app)
    const acting = await impersonate(app, colleague, person.login.user.id)
    const { accessToken } = expectOutcome(acting, 'ImpersonateUserSuccess')
    const own = await app.send(DeleteAccount, { input: { email: person.email } }, { accessToken })
    expect(own.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
    const { id } = colleague.login.user
    expectOutcome(await deleteUser(app, id, administrator), 'DeleteUserSuccess')
    await app.app.drainUsers()
    expect(await whoIs(app, { accessToken })).toBe('SESSION_ENDED')
    await app.mailsTo(colleague.email)
    expect(await placesOf(app, [id, colleague.email])).toEqual([])
    expect(await whoIs(app, person)).toBe(person.email)
  })

  it('is for administrators only', async () => {
    const person = await newPerson(app)
    const { id } = (await newPerson(app)).login.user
    const input = { userId: id }
    const refused = await app.send(DeleteUser, { input }, person)
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
    const own = await app.send(DeleteUser, { input: { userId: person.login.user.id } }, person)
    expect(own.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
    const anonymous = await app.send(DeleteUser, { input })
    expect(anonymous.errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(await whoIs(app, person)).toBe(person.email)
  })

  it('needs a fresh session, whatever the id', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    await app.advanceSeconds(600)
    const tokens = await refresh(app, administrator.refreshToken)
    for (const id of [person.login.user.id, UNKNOWN_ID]) {
      const outcome = await deleteUser(app, id, tokens)
      expect(expectOutcome(outcome, 'ReauthenticationRequiredError').methods).toContain('PASSWORD')
    }
    expect(await countUsers(app, person.email)).toBe(1)
  })
})

onEveryStore('the last administrator', (app) => {
  it('cannot be deleted, by nobody', async () => {
    const administrator = await newAdministrator(app)
    const outcome = await deleteUser(app, administrator.login.user.id, administrator)
    expectOutcome(outcome, 'LastAdministratorError')
    const colleague = await newAdministrator(app)
    await changeStoredUser(app, colleague.email, { status: 'SUSPENDED' })
    const still = await deleteUser(app, administrator.login.user.id, administrator)
    expectOutcome(still, 'LastAdministratorError')
    const suspended = await deleteUser(app, colleague.login.user.id, administrator)
    expectOutcome(suspended, 'DeleteUserSuccess')
    await changeStoredUser(app, administrator.email, { roles: [] })
  })

  it('is left of two who delete each other at once, and of two who delete themselves', async () => {
    for (const crosswise of [true, false]) {
      const pair = [await newAdministrator(app), await newAdministrator(app)]
      const targets = crosswise ? pair.toReversed() : pair
      const answers = await Promise.all(
        pair.map((administrator, index) => {
          const userId = targets[index]?.login.user.id ?? ''
          return app.send(DeleteUser, { input: { userId } }, administrator)
        }),
      )
      const done = answers.filter(({ data }) => data?.deleteUser.__typename === 'DeleteUserSuccess')
      expect(done).toHaveLength(1)
      const left = await Promise.all(pair.map((administrator) => whoIs(app, administrator)))
      expect(left.filter((answer) => answer?.includes('@'))).toHaveLength(1)
      for (const { email } of pair) {
        if ((await countUsers(app, email)) > 0) await changeStoredUser(app, email, { roles: [] })
      }
    }
  })
})

for (const kind of STORES.filter(({ name }) => name === 'Hygraph')) {
  describe('deleteUser where users live elsewhere', () => {
    const app = useApp(kind)

    it('removes an account whose row somebody deleted there, and one whose row was changed', async () => {
      const administrator = await newAdministrator(app)
      for (const spoil of [removeRow, changeRow]) {
        const person = await newPerson(app)
        await app.app.drainUsers()
        spoil(person.email)
        await app.advanceSeconds(60)
        const fresh = await newAdministrator(app)
        const outcome = await deleteUser(app, person.login.user.id, fresh)
        expectOutcome(outcome, 'DeleteUserSuccess')
        const [mail] = await app.mailsTo(person.email)
        expect(mail?.subject).toBe('Your Authograph account has been deleted')
        await app.app.drainUsers()
        expect(rowOf(person.email)).toBeUndefined()
        await newPerson(app, person.email)
      }
      expect(await whoIs(app, administrator)).toBe(administrator.email)
    })

    const rowOf = (email: string) => app.hygraph?.rows.list().find((row) => row.email === email)
    const removeRow = (email: string) => app.hygraph?.rows.remove(rowOf(email)?.id ?? '')
    const changeRow = (email: string) =>
      app.hygraph?.rows.change(rowOf(email)?.id ?? '', { sealed: 'spoilt' })
  })
}
