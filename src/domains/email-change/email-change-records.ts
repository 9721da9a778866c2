import type { PersonalRecords } from '../users/personal-records.ts'
import type { EmailChanges } from './email-changes.service.ts'

/** Changes of a person's address: those that wait, and those that can be taken back. */
export function createEmailChangeRecords(emailChanges: EmailChanges): PersonalRecords {
  return {
    name: 'emailChanges',
    async list(db, { userId }) {
      const changes = await emailChanges.list(db, userId)
      return changes.map(
        ({ oldEmail, newEmail, requestedAt, expiresAt, confirmedAt, cancelledAt }) => ({
          ...{ oldEmail, newEmail, requestedAt, expiresAt, confirmedAt, cancelledAt },
        }),
      )
    },
    erase: (db, { userId }) => emailChanges.forget(db, userId),
  }
}
