import type { Audit } from '../../audit/audit.service.ts'
import type { Proofs } from '../../proofs/proofs.service.ts'
import type { PersonalRecords } from '../users/personal-records.ts'
import { deleteRegistrations, listRegistrationsOf } from './registrations.store.ts'

/** Registrations of a person's address that wait for their confirmation, whoever made them. */
export function createRegistrationRecords({
  proofs,
  audit,
}: {
  readonly proofs: Proofs
  readonly audit: Audit
}): PersonalRecords {
  return {
    name: 'registrations',
    async list(db, subject) {
      const registrations = await listRegistrationsOf(db, subject)
      return registrations.map(({ id, email, name, locale, createdAt, expiresAt }) => ({
        ...{ id, email, name, locale, createdAt, expiresAt },
      }))
    },
    async erase(db, subject) {
      const registrations = await listRegistrationsOf(db, subject)
      if (registrations.length === 0) return
      const ids = registrations.map(({ id }) => id)
      await proofs.forget(db, ids)
      await audit.forget(db, ids)
      await deleteRegistrations(db, ids)
    },
  }
}
