import type { InvalidField } from '../users/invalid-fields.ts'
import { checkProfile, differenceFrom, type ProfileInput } from '../users/profile.ts'
import { checkRoles } from '../users/role-names.ts'
import type { User, UserChange } from '../users/user.ts'

/** What an administrator wants to be different about a user. What is undefined stays as it is. */
export interface UserUpdateRequest extends ProfileInput {
  readonly userId: string
  readonly roles: readonly string[] | undefined
}

/** What is different from how a user is; null for nothing. */
export type ChangeOf = (user: User) => UserChange | null

/** @returns what the request changes, or every field of it that cannot be right */
export function checkUserUpdate(
  request: Omit<UserUpdateRequest, 'userId'>,
): ChangeOf | InvalidField[] {
  const profile = checkProfile(request)
  const roles = checkRoles(request.roles ?? [])
  if (Array.isArray(profile)) return roles.ok ? profile : [...profile, roles.invalid]
  if (!roles.ok) return [roles.invalid]
  return (user) => {
    const change: UserChange = {
      ...differenceFrom(user, profile),
      ...(request.roles === undefined || areSame(roles.value, user.roles)
        ? {}
        : { roles: roles.value }),
    }
    return Object.keys(change).length === 0 ? null : change
  }
}

function areSame(left: readonly string[], right: readonly string[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
