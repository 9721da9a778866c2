import { checkLocale, checkName } from './invalid-fields.ts'
import type { User } from './user.ts'
import type { SealedUser, UserSeal } from './user-seal.ts'
import type { UserState } from './user-states.store.ts'

/** Why a row of Hygraph is not believed. */
export type Refusal = 'GONE' | 'CHANGED' | 'PUT_BACK'

/** Whether a row may be believed, and the user that it holds. */
export type Verdict =
  | { readonly believed: true; readonly user: User }
  | { readonly believed: false; readonly refusal: Refusal }

/**
 * Judges a row by its seal and by what the SQL database knows of the user: one that is foreign, changed by somebody else
 * or older than the last write is not believed. One that is newer is: then the database was put back to an older state.
 *
 * @param row what was found in Hygraph, or waits to be written there
 */
export function judgeRow(seal: UserSeal, row: SealedUser | null, state: UserState): Verdict {
  if (row === null) return { believed: false, refusal: 'GONE' }
  const user = row.userId === state.userId ? seal.open(row) : undefined
  if (user === undefined) return { believed: false, refusal: 'CHANGED' }
  if (user.version < state.version) return { believed: false, refusal: 'PUT_BACK' }
  return { believed: true, user: complemented(user, state) }
}

/** With what the SQL database has of it. Name and language are held to the rules for what people type. */
function complemented(user: User, { lastLoginAt, locale: knownLocale }: UserState): User {
  const name = checkName(user.name)
  const locale = checkLocale(user.locale)
  return {
    ...user,
    name: name.ok ? name.value : null,
    locale: (locale.ok ? locale.value : null) ?? knownLocale,
    lastLoginAt,
  }
}

/** What a refusal means, in words for the operator. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
  GONE: 'Hygraph has no row of this user any more: it was deleted there, not by this server. Put it back, or remove the user here',
  CHANGED:
    'the row of this user in Hygraph was changed by somebody else, or sealed with a secret that AUTHOGRAPH_SECRET does not hold: it is not believed',
  PUT_BACK:
    'the row of this user in Hygraph is older than what this server last wrote: somebody put an old copy back, and it is not believed',
}
