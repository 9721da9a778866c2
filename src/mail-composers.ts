import type { Database } from './database/database.ts'
import { composeAccountDeleted } from './domains/administration/account-deleted-mail.ts'
import { createAdministrationMails } from './domains/administration/administration-mails.ts'
import { createEmailChangeMails } from './domains/email-change/email-change-mails.ts'
import { createPasswordMails } from './domains/passwords/password-mails.ts'
import { createConfirmationMails } from './domains/registration/confirmation-mail.ts'
import { createSessionMails } from './domains/sessions/session-mails.ts'
import { createNoAccountMail } from './domains/users/no-account-mail.ts'
import type { UsersStore } from './domains/users/users.store.ts'
import type { ComposeMail } from './email/worker.ts'
import type { ProofRequests } from './proofs/proof-requests.ts'
import type { Proofs } from './proofs/proofs.service.ts'
import type { Throttling } from './throttling/throttling.service.ts'

/** What the composers of all mails stand on. */
export interface MailComposerDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly proofs: Proofs
  readonly proofRequests: ProofRequests
  readonly throttling: Throttling
  /** Where the pages are that mailed links lead to, without a trailing slash. */
  readonly appUrl: string
}

/** Who composes which mail, by the template under which it was enqueued. */
export function createMailComposers(
  dependencies: MailComposerDependencies,
): Readonly<Record<string, ComposeMail>> {
  const noAccountMail = createNoAccountMail(dependencies)
  return {
    ...createConfirmationMails(dependencies),
    ...createPasswordMails({ ...dependencies, noAccountMail }),
    ...createEmailChangeMails(dependencies),
    ...createAdministrationMails(dependencies),
    ...createSessionMails({ ...dependencies, noAccountMail }),
    'no-account': async () => noAccountMail.content,
    'account-deleted': composeAccountDeleted,
  }
}
