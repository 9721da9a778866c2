import type { Database, Queries } from '../database/database.ts'
import { isId } from '../runtime/random.ts'
import { addressKeyOf, deleteMark } from './addresses.store.ts'
import {
  type DeliveryFilter,
  type EmailDelivery,
  findDelivery,
  listDeliveries,
  requeueMail,
} from './deliveries.store.ts'

export type { DeliveryFilter, EmailDelivery } from './deliveries.store.ts'

/** What asking for a mail to be sent again can come to. `UNCHANGED`: it waits, is on its way, or was sent. */
export type RetryOutcome =
  | { readonly outcome: 'QUEUED' | 'UNCHANGED'; readonly delivery: EmailDelivery }
  | { readonly outcome: 'NOT_FOUND' }

/** What became of mails. Whoever calls this has made sure that it is an administrator who asks. */
export interface EmailDeliveries {
  /** Newest first, up to `limit` of them, from behind `beforeId`. */
  search(
    filter: DeliveryFilter,
    limit: number,
    beforeId: string | null,
  ): Promise<readonly EmailDelivery[]>
  find(id: string): Promise<EmailDelivery | undefined>
  /**
   * Sends a mail again that failed, bounced or was complained of, inside the caller's transaction. Its address may be
   * written to again. Its links and codes end when they would have ended.
   */
  retry(db: Queries, id: string): Promise<RetryOutcome>
}

export interface EmailDeliveriesDependencies {
  readonly database: Database
  /** Told that there will be work, before the transaction commits. */
  readonly onEnqueued: () => void
}

export function createEmailDeliveries({
  database,
  onEnqueued,
}: EmailDeliveriesDependencies): EmailDeliveries {
  const { queries } = database
  return {
    search: (filter, limit, beforeId) => listDeliveries(queries, filter, limit, beforeId),
    find: async (id) => (isId(id) ? findDelivery(queries, id) : undefined),

    async retry(db, id) {
      if (!isId(id)) return { outcome: 'NOT_FOUND' }
      const queued = await requeueMail(db, id)
      if (queued === undefined) {
        const delivery = await findDelivery(db, id)
        return delivery === undefined
          ? { outcome: 'NOT_FOUND' }
          : { outcome: 'UNCHANGED', delivery }
      }
      await deleteMark(db, addressKeyOf(queued.to))
      onEnqueued()
      return { outcome: 'QUEUED', delivery: queued }
    },
  }
}
