import { describe, expect, it } from 'vitest'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import type { UserFilter, UserOrder, UsersQueryVariables } from '../support/generated/graphql.ts'
import { dataOf } from '../support/http.ts'
import { NodeById, Users } from '../support/operations.ts'
import { newAddress, newPerson, type Person } from '../support/people.ts'
import { changeStoredUser, removeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

async function listUsers(app: TestApp, viewer: Person, variables: UsersQueryVariables = {}) {
  return dataOf(await app.send(Users, variables, viewer)).users
}

async function emailsOf(app: TestApp, viewer: Person, filter: UserFilter, orderBy?: UserOrder) {
  const variables = orderBy === undefined ? { filter } : { filter, orderBy }
  const { nodes, totalCount } = await listUsers(app, viewer, variables)
  expect(totalCount).toBe(nodes.length)
  return nodes.map(({ email }) => email)
}

onEveryStore('the list of users', (app, { name: storeName }) => {
  /** As names are compared: Hygraph minds their case. */
  const folded = (text: string) => (storeName === 'Hygraph' ? text : text.toLowerCase())

  it('is for administrators only', async () => {
    const person = await newPerson(app)
    const refused = await app.send(Users, {}, person)
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
    const anonymous = await app.send(Users, {})
    expect(anonymous.errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  it('is read page by page, in every order, while accounts come and go', async () => {
    const administrator = await newAdministrator(app)
    const domain = `${crypto.randomUUID()}.example`
    const addresses = ['d', 'a', 'e', 'b', 'c'].map((name) => `${name}@${domain}`)
    for (const address of addresses) {
      await newPerson(app, address)
      await app.advanceSeconds(1)
    }
    const orders = {
      CREATED_AT_ASC: ['d', 'a', 'e', 'b', 'c'],
      CREATED_AT_DESC: ['c', 'b', 'e', 'a', 'd'],
      EMAIL_ASC: ['a', 'b', 'c', 'd', 'e'],
    } as const
    for (const orderBy of ['CREATED_AT_ASC', 'CREATED_AT_DESC', 'EMAIL_ASC'] as const) {
      const seen: string[] = []
      let after: string | null = null
      do {
        const page = await listUsers(app, administrator, {
          first: 2,
          after,
          orderBy,
          filter: { search: domain },
        })
        seen.push(...page.nodes.map(({ email }) => email.slice(0, 1)))
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after !== null)
      expect(seen).toEqual(orders[orderBy])
    }
  })

  it('is searched by address, name and id, without regard to case', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const name = `Zoë ${crypto.randomUUID()}`
    await changeStoredUser(app, person.email, { name })
    await app.app.drainUsers()
    const { id } = person.login.user
    for (const search of [person.email.slice(3, 30).toUpperCase(), name.slice(2), id]) {
      expect(await emailsOf(app, administrator, { search })).toEqual([person.email])
    }
    expect(await emailsOf(app, administrator, { search: '100%_' })).toEqual([])
  })

  it('is searched by any part, whatever characters are in it', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const tag = crypto.randomUUID()
    const name = `${tag} "Ünï*" (É%_!\\'x) 王小明 🦉'zq`
    await changeStoredUser(app, person.email, { name })
    await app.app.drainUsers()
    const parts = ['"ünï*" (é%', `(É%_!\\'X) 王小`, '明 🦉', "🦉'zq", '" AND "', '*', '%_', '%']
    for (const part of parts) {
      const isThere = folded(name).includes(folded(part))
      const found = await listUsers(app, administrator, { filter: { search: part } })
      expect(found.nodes.some(({ email }) => email === person.email)).toBe(isThere)
    }
    for (const part of [`${tag} "Ü`, `${tag.slice(9)} "Ünï*" (`, folded(name)]) {
      expect(await emailsOf(app, administrator, { search: part })).toEqual([person.email])
    }
    for (const part of [`${tag}"`, `${tag}%`, `${tag}_"`, 'zq\u001f\u001f']) {
      expect(await emailsOf(app, administrator, { search: part })).toEqual([])
    }
    const refused = await app.send(Users, { filter: { search: `${tag}\0` } }, administrator)
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  it('is searched by one character or two, wherever they stand', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { name: 'Ж Øst Ǿ' })
    await app.app.drainUsers()
    for (const search of ['Ж', folded('Ж'), folded('Øs'), 'Ǿ', folded('t Ǿ')]) {
      expect(await emailsOf(app, administrator, { search })).toEqual([person.email])
    }
    for (const search of ['Ѯ', 'жø', 'Ǿ\u001f']) {
      expect(await emailsOf(app, administrator, { search })).toEqual([])
    }
  })

  it('is searched as accounts are now, not as they were', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const [before, after] = [crypto.randomUUID(), crypto.randomUUID()]
    const emailKey = `${after}@example.com`
    await changeStoredUser(app, person.email, { name: before, username: 'a', usernameKey: before })
    await app.app.drainUsers()
    expect(await emailsOf(app, administrator, { search: before })).toEqual([person.email])
    await changeStoredUser(app, person.email, {
      name: `New ${after.slice(0, 8)} name`,
      usernameKey: `z${after.slice(9)}`,
      email: emailKey,
      emailKey,
    })
    await app.app.drainUsers()
    for (const search of [before, before.slice(20), person.email]) {
      expect(await emailsOf(app, administrator, { search })).toEqual([])
    }
    for (const search of [after, `w ${after.slice(0, 8)} n`, `z${after.slice(9)}`]) {
      expect(await emailsOf(app, administrator, { search })).toEqual([emailKey])
    }
    await removeStoredUser(app, emailKey)
    await app.app.drainUsers()
    expect(await emailsOf(app, administrator, { search: after.slice(9) })).toEqual([])
  })

  it('is filtered by status, role and age', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const role = `role-${crypto.randomUUID()}`
    await changeStoredUser(app, person.email, { roles: [role], status: 'SUSPENDED' })
    expect(await emailsOf(app, administrator, { role })).toEqual([person.email])
    expect(await emailsOf(app, administrator, { role: role.slice(0, -1) })).toEqual([])
    expect(await emailsOf(app, administrator, { role, status: 'ACTIVE' })).toEqual([])
    const now = app.clock.now().toISOString()
    expect(await emailsOf(app, administrator, { role, createdAfter: now })).toEqual([])
    const later = new Date(app.clock.now().getTime() + 1000).toISOString()
    expect(await emailsOf(app, administrator, { role, createdBefore: later })).toEqual([
      person.email,
    ])
  })

  it('takes no cursor of another order, and no search that is too long', async () => {
    const administrator = await newAdministrator(app)
    await newPerson(app)
    const { pageInfo } = await listUsers(app, administrator, { first: 1 })
    const variables = { after: pageInfo.endCursor, orderBy: 'EMAIL_ASC' } as const
    const wrong = await app.send(Users, variables, administrator)
    expect(wrong.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
    const long = await app.send(Users, { filter: { search: 'x'.repeat(255) } }, administrator)
    expect(long.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  it('shows the sessions of a user, none of them as the current one', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const { nodes } = await listUsers(app, administrator, {
      filter: { search: person.login.user.id },
    })
    expect(nodes[0]?.sessions).toEqual({ totalCount: 1, nodes: [{ current: false }] })
  })

  describe('node', () => {
    it('finds any user for an administrator, and none for anyone else', async () => {
      const administrator = await newAdministrator(app)
      const person = await newPerson(app, newAddress())
      const { id } = person.login.user
      const seen = dataOf(await app.send(NodeById, { id }, administrator))
      expect(seen.node).toMatchObject({ __typename: 'User', email: person.email })
      const stranger = await newPerson(app)
      expect(dataOf(await app.send(NodeById, { id }, stranger)).node).toBeNull()
    })
  })
})
