import type { Queries } from '../../database/database.ts'
import type { EmailService } from '../../email/email.service.ts'
import { deliverableAddress } from './email-address.ts'
import type { User } from './user.ts'

/** Tells people by mail what happens to their account. */
export interface Notices {
  /**
   * Writes a mail to a user, inside the caller's transaction.
   * @param template the key of its composer, which finds the user's name as `payload.name`
   */
  send(
    db: Queries,
    user: Pick<User, 'id' | 'email' | 'name' | 'locale'>,
    template: string,
    payload?: Readonly<Record<string, string>>,
  ): Promise<void>
}

export function createNotices(email: EmailService): Notices {
  return {
    async send(db, { id: userId, email: address, name, locale }, template, payload = {}) {
      await email.enqueue(db, {
        template,
        to: deliverableAddress(address),
        userId,
        locale,
        payload: name === null ? payload : { ...payload, name },
      })
    },
  }
}
