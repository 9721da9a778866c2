import type { AccessToken, SessionCredentials } from './session-credentials.ts'
import { requireSession, type Viewer } from './viewer.ts'

/** Everything that asking for a token for another service can come to. */
export type ServiceTokenOutcome =
  | ({ readonly outcome: 'SUCCESS' } & AccessToken)
  | { readonly outcome: 'UNKNOWN_AUDIENCE' }

/** Gives access tokens that are good at one other service, and nowhere else. */
export interface ServiceTokens {
  /** @throws Fault UNAUTHENTICATED */
  issue(viewer: Viewer, audience: string): Promise<ServiceTokenOutcome>
}

export interface ServiceTokensDependencies {
  readonly credentials: SessionCredentials
  /** The services that there are tokens for, each by its exact name. */
  readonly audiences: readonly string[]
}

export function createServiceTokens(dependencies: ServiceTokensDependencies): ServiceTokens {
  const { credentials, audiences } = dependencies
  return {
    async issue(viewer, audience) {
      const { session, account } = requireSession(viewer)
      if (!audiences.includes(audience)) return { outcome: 'UNKNOWN_AUDIENCE' }
      const token = await credentials.serviceTokenFor(session, account, audience)
      return { outcome: 'SUCCESS', ...token }
    },
  }
}
