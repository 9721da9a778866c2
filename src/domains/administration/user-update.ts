import {
  type Checked,
  checkLocale,
  checkName,
  type InvalidField,
  invalid,
} from '../users/invalid-fields.ts'
import { checkRoles } from '../users/role-names.ts'
import type { User, UserChange } from '../users/user.ts'

/** What an administrator wants to be different about a user. What is undefined stays as it is. */
export interface UserUpdateRequest {
  readonly userId: string
  /** Null or empty for none. */
  readonly name: string | null | undefined
  readonly locale: string | null | undefined
  readonly roles: readonly string[] | undefined
}

/** What is different from how a user is; null for nothing. */
export type ChangeOf = (user: User) => UserChange | null

/** @returns what the request changes, or every field of it that cannot be right */
export function checkUserUpdate(
  request: Omit<UserUpdateRequest, 'userId'>,
): ChangeOf | InvalidField[] {
  const name = checkName(request.name)
  const locale = checkChosenLocale(request.locale)
  const roles = checkRoles(request.roles ?? [])
  if (!name.ok || !locale.ok || !roles.ok) {
    return [name, locale, roles].flatMap((field) => (field.ok ? [] : [field.invalid]))
  }
  return (user) => {
    const change: UserChange = {
      ...(request.name === undefined || name.value === user.name ? {} : { name: name.value }),
      ...(locale.value === undefined || locale.value === user.locale
        ? {}
        : { locale: locale.value }),
      ...(request.roles === undefined || areSame(roles.value, user.roles)
        ? {}
        : { roles: roles.value }),
    }
    return Object.keys(change).length === 0 ? null : change
  }
}

/** Every account has a locale: there is nothing that null could mean. */
function checkChosenLocale(text: string | null | undefined): Checked<string | undefined> {
  if (text === undefined) return { ok: true, value: undefined }
  const locale = checkLocale(text)
  if (!locale.ok) return locale
  return locale.value === null ? invalid('locale', 'REQUIRED') : { ok: true, value: locale.value }
}

function areSame(left: readonly string[], right: readonly string[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
