import {
  type Checked,
  checkLocale,
  checkName,
  type InvalidField,
  invalid,
  invalidOf,
} from './invalid-fields.ts'
import type { User, UserChange } from './user.ts'
import { checkUsername } from './username.ts'

/** What somebody says of a person, as it was typed. What is left out stays as it is; null clears. */
export interface ProfileInput {
  readonly username?: string | null | undefined
  readonly name?: string | null | undefined
  readonly locale?: string | null | undefined
}

/** What a profile consists of. */
export type ProfileChange = Pick<UserChange, 'username' | 'usernameKey' | 'name' | 'locale'>

/** Whether a profile can be so. @returns what to change; or every field that is wrong */
export function checkProfile(input: ProfileInput): ProfileChange | InvalidField[] {
  const username = input.username === undefined ? UNCHANGED : checkUsername(input.username)
  const name = input.name === undefined ? UNCHANGED : checkName(input.name)
  const locale = input.locale === undefined ? UNCHANGED : checkChosenLocale(input.locale)
  if (!username.ok || !name.ok || !locale.ok) return invalidOf([username, name, locale])
  return {
    ...(username.value === undefined ? {} : usernameOf(username.value)),
    ...(name.value === undefined ? {} : { name: name.value }),
    ...(locale.value === undefined ? {} : { locale: locale.value }),
  }
}

/** What of a change is different from how a user is; nothing of it may be left. */
export function differenceFrom(user: User, change: ProfileChange): ProfileChange {
  const { username, usernameKey, name, locale } = change
  return {
    ...(username === undefined || username === user.username
      ? {}
      : { username, usernameKey: usernameKey ?? null }),
    ...(name === undefined || name === user.name ? {} : { name }),
    ...(locale === undefined || locale === user.locale ? {} : { locale }),
  }
}

/** The names of the fields of a change, for whoever reads the audit. */
export function fieldsOf(change: ProfileChange): string[] {
  return (['username', 'name', 'locale'] as const).filter((field) => change[field] !== undefined)
}

const UNCHANGED = { ok: true, value: undefined } as const

function usernameOf(username: { readonly typed: string; readonly key: string } | null) {
  return { username: username?.typed ?? null, usernameKey: username?.key ?? null }
}

/** Every account has a locale: there is nothing that null could mean. */
function checkChosenLocale(text: string | null): Checked<string> {
  const locale = checkLocale(text)
  if (!locale.ok) return locale
  return locale.value === null ? invalid('locale', 'REQUIRED') : { ok: true, value: locale.value }
}
