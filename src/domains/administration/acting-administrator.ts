import type { Origin } from '../../audit/audit.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import { missingFreshness, type ReauthenticationRequired } from '../sessions/freshness.ts'
import { requireAdministrator, type SignedInViewer, type Viewer } from '../sessions/viewer.ts'

/** An administrator who may change accounts now. */
export interface ActingAdministrator {
  /** Null for whoever runs the server. */
  readonly administrator: SignedInViewer | null
  /** Under which all events of the change name the administrator as the one who acted. */
  readonly origin: Origin
}

/**
 * Asserts that the viewer is an administrator with a fresh session, or runs the server.
 * @throws Fault UNAUTHENTICATED or FORBIDDEN
 */
export async function requireFreshAdministrator(
  viewer: Viewer,
  origin: Origin,
  clock: Clock,
): Promise<ActingAdministrator | ReauthenticationRequired> {
  const administrator = requireAdministrator(viewer)
  if (administrator === undefined) {
    return { administrator: null, origin: { ...origin, administratorId: null } }
  }
  const missing = await missingFreshness(administrator, clock)
  if (missing !== undefined) return missing
  return { administrator, origin: { ...origin, administratorId: administrator.account.id } }
}
