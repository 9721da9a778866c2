import { expect, it } from 'vitest'
import { mutations, queries } from '../schema/schema.ts'
import { auditOf, impersonate } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import { dataOf, type SendOptions, sendOperation } from '../support/http.ts'
import {
  AuditEvents,
  DeleteUser,
  EmailDeliveries,
  ImpersonateUser,
  InviteUser,
  LoginDiagnosis,
  RestoreUser,
  RetryEmailDelivery,
  RevokeUserSessions,
  SendPasswordReset,
  SuspendUser,
  UpdateUser,
  Users,
} from '../support/operations.ts'
import { expectOutcome, newAddress, newPerson } from '../support/people.ts'
import { refresh } from '../support/sessions.ts'
import { countUsers, storedUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

/** A field of the administrators' part: how it is asked for, about a user of the given id and address. */
interface Field {
  readonly document: string
  readonly variables: (userId: string, email: string) => unknown
}

const aboutUser = (document: { toString(): string }, more: object = {}): Field => ({
  document: document.toString(),
  variables: (userId) => ({ input: { userId, ...more } }),
})

const QUERIES: Readonly<Record<string, Field>> = {
  users: { document: Users.toString(), variables: () => ({}) },
  auditEvents: { document: AuditEvents.toString(), variables: () => ({}) },
  emailDeliveries: { document: EmailDeliveries.toString(), variables: () => ({}) },
  loginDiagnosis: {
    document: LoginDiagnosis.toString(),
    variables: (_userId, identifier) => ({ identifier }),
  },
}
const MUTATIONS: Readonly<Record<string, Field>> = {
  inviteUser: {
    document: InviteUser.toString(),
    variables: () => ({ input: { email: INVITED, roles: ['admin'] } }),
  },
  updateUser: aboutUser(UpdateUser, { roles: ['admin'] }),
  suspendUser: aboutUser(SuspendUser),
  restoreUser: aboutUser(RestoreUser),
  deleteUser: aboutUser(DeleteUser),
  revokeUserSessions: aboutUser(RevokeUserSessions),
  impersonateUser: aboutUser(ImpersonateUser, { reason: 'curiosity' }),
  sendPasswordReset: aboutUser(SendPasswordReset),
  retryEmailDelivery: {
    document: RetryEmailDelivery.toString(),
    variables: () => ({ input: { deliveryId: crypto.randomUUID() } }),
  },
}
const INVITED = newAddress()

/** What a request comes to: the code of its error, or the name of its outcome. */
async function ask(app: TestApp, field: Field, variables: unknown, options: SendOptions) {
  const answer = await sendOperation<Readonly<Record<string, { __typename?: string }>>, unknown>(
    `${app.url}/graphql`,
    field.document,
    variables,
    options,
  )
  const [outcome] = Object.values(answer.data ?? {})
  return answer.errors[0]?.extensions.code ?? outcome?.__typename
}

it("every field of the administrators' part is asked for below", () => {
  const ofAdministrators = [...queries, ...mutations].filter(({ description }) =>
    description?.startsWith('Needs the admin role'),
  )
  expect(ofAdministrators.map(({ name }) => name).sort()).toEqual(
    Object.keys({ ...QUERIES, ...MUTATIONS }).sort(),
  )
})

onEveryStore("the administrators' part", (app) => {
  it('is closed to everybody else, whoever it is about, and changes nothing for them [R84 CVE-2024-3656]', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const target = await newPerson(app)
    const outcome = await impersonate(app, administrator, person.login.user.id)
    const { accessToken } = expectOutcome(outcome, 'ImpersonateUserSuccess')
    const before = await storedUser(app, target.email)
    const viewers: readonly [SendOptions, string][] = [
      [{}, 'UNAUTHENTICATED'],
      [{ accessToken: 'x' }, 'UNAUTHENTICATED'],
      [person, 'FORBIDDEN'],
      [{ accessToken }, 'FORBIDDEN'],
    ]
    for (const [name, field] of Object.entries({ ...QUERIES, ...MUTATIONS })) {
      for (const id of [target.login.user.id, person.login.user.id, crypto.randomUUID(), '']) {
        const variables = field.variables(id, target.email)
        for (const [options, code] of viewers) {
          expect([name, await ask(app, field, variables, options)]).toEqual([name, code])
        }
      }
    }
    expect(await storedUser(app, target.email)).toEqual(before)
    expect(await countUsers(app, INVITED)).toBe(0)
    const events = (await auditOf(app, target.login.user.id)).map(({ type }) => type)
    expect(events.filter((type) => type.startsWith('USER_'))).toEqual([])
  })

  it('changes nothing for an administrator whose session is not fresh [R52]', async () => {
    const administrator = await newAdministrator(app)
    const target = await newPerson(app)
    const before = await storedUser(app, target.email)
    await app.advanceSeconds(600)
    const tokens = await refresh(app, administrator.refreshToken)
    for (const [name, field] of Object.entries(MUTATIONS)) {
      for (const id of [target.login.user.id, crypto.randomUUID(), '']) {
        const outcome = await ask(app, field, field.variables(id, target.email), tokens)
        expect([name, outcome]).toEqual([name, 'ReauthenticationRequiredError'])
      }
    }
    expect(await storedUser(app, target.email)).toEqual(before)
    expect(await countUsers(app, INVITED)).toBe(0)
  })

  it('is open to an administrator', async () => {
    const administrator = await newAdministrator(app)
    const target = await newPerson(app)
    for (const [name, field] of Object.entries({ ...QUERIES, ...MUTATIONS })) {
      const variables = field.variables(target.login.user.id, target.email)
      const outcome = await ask(app, field, variables, administrator)
      expect([name, outcome]).not.toEqual([name, 'FORBIDDEN'])
      expect([name, outcome]).not.toEqual([name, 'UNAUTHENTICATED'])
    }
    expect(dataOf(await app.send(Users, {}, administrator)).users.totalCount).toBeGreaterThan(0)
  })
})
