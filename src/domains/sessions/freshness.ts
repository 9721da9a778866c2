import type { Clock } from '../../runtime/clock.ts'
import type { User } from '../users/user.ts'
import { freshUntil } from './session.ts'
import type { SignedInViewer } from './viewer.ts'

/** How a session can be made fresh; the public enum of the same name. */
export type ReauthenticationMethod = 'PASSWORD' | 'EMAIL_CODE'

/** A sensitive change was asked for by a session that is not fresh. */
export interface ReauthenticationRequired {
  readonly outcome: 'REAUTHENTICATION_REQUIRED'
  /** What would make it so. */
  readonly methods: readonly ReauthenticationMethod[]
}

/** Asserts that a session is fresh. @returns undefined where it is @throws Fault UNAVAILABLE where users cannot be read */
export async function missingFreshness(
  { session, loadUser }: SignedInViewer,
  clock: Clock,
): Promise<ReauthenticationRequired | undefined> {
  if (freshUntil(session, clock.now()) !== null) return undefined
  // Who acts as somebody else cannot prove to be that person.
  if (session.impersonator !== null) return { outcome: 'REAUTHENTICATION_REQUIRED', methods: [] }
  return { outcome: 'REAUTHENTICATION_REQUIRED', methods: methodsOf(await loadUser()) }
}

/** In the order in which to offer them. */
function methodsOf({ passwordHash }: User): readonly ReauthenticationMethod[] {
  return passwordHash === null ? ['EMAIL_CODE'] : ['PASSWORD', 'EMAIL_CODE']
}
