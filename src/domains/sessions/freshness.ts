import type { Clock } from '../../runtime/clock.ts'
import { freshUntil } from './session.ts'
import type { SignedInViewer } from './viewer.ts'

/** How a session can be made fresh; the public enum of the same name. */
export type ReauthenticationMethod = 'PASSWORD'

/** A sensitive change was asked for by a session that is not fresh. */
export interface ReauthenticationRequired {
  readonly outcome: 'REAUTHENTICATION_REQUIRED'
  /** What would make it so. */
  readonly methods: readonly ReauthenticationMethod[]
}

/** Asserts that a session is fresh. @returns undefined where it is */
export async function missingFreshness(
  { session }: SignedInViewer,
  clock: Clock,
): Promise<ReauthenticationRequired | undefined> {
  if (freshUntil(session, clock.now()) !== null) return undefined
  return { outcome: 'REAUTHENTICATION_REQUIRED', methods: ['PASSWORD'] }
}
