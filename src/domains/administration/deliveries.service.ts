import type { Database } from '../../database/database.ts'
import type { DeliveryFilter, EmailDelivery } from '../../email/deliveries.service.ts'
import type { EmailService } from '../../email/email.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import { missingFreshness, type ReauthenticationRequired } from '../sessions/freshness.ts'
import { requireAdministrator, type Viewer } from '../sessions/viewer.ts'

/** Everything that asking for a mail to be sent again can come to. */
export type RetryDeliveryOutcome =
  | { readonly outcome: 'SUCCESS'; readonly delivery: EmailDelivery }
  | { readonly outcome: 'NOT_FOUND' }
  | ReauthenticationRequired

/** What became of mails, for administrators. Every method throws a Fault FORBIDDEN for anyone else. */
export interface DeliveriesService {
  /** Newest first; one more than `limit` shows that there is a further page. */
  search(
    viewer: Viewer,
    filter: DeliveryFilter,
    limit: number,
    beforeId: string | null,
  ): Promise<readonly EmailDelivery[]>
  find(viewer: Viewer, id: string): Promise<EmailDelivery | undefined>
  retry(viewer: Viewer, id: string): Promise<RetryDeliveryOutcome>
}

export interface DeliveriesServiceDependencies {
  readonly database: Database
  readonly email: EmailService
  readonly clock: Clock
}

export function createDeliveriesService({
  database,
  email,
  clock,
}: DeliveriesServiceDependencies): DeliveriesService {
  const { deliveries } = email
  return {
    async search(viewer, filter, limit, beforeId) {
      requireAdministrator(viewer)
      return deliveries.search(filter, limit, beforeId)
    },
    async find(viewer, id) {
      requireAdministrator(viewer)
      return deliveries.find(id)
    },
    async retry(viewer, id) {
      const missing = await missingFreshness(requireAdministrator(viewer), clock)
      if (missing !== undefined) return missing
      const retried = await database.transaction((db) => deliveries.retry(db, id))
      if (retried.outcome === 'NOT_FOUND') return { outcome: 'NOT_FOUND' }
      return { outcome: 'SUCCESS', delivery: retried.delivery }
    },
  }
}
