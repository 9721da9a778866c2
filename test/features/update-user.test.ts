import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { administratorsOf, auditOf, leaveOnly, updateUser } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { dataOf } from '../support/http.ts'
import { startNode, useTwoNodes } from '../support/nodes.ts'
import { Me, UpdateUser, Users } from '../support/operations.ts'
import { expectOutcome, newPerson } from '../support/people.ts'
import { refresh } from '../support/sessions.ts'
import { changeStoredUser, storedUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'
import { newUsername } from '../support/usernames.ts'

onEveryStore('updateUser', (app, kind) => {
  it('changes username, name, language and roles, and leaves what is not given', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const { id: userId } = person.login.user
    await app.advanceSeconds(60)
    const username = newUsername('Ada-')
    const profile = { username, name: 'Ada', locale: 'pt-br' }
    const input = { userId, ...profile, roles: ['editor', 'editor'] }
    const all = expectOutcome(await updateUser(app, administrator, input), 'UpdateUserSuccess')
    expect(all.user).toEqual({
      id: userId,
      username,
      name: 'Ada',
      locale: 'pt-BR',
      roles: ['editor'],
      updatedAt: app.clock.now().toISOString(),
    })
    const some = await updateUser(app, administrator, { userId, name: null })
    const { user } = expectOutcome(some, 'UpdateUserSuccess')
    expect(user).toMatchObject({ username, name: null, locale: 'pt-BR', roles: ['editor'] })
    expect((await auditOf(app, userId)).slice(0, 2)).toEqual([
      { type: 'USER_UPDATED', actorId: administrator.login.user.id, details: { changed: 'name' } },
      {
        type: 'USER_UPDATED',
        actorId: administrator.login.user.id,
        details: { changed: 'username name locale', roles: 'editor' },
      },
    ])
  })

  it('writes nothing where nothing is different', async () => {
    const administrator = await newAdministrator(app)
    const { email, login } = await newPerson(app)
    const before = await storedUser(app, email)
    const { username, name, locale, roles } = before
    for (const input of [{}, { username, name, locale, roles: [...roles] }, { roles: null }]) {
      const answer = await updateUser(app, administrator, { userId: login.user.id, ...input })
      expectOutcome(answer, 'UpdateUserSuccess')
    }
    expect(await storedUser(app, email)).toEqual(before)
    expect((await auditOf(app, login.user.id)).map(({ type }) => type)).not.toContain(
      'USER_UPDATED',
    )
  })

  it('gives roles that hold from the next request and the next refresh on', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const input = { userId: person.login.user.id, roles: ['admin'] }
    expectOutcome(await updateUser(app, administrator, input), 'UpdateUserSuccess')
    expect(dataOf(await app.send(Me, {}, person)).me?.roles).toEqual(['admin'])
    expect(dataOf(await app.send(Users, {}, person)).users.totalCount).toBeGreaterThan(1)
    const promoted = await refresh(app, person.refreshToken)
    expect(decodeJwt(promoted.accessToken).roles).toEqual(['admin'])

    const demotion = await updateUser(app, administrator, { ...input, roles: [] })
    expectOutcome(demotion, 'UpdateUserSuccess')
    const { errors } = await app.send(Users, {}, promoted)
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
    await app.advanceSeconds(60)
    const demoted = await refresh(app, promoted.refreshToken)
    expect(decodeJwt(demoted.accessToken).roles).toEqual([])
  })

  it('is believed at another server at once', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const node = await startNode(app, kind)
    try {
      expect(dataOf(await node.send(Me, {}, person)).me?.roles).toEqual([])
      const input = { userId: person.login.user.id, roles: ['editor'] }
      expectOutcome(await updateUser(app, administrator, input), 'UpdateUserSuccess')
      expect(dataOf(await node.send(Me, {}, person)).me?.roles).toEqual(['editor'])
    } finally {
      await node.stop()
    }
  })

  it('says of each field what is wrong', async () => {
    const administrator = await newAdministrator(app)
    const { id: userId } = (await newPerson(app)).login.user
    const input = { userId, username: 'a b', name: 'a\nb', locale: 'no language', roles: ['a b'] }
    const outcome = await updateUser(app, administrator, input)
    const { fields } = expectOutcome(outcome, 'InvalidInputError')
    expect(fields.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['username', 'MALFORMED'],
      ['name', 'MALFORMED'],
      ['locale', 'MALFORMED'],
      ['roles', 'MALFORMED'],
    ])
    const none = await updateUser(app, administrator, { userId, locale: null })
    expect(expectOutcome(none, 'InvalidInputError').fields[0]?.code).toBe('REQUIRED')
  })

  it('gives no username that another account has, in whatever case, and nothing else then', async () => {
    const administrator = await newAdministrator(app)
    const [owner, other] = [await newPerson(app), await newPerson(app)]
    const username = newUsername('ada-')
    const first = { userId: owner.login.user.id, username }
    expectOutcome(await updateUser(app, administrator, first), 'UpdateUserSuccess')
    const second = { userId: other.login.user.id, username: username.toUpperCase() }
    const outcome = await updateUser(app, administrator, { ...second, name: 'Other', roles: ['x'] })
    expectOutcome(outcome, 'UsernameTakenError')
    expect(await storedUser(app, other.email)).toMatchObject({ name: null, roles: [] })
    const cleared = await updateUser(app, administrator, { ...first, username: null })
    expectOutcome(cleared, 'UpdateUserSuccess')
    expectOutcome(await updateUser(app, administrator, second), 'UpdateUserSuccess')
  })

  it('finds nobody by an id that nobody has', async () => {
    const administrator = await newAdministrator(app)
    for (const userId of [crypto.randomUUID(), administrator.login.session.id, '', '\0', '%']) {
      const outcome = await updateUser(app, administrator, { userId, roles: [] })
      expectOutcome(outcome, 'NotFoundError')
    }
  })

  it('needs a fresh session', async () => {
    const administrator = await newAdministrator(app)
    const { id: userId } = administrator.login.user
    await app.advanceSeconds(600)
    const tokens = await refresh(app, administrator.refreshToken)
    const outcome = await updateUser(app, tokens, { userId, roles: [] })
    expectOutcome(outcome, 'ReauthenticationRequiredError')
  })

  it('lets twenty changes at once come one after the other', async () => {
    const administrator = await newAdministrator(app)
    const { email, login } = await newPerson(app)
    const inputs = Array.from({ length: 20 }, (_, index) => ({
      userId: login.user.id,
      ...(index % 2 === 0 ? { name: `Ada ${index}` } : { roles: [`role-${index}`] }),
    }))
    const answers = await Promise.all(
      inputs.map((input) => app.send(UpdateUser, { input }, administrator)),
    )
    const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))
    expect(codes.filter((code) => code !== 'UNAVAILABLE')).toEqual([])
    const user = await storedUser(app, email)
    expect(user.name).toMatch(/^Ada \d+$/)
    expect(user.roles).toEqual([expect.stringMatching(/^role-\d+$/)])
  })
})

onEveryStore('the last administrator', (app) => {
  it('keeps the role, and may change the rest', async () => {
    const administrator = await newAdministrator(app)
    await leaveOnly(app, [administrator])
    const { id: userId } = administrator.login.user
    const outcome = await updateUser(app, administrator, { userId, name: 'Ada', roles: ['editor'] })
    expectOutcome(outcome, 'LastAdministratorError')
    expect((await storedUser(app, administrator.email)).name).toBeNull()
    const roles = ['admin', 'editor']
    const rest = await updateUser(app, administrator, { userId, name: 'Ada', roles })
    expect(expectOutcome(rest, 'UpdateUserSuccess').user).toMatchObject({ name: 'Ada', roles })
  })

  it('is not the last beside another who can log in', async () => {
    const administrator = await newAdministrator(app)
    const other = await newAdministrator(app)
    await leaveOnly(app, [administrator, other])
    const input = { userId: administrator.login.user.id, roles: [] }
    await changeStoredUser(app, other.email, { status: 'SUSPENDED' })
    expectOutcome(await updateUser(app, administrator, input), 'LastAdministratorError')
    await changeStoredUser(app, other.email, { status: 'ACTIVE' })
    expectOutcome(await updateUser(app, administrator, input), 'UpdateUserSuccess')
  })

  it('is there after two have taken the role from each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const both = [await newAdministrator(app), await newAdministrator(app)]
      await leaveOnly(app, both)
      await Promise.all(
        both.map((one, index) => {
          const userId = both[1 - index]?.login.user.id ?? ''
          return app.send(UpdateUser, { input: { userId, roles: [] } }, one)
        }),
      )
      const [stays] = await storedAdministrators(both.map(({ email }) => email))
      expect(stays).toBeDefined()
    }
  })

  const storedAdministrators = async (emails: readonly string[]) => {
    const users = await Promise.all(emails.map((email) => storedUser(app, email)))
    return users.filter(({ roles }) => roles.includes('admin'))
  }
})

describe('two administrators at two servers', () => {
  const nodes = useTwoNodes()

  it('cannot both take the role from each other', async () => {
    const [first, second] = nodes()
    const ada = await newAdministrator(first)
    const bea = await newAdministrator(first)
    for (let round = 0; round < 10; round += 1) {
      for (const { email } of [ada, bea]) await changeStoredUser(first, email, { roles: ['admin'] })
      await Promise.all([
        first.send(UpdateUser, { input: { userId: bea.login.user.id, roles: [] } }, ada),
        second.send(UpdateUser, { input: { userId: ada.login.user.id, roles: [] } }, bea),
      ])
      const left = (await storedUser(first, ada.email)).roles.includes('admin') ? ada : bea
      expect(await administratorsOf(second, left)).toEqual([left.email])
    }
  })
})
