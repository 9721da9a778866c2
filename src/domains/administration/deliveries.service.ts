import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { Database } from '../../database/database.ts'
import type { DeliveryFilter, EmailDelivery } from '../../email/deliveries.service.ts'
import type { EmailService } from '../../email/email.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import { isUserId } from '../../runtime/random.ts'
import type { PasswordResetService } from '../passwords/password-reset.service.ts'
import type { ReauthenticationRequired } from '../sessions/freshness.ts'
import { requireAdministrator, type Viewer } from '../sessions/viewer.ts'
import type { User } from '../users/user.ts'
import type { UsersStore } from '../users/users.store.ts'
import { requireFreshAdministrator } from './acting-administrator.ts'

/** Everything that asking for a mail to be sent again can come to. */
export type RetryDeliveryOutcome =
  | { readonly outcome: 'SUCCESS'; readonly delivery: EmailDelivery }
  | { readonly outcome: 'NOT_FOUND' }
  | ReauthenticationRequired

/** Everything that sending somebody a reset can come to. */
export type SendPasswordResetOutcome =
  | { readonly outcome: 'SUCCESS'; readonly user: User; readonly delivery: EmailDelivery }
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
  retry(viewer: Viewer, id: string, origin: Origin): Promise<RetryDeliveryOutcome>
  /** Mails a link for a new password to a user, who did not ask for it. */
  sendPasswordReset(
    viewer: Viewer,
    userId: string,
    origin: Origin,
  ): Promise<SendPasswordResetOutcome>
}

export interface DeliveriesServiceDependencies {
  readonly database: Database
  readonly email: EmailService
  readonly users: UsersStore
  readonly passwordReset: PasswordResetService
  readonly audit: Audit
  readonly clock: Clock
}

export function createDeliveriesService(
  dependencies: DeliveriesServiceDependencies,
): DeliveriesService {
  const { database, email, users, passwordReset, audit, clock } = dependencies
  const { deliveries } = email
  return {
    async search(viewer, filter, limit, beforeId) {
      requireAdministrator(viewer)
      // No mail has such a text, and PostgreSQL refuses it.
      if (`${filter.to}${filter.template}`.includes('\0')) return []
      return deliveries.search(filter, limit, beforeId)
    },
    async find(viewer, id) {
      requireAdministrator(viewer)
      return deliveries.find(id)
    },
    async retry(viewer, id, origin) {
      const acting = await requireFreshAdministrator(viewer, origin, clock)
      if ('outcome' in acting) return acting
      const retried = await database.transaction((db) => deliveries.retry(db, id))
      if (retried.outcome === 'NOT_FOUND') return { outcome: 'NOT_FOUND' }
      return { outcome: 'SUCCESS', delivery: retried.delivery }
    },
    async sendPasswordReset(viewer, userId, origin) {
      const acting = await requireFreshAdministrator(viewer, origin, clock)
      if ('outcome' in acting) return acting
      const user = isUserId(userId) ? await users.findById(userId) : undefined
      if (user === undefined) return { outcome: 'NOT_FOUND' }
      const mailId = await database.transaction(async (db) => {
        await audit.record(db, 'PASSWORD_RESET_REQUESTED', user.id, acting.origin)
        return passwordReset.sendTo(db, user)
      })
      const delivery = await deliveries.find(mailId)
      return delivery === undefined
        ? { outcome: 'NOT_FOUND' }
        : { outcome: 'SUCCESS', user, delivery }
    },
  }
}
