import type { Audit } from './audit/audit.service.ts'
import {
  createActionRecords,
  createActivityRecords,
} from './domains/administration/activity-records.ts'
import {
  createAddressMarkRecords,
  createMailRecords,
} from './domains/administration/mail-records.ts'
import { createProofRecords } from './domains/administration/proof-records.ts'
import { createEmailChangeRecords } from './domains/email-change/email-change-records.ts'
import type { EmailChanges } from './domains/email-change/email-changes.service.ts'
import { createRegistrationRecords } from './domains/registration/registration-records.ts'
import { DEVICE_RECORDS, SESSION_RECORDS } from './domains/sessions/session-records.ts'
import type { PersonalRecords } from './domains/users/personal-records.ts'
import type { EmailService } from './email/email.service.ts'
import type { ProofRequests } from './proofs/proof-requests.ts'
import type { Proofs } from './proofs/proofs.service.ts'

export interface PersonalRecordsDependencies {
  readonly audit: Audit
  readonly proofs: Proofs
  readonly proofRequests: ProofRequests
  readonly email: EmailService
  readonly emailChanges: EmailChanges
}

/**
 * Everything that is stored about a person besides the account itself: a domain that begins to store something more adds
 * it here. In the order in which it is erased: sessions first, so that no request that ends one is under way any more
 * when the mails are erased.
 */
export function createPersonalRecords(
  dependencies: PersonalRecordsDependencies,
): readonly PersonalRecords[] {
  const { audit, email, emailChanges } = dependencies
  return [
    SESSION_RECORDS,
    DEVICE_RECORDS,
    createRegistrationRecords(dependencies),
    createProofRecords(dependencies),
    createEmailChangeRecords(emailChanges),
    createMailRecords(email),
    createAddressMarkRecords(email),
    createActivityRecords(audit),
    createActionRecords(audit),
  ]
}
