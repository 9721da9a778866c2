import type { AccountRemoval } from '../domains/administration/account-removal.service.ts'
import type { UserAdministrationService } from '../domains/administration/user-administration.service.ts'
import { findByReference } from '../domains/users/identifier.ts'
import type { User } from '../domains/users/user.ts'
import type { UsersStore } from '../domains/users/users.store.ts'
import { COMMAND_ORIGIN, describeUser, lineOf, OPERATOR, printUser, refuse } from './accounts.ts'
import { EXIT, print } from './output.ts'

/** What commands on accounts stand on. */
export interface AccountCommands {
  readonly users: UsersStore
  readonly userAdministration: UserAdministrationService
  readonly accountRemoval: AccountRemoval
}

export interface UsersListOptions {
  readonly search?: string
  readonly status?: 'ACTIVE' | 'SUSPENDED'
  readonly role?: string
  readonly limit: number
  readonly json?: boolean
}

export interface UsersSuspendOptions {
  readonly reason?: string
  readonly json?: boolean
}

const NOT_FOUND = { outcome: 'NOT_FOUND' }

/** `authograph users list`: accounts, newest first. @returns the exit code */
export async function runUsersList(
  { users }: AccountCommands,
  { search, status, role, limit, json }: UsersListOptions,
): Promise<number> {
  const found = await users.search(
    {
      text: search ?? null,
      status: status ?? null,
      role: role ?? null,
      createdAfter: null,
      createdBefore: null,
      orderBy: 'CREATED_AT_DESC',
    },
    limit,
    null,
  )
  const lines = found.length > 0 ? found.map(lineOf) : ['There are no such accounts.']
  print(json, { ok: true, users: found.map(describeUser) }, lines)
  return EXIT.ok
}

/** `authograph users show`: one account. @returns the exit code */
export function runUsersShow(
  { users }: AccountCommands,
  person: string,
  json?: boolean,
): Promise<number> {
  return onPerson(users, person, json, async (user) => printUser(json, user, user.email))
}

/** `authograph users suspend`: keeps a person out. @returns the exit code */
export function runUsersSuspend(
  { users, userAdministration }: AccountCommands,
  person: string,
  { reason, json }: UsersSuspendOptions,
): Promise<number> {
  return onPerson(users, person, json, async ({ id }) => {
    const given = reason ?? null
    const result = await userAdministration.suspend(OPERATOR, id, given, COMMAND_ORIGIN)
    if (result.outcome !== 'SUCCESS') return refuse(json, result)
    return printUser(json, result.user, '✓ Suspended: every session is over.')
  })
}

/** `authograph users restore`: lets a suspended person in again. @returns the exit code */
export function runUsersRestore(
  { users, userAdministration }: AccountCommands,
  person: string,
  json?: boolean,
): Promise<number> {
  return onPerson(users, person, json, async ({ id }) => {
    const result = await userAdministration.restore(OPERATOR, id, COMMAND_ORIGIN)
    if (result.outcome !== 'SUCCESS') return refuse(json, result)
    return printUser(json, result.user, '✓ Restored: the person may log in.')
  })
}

/** `authograph users set-role`: gives a person these roles and no others. @returns the exit code */
export function runUsersSetRole(
  { users, userAdministration }: AccountCommands,
  person: string,
  roles: readonly string[],
  json?: boolean,
): Promise<number> {
  return onPerson(users, person, json, async ({ id }) => {
    const request = { userId: id, roles }
    const result = await userAdministration.update(OPERATOR, request, COMMAND_ORIGIN)
    if (result.outcome !== 'SUCCESS') return refuse(json, result)
    return printUser(json, result.user, '✓ The roles count from the next request on.')
  })
}

/** `authograph users delete`: removes an account and everything that names its owner. @returns the exit code */
export function runUsersDelete(
  { users, accountRemoval }: AccountCommands,
  person: string,
  json?: boolean,
): Promise<number> {
  return onPerson(users, person, json, async ({ id }) => {
    const result = await accountRemoval.remove(id, null)
    if (result.outcome !== 'SUCCESS') return refuse(json, result)
    print(json, { ok: true, deletedUserId: id }, [
      `✓ ${id} is deleted, with everything that named the person.`,
    ])
    return EXIT.ok
  })
}

async function onPerson(
  users: UsersStore,
  person: string,
  json: boolean | undefined,
  work: (user: User) => Promise<number>,
): Promise<number> {
  const user = await findByReference(users, person)
  return user === undefined ? refuse(json, NOT_FOUND) : work(user)
}
