import { type EmailAddress, parseEmailAddress } from './email-address.ts'

/** What can be wrong with the form of a field; with NOT_ALLOWED the public enum InvalidFieldCode. */
export type MalformedFieldCode = 'REQUIRED' | 'TOO_SHORT' | 'TOO_LONG' | 'MALFORMED'

/** Fields whose form is checked; each has its own explanation of what is right. */
export type CheckedField =
  | 'email'
  | 'newEmail'
  | 'identifier'
  | 'password'
  | 'currentPassword'
  | 'newPassword'
  | 'username'
  | 'name'
  | 'locale'
  | 'roles'
  | 'reason'

/** Fields whose value can be one that may not be given here. */
export type RefusedField = 'email' | 'newEmail' | 'newPassword' | 'username' | 'userId'

/** A field of an input that cannot be right. Never holds the value. */
export type InvalidField =
  | {
      readonly field: CheckedField
      readonly code: MalformedFieldCode
      /** The bound, in characters, for TOO_SHORT and TOO_LONG. */
      readonly limit: number | null
    }
  | { readonly field: RefusedField; readonly code: 'NOT_ALLOWED' }

/** A checked value, or what is wrong with it. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly invalid: InvalidField }

const LONGEST_EMAIL = 254
const LONGEST_NAME = 100
const LONGEST_LOCALE = 35
/** Control characters, line and paragraph separators, and marks that turn the direction of the text around them. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u

/** @param field the name under which the input carries the address */
export function checkEmail(
  field: 'email' | 'newEmail' | 'identifier',
  text: string,
): Checked<EmailAddress> {
  if (text.trim() === '') return invalid(field, 'REQUIRED')
  if (text.length > LONGEST_EMAIL) return invalid(field, 'TOO_LONG', LONGEST_EMAIL)
  const value = parseEmailAddress(text)
  return value === undefined ? invalid(field, 'MALFORMED') : { ok: true, value }
}

/** A name is one line of text; an empty one is none. */
export function checkName(text: string | null | undefined): Checked<string | null> {
  if (text == null || text.trim() === '') return { ok: true, value: null }
  return checkLine('name', text, LONGEST_NAME)
}

/** A locale is a BCP 47 tag. Languages that the mails are not written in are kept: other services may speak them. */
export function checkLocale(text: string | null | undefined): Checked<string | null> {
  if (text === null || text === undefined || text === '') return { ok: true, value: null }
  if (text.length > LONGEST_LOCALE) return invalid('locale', 'TOO_LONG', LONGEST_LOCALE)
  try {
    return { ok: true, value: Intl.getCanonicalLocales(text)[0] ?? null }
  } catch {
    return invalid('locale', 'MALFORMED')
  }
}

/** One line of text for people. */
export function checkLine(
  field: 'name' | 'reason',
  text: string,
  longest: number,
): Checked<string> {
  const value = text.normalize('NFC').trim()
  if (value === '') return invalid(field, 'REQUIRED')
  if ([...value].length > longest) return invalid(field, 'TOO_LONG', longest)
  if (!value.isWellFormed() || UNPRINTABLE.test(value)) return invalid(field, 'MALFORMED')
  return { ok: true, value }
}

/** What is wrong with the fields of a form; empty when nothing is. */
export function invalidOf(checks: readonly Checked<unknown>[]): InvalidField[] {
  return checks.flatMap((check) => (check.ok ? [] : [check.invalid]))
}

/** An `InvalidField` as a failed check. */
export function invalid(
  field: CheckedField,
  code: MalformedFieldCode,
  limit: number | null = null,
): { readonly ok: false; readonly invalid: InvalidField } {
  return { ok: false, invalid: { field, code, limit } }
}

/** A value that is well-formed and may not be given here, as a failed check. */
export function notAllowed(field: RefusedField): {
  readonly ok: false
  readonly invalid: InvalidField
} {
  return { ok: false, invalid: { field, code: 'NOT_ALLOWED' } }
}
