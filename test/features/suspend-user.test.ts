import { describe, expect, it } from 'vitest'
import {
  auditOf,
  leaveOnly,
  restore,
  revokeSessionsOf,
  suspend,
} from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { confirmChange, requestChange } from '../support/email-changes.ts'
import { dataOf } from '../support/http.ts'
import { useTwoNodes } from '../support/nodes.ts'
import { RequestPasswordReset, ResetPassword, SuspendUser } from '../support/operations.ts'
import { expectOutcome, logIn, newAddress, newPerson, readMail } from '../support/people.ts'
import {
  activityOf,
  endReasonOf,
  loginInput,
  refresh,
  tryLogin,
  whoIs,
} from '../support/sessions.ts'
import { changeStoredUser, storedUser, storeOf } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

const NOBODY = ['01910000-0000-7000-8000-000000000000', '', 'x', '\0', '%']

onEveryStore('suspendUser', (app) => {
  it('ends all sessions of the person, who is told by mail', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { name: 'Ada', locale: 'de' })
    const other = await logIn(app, person)
    const stranger = await newPerson(app)
    const { id } = person.login.user
    const outcome = await suspend(app, administrator, id, ' sent spam ')
    const { user } = expectOutcome(outcome, 'SuspendUserSuccess')
    expect(user).toEqual({ id, status: 'SUSPENDED', sessions: { totalCount: 0 } })
    for (const session of [person, other]) {
      expect(await whoIs(app, session)).toBe('SESSION_ENDED')
      expect(await endReasonOf(app, session.refreshToken)).toBe('SUSPENDED')
    }
    expect(await whoIs(app, stranger)).toBe(stranger.email)
    const [mail] = await app.mailsTo(person.email)
    expect(mail?.subject).toContain('gesperrt')
    expect(mail?.text).toContain('Ada')
    expect(mail?.text).not.toContain('spam')
    const actorId = administrator.login.user.id
    expect((await auditOf(app, id)).slice(0, 3)).toEqual([
      { type: 'USER_SUSPENDED', actorId, details: { reason: 'sent spam' } },
      { type: 'SESSION_REVOKED', actorId, details: {} },
      { type: 'SESSION_REVOKED', actorId, details: {} },
    ])
  })

  it('ends a change of the address that waits, and links that were mailed', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const newEmail = newAddress()
    const asked = await requestChange(app, newEmail, person)
    expectOutcome(asked, 'RequestEmailChangeSuccess')
    const confirmation = await readMail(app, newEmail)
    await app.send(RequestPasswordReset, { input: { email: person.email } })
    const reset = await readMail(app, person.email)
    const { id } = person.login.user
    expectOutcome(await suspend(app, administrator, id), 'SuspendUserSuccess')
    expectOutcome(await restore(app, administrator, id), 'RestoreUserSuccess')
    const confirmed = await confirmChange(app, { token: confirmation.token })
    expectOutcome(confirmed, 'InvalidTokenError')
    const input = { proof: { token: reset.token }, newPassword: 'nine new nights of noise' }
    const replaced = dataOf(await app.send(ResetPassword, { input })).resetPassword
    expectOutcome(replaced, 'InvalidTokenError')
  })

  it('finds people whose ids another system has made', async () => {
    const administrator = await newAdministrator(app)
    const { email } = await newPerson(app)
    const [id, address] = [`auth0|${crypto.randomUUID()}`, newAddress()]
    const imported = { ...(await storedUser(app, email)), id, email: address, emailKey: address }
    await app.app.database.transaction((db) => storeOf(app).insert(db, imported))
    const { user } = expectOutcome(await suspend(app, administrator, id), 'SuspendUserSuccess')
    expect(user).toMatchObject({ id, status: 'SUSPENDED' })
    expectOutcome(await restore(app, administrator, id), 'RestoreUserSuccess')
  })

  it('does nothing twice', async () => {
    const administrator = await newAdministrator(app)
    const { email, login } = await newPerson(app)
    const { id } = login.user
    await suspend(app, administrator, id)
    const before = await storedUser(app, email)
    expectOutcome(await suspend(app, administrator, id, 'again'), 'SuspendUserSuccess')
    expect(await storedUser(app, email)).toEqual(before)
    const mails = await app.mailsTo(email)
    expect(mails.filter(({ subject }) => subject.includes('suspended'))).toHaveLength(1)
    const events = (await auditOf(app, id)).map(({ type }) => type)
    expect(events.filter((type) => type === 'USER_SUSPENDED')).toHaveLength(1)
  })

  it('is refused for the last administrator, and allowed for oneself beside another', async () => {
    const administrator = await newAdministrator(app)
    await leaveOnly(app, [administrator])
    const { id } = administrator.login.user
    expectOutcome(await suspend(app, administrator, id), 'LastAdministratorError')
    expect(await whoIs(app, administrator)).toBe(administrator.email)
    const other = await newAdministrator(app)
    expectOutcome(await suspend(app, administrator, id), 'SuspendUserSuccess')
    expect(await whoIs(app, administrator)).toBe('SESSION_ENDED')
    expectOutcome(await restore(app, other, id), 'RestoreUserSuccess')
  })

  it('leaves one of two administrators who suspend each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const both = [await newAdministrator(app), await newAdministrator(app)]
      await leaveOnly(app, both)
      await Promise.all(
        both.map((one, index) => {
          const userId = both[1 - index]?.login.user.id ?? ''
          return app.send(SuspendUser, { input: { userId } }, one)
        }),
      )
      const users = await Promise.all(both.map(({ email }) => storedUser(app, email)))
      expect(users.filter(({ status }) => status === 'ACTIVE')).toHaveLength(1)
    }
  })

  it('leaves nobody in who logs in at the same time, also when it is taken back', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const { id } = person.login.user
    const [suspended, ...logins] = await Promise.all([
      suspend(app, administrator, id),
      ...Array.from({ length: 8 }, () => tryLogin(app, loginInput(person))),
    ])
    expectOutcome(suspended, 'SuspendUserSuccess')
    expectOutcome(await restore(app, administrator, id), 'RestoreUserSuccess')
    for (const login of logins) {
      if (login.__typename === 'AccountSuspendedError') continue
      const { tokens } = expectOutcome(login, 'LoginSuccess')
      expect(await whoIs(app, { accessToken: tokens?.accessToken ?? '' })).toBe('SESSION_ENDED')
    }
  })

  it('takes a reason of one line, and says so', async () => {
    const administrator = await newAdministrator(app)
    const { email, login } = await newPerson(app)
    for (const reason of ['a\nb', 'a\0b', 'r'.repeat(501)]) {
      const input = { userId: login.user.id, reason }
      const { errors } = await app.send(SuspendUser, { input }, administrator)
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
      expect(errors[0]?.message).toContain('500')
    }
    expect((await storedUser(app, email)).status).toBe('ACTIVE')
  })

  it('finds nobody by an id that nobody has', async () => {
    const administrator = await newAdministrator(app)
    for (const id of NOBODY) expectOutcome(await suspend(app, administrator, id), 'NotFoundError')
  })

  it('needs a fresh session', async () => {
    const administrator = await newAdministrator(app)
    await app.advanceSeconds(600)
    const tokens = await refresh(app, administrator.refreshToken)
    const outcome = await suspend(app, tokens, administrator.login.user.id)
    expectOutcome(outcome, 'ReauthenticationRequiredError')
  })

  it('logs no address and no reason', () => expectCleanLog(app, ['spam']))
})

onEveryStore('restoreUser', (app) => {
  it('lets a person in again, who is told by mail', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const { id } = person.login.user
    await suspend(app, administrator, id)
    const { user } = expectOutcome(await restore(app, administrator, id), 'RestoreUserSuccess')
    expect(user).toEqual({ id, status: 'ACTIVE' })
    const [mail] = await app.mailsTo(person.email)
    expect(mail?.links).toEqual(['http://localhost:4000/login'])
    expect(await whoIs(app, person)).toBe('SESSION_ENDED')
    const login = await logIn(app, person)
    expect((await activityOf(app, login)).slice(0, 3)).toEqual([
      'LOGGED_IN',
      'USER_RESTORED',
      'USER_SUSPENDED',
    ])
    expect((await auditOf(app, id))[1]?.actorId).toBe(administrator.login.user.id)
  })

  it('does nothing to a person who is not suspended', async () => {
    const administrator = await newAdministrator(app)
    const { email, login } = await newPerson(app)
    const before = await storedUser(app, email)
    const mails = await app.mailsTo(email)
    expectOutcome(await restore(app, administrator, login.user.id), 'RestoreUserSuccess')
    expect(await storedUser(app, email)).toEqual(before)
    expect(await app.mailsTo(email)).toEqual(mails)
  })

  it('finds nobody by an id that nobody has', async () => {
    const administrator = await newAdministrator(app)
    for (const id of NOBODY) expectOutcome(await restore(app, administrator, id), 'NotFoundError')
  })

  it('needs a fresh session', async () => {
    const administrator = await newAdministrator(app)
    await app.advanceSeconds(600)
    const tokens = await refresh(app, administrator.refreshToken)
    const outcome = await restore(app, tokens, administrator.login.user.id)
    expectOutcome(outcome, 'ReauthenticationRequiredError')
  })
})

onEveryStore('revokeUserSessions', (app) => {
  it('ends all sessions of the person, who may log in again [R51]', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const other = await logIn(app, person)
    const { id } = person.login.user
    const outcome = await revokeSessionsOf(app, administrator, id)
    const success = expectOutcome(outcome, 'RevokeUserSessionsSuccess')
    expect(success.user).toEqual({ id, sessions: { totalCount: 0 } })
    const ids = [person.login.session.id, other.session.id]
    expect([...success.revokedSessionIds].sort()).toEqual(ids.sort())
    for (const session of [person, other]) {
      expect(await whoIs(app, session)).toBe('SESSION_ENDED')
      expect(await endReasonOf(app, session.refreshToken)).toBe('REVOKED')
    }
    const actorId = administrator.login.user.id
    expect((await auditOf(app, id)).slice(0, 2)).toEqual(
      Array(2).fill({ type: 'SESSION_REVOKED', actorId, details: {} }),
    )
    await logIn(app, person)
    const again = await revokeSessionsOf(app, administrator, id)
    expect(expectOutcome(again, 'RevokeUserSessionsSuccess').revokedSessionIds).toHaveLength(1)
    const none = await revokeSessionsOf(app, administrator, id)
    expect(expectOutcome(none, 'RevokeUserSessionsSuccess').revokedSessionIds).toEqual([])
  })

  it('finds nobody by an id that nobody has', async () => {
    const administrator = await newAdministrator(app)
    for (const id of NOBODY) {
      expectOutcome(await revokeSessionsOf(app, administrator, id), 'NotFoundError')
    }
  })

  it('needs a fresh session', async () => {
    const administrator = await newAdministrator(app)
    await app.advanceSeconds(600)
    const tokens = await refresh(app, administrator.refreshToken)
    const outcome = await revokeSessionsOf(app, tokens, administrator.login.user.id)
    expectOutcome(outcome, 'ReauthenticationRequiredError')
  })
})

describe('suspendUser at another server', () => {
  const nodes = useTwoNodes()

  it('ends the sessions there at once [R49]', async () => {
    const [first, second] = nodes()
    const administrator = await newAdministrator(first)
    const person = await newPerson(second)
    expect(await whoIs(second, person)).toBe(person.email)
    await suspend(first, administrator, person.login.user.id)
    expect(await whoIs(second, person)).toBe('SESSION_ENDED')
  })
})
