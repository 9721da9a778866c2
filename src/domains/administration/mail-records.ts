import type { EmailService } from '../../email/email.service.ts'
import type { PersonalRecords } from '../users/personal-records.ts'

/** Mails to a person, waiting or sent. What is erased before it was sent is never sent. */
export function createMailRecords(email: EmailService): PersonalRecords {
  return {
    name: 'emails',
    list: (db, subject) => email.listOf(db, subject),
    erase: (db, subject) => email.forget(db, subject),
  }
}

/** That a person's address takes no mail. */
export function createAddressMarkRecords(email: EmailService): PersonalRecords {
  return {
    name: 'undeliverable',
    async list(_db, { emailKey }) {
      const mark = await email.markOf(emailKey)
      return mark === undefined ? [] : [mark]
    },
    async erase(db, { emailKey }) {
      await email.clearAddress(db, emailKey)
    },
  }
}
