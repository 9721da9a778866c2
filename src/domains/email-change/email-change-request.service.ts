import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { AccountsConfiguration } from '../../config/configuration.ts'
import type { Database, Queries } from '../../database/database.ts'
import { PROOF_RULES, type Proofs } from '../../proofs/proofs.service.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import type { Random } from '../../runtime/random.ts'
import { ALLOWANCES, networkOf } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import { missingFreshness, type ReauthenticationRequired } from '../sessions/freshness.ts'
import { requireOwnSession, type Viewer } from '../sessions/viewer.ts'
import type { EmailAddress } from '../users/email-address.ts'
import { checkEmail, type InvalidField, notAllowed } from '../users/invalid-fields.ts'
import type { Notices } from '../users/notices.ts'
import { mayHaveCode } from '../users/shown-proofs.ts'
import type { User } from '../users/user.ts'
import { retryingConflicts } from '../users/user-conflict.ts'
import type { UsersStore } from '../users/users.store.ts'
import { cancelWaitingChange, insertEmailChange } from './email-changes.store.ts'
import { maskedEmail } from './masked-email.ts'

/** A change that was taken. */
interface Requested {
  readonly outcome: 'SUCCESS'
  /** The user, and the session that asked. */
  readonly seen: { readonly user: User; readonly currentSessionId: string }
  /** What the asking client keeps and gives back with the code. */
  readonly challenge: string
  readonly codeExpiresAt: Date
  readonly linkExpiresAt: Date
}

/** Everything that asking for another address can come to. */
export type EmailChangeRequestOutcome =
  | Requested
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | { readonly outcome: 'EMAIL_TAKEN' }
  | ReauthenticationRequired
  | TooManyRequests

/** Takes requests for another address and mails their confirmation. */
export interface EmailChangeRequestService {
  request(viewer: Viewer, newEmail: string, origin: Origin): Promise<EmailChangeRequestOutcome>
}

export interface EmailChangeRequestDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly proofs: Proofs
  readonly throttling: Throttling
  readonly notices: Notices
  readonly audit: Audit
  readonly clock: Clock
  readonly random: Random
  readonly privacy: AccountsConfiguration['privacy']
}

export function createEmailChangeRequestService(
  dependencies: EmailChangeRequestDependencies,
): EmailChangeRequestService {
  const { database, users, proofs, throttling, notices, audit, clock, random, privacy } =
    dependencies

  const isTaken = async (emailKey: string) => (await users.findOwnerId(emailKey)) !== undefined

  /** Tells the owner of an address that was once proven; to whom else it may belong, nobody knows. */
  const warnOldAddress = async (db: Queries, user: User, changeId: string, newEmail: string) => {
    if (user.emailConfirmedAt === null) return
    const { id: proofId } = await proofs.issue(db, {
      purpose: 'cancel-email-change',
      subjectId: changeId,
      withCode: false,
    })
    const payload = { proofId, newEmail: maskedEmail(newEmail) }
    await notices.send(db, user, 'email-change-requested', payload)
  }

  /** Everything that one request writes: the same whoever has the new address. */
  const store = (user: User, address: EmailAddress, origin: Origin) =>
    database.transaction<Omit<Requested, 'seen'> | 'CONFLICT'>(async (db, rollBackWith) => {
      const requestedAt = clock.now()
      const change = {
        id: random.id(),
        userId: user.id,
        oldEmail: user.email,
        oldEmailKey: user.emailKey,
        newEmail: address.typed,
        newEmailKey: address.key,
        requestedAt,
        expiresAt: addSeconds(requestedAt, PROOF_RULES['change-email'].linkTtlSeconds),
      }
      await cancelWaitingChange(db, user.id, requestedAt)
      if (!(await insertEmailChange(db, change))) return rollBackWith('CONFLICT')
      const proof = await proofs.issue(db, {
        purpose: 'change-email',
        subjectId: change.id,
        withCode: await mayHaveCode(throttling, db, address.key),
      })
      const payload = { proofId: proof.id }
      await notices.send(db, { ...user, email: change.newEmail }, 'email-change', payload)
      await warnOldAddress(db, user, change.id, change.newEmail)
      await audit.record(db, 'EMAIL_CHANGE_REQUESTED', user.id, origin)
      const { codeExpiresAt, linkExpiresAt } = proof
      const challenge = proofs.challengeOf(proof, change.newEmailKey)
      return { outcome: 'SUCCESS', challenge, codeExpiresAt, linkExpiresAt }
    })

  return {
    async request(viewer, newEmail, origin) {
      const signedIn = requireOwnSession(viewer)
      const missing = await missingFreshness(signedIn, clock)
      if (missing !== undefined) return missing
      const user = await signedIn.loadUser()
      const address = checkNewEmail(newEmail, user)
      if (!address.ok) return { outcome: 'INVALID_INPUT', fields: [address.invalid] }
      const mail = ALLOWANCES.mailToAddress(address.value.key)
      const allowances = [
        ALLOWANCES.emailChange(user.id),
        mail,
        ALLOWANCES.mailFromNetwork(networkOf(origin.ipAddress)),
      ]
      return throttling.limit<EmailChangeRequestOutcome>(allowances, async () => {
        // Only where answers may tell: otherwise the address is not even looked up.
        if (privacy === 'reveal' && (await isTaken(address.value.key))) {
          // Of an address that gets no mail nothing is used up.
          await throttling.giveBack(database.queries, [mail])
          return { outcome: 'EMAIL_TAKEN' }
        }
        const stored = await retryingConflicts(clock, () => store(user, address.value, origin))
        return { ...stored, seen: { user, currentSessionId: signedIn.session.id } }
      })
    },
  }
}

function checkNewEmail(newEmail: string, { emailKey }: User) {
  const address = checkEmail('newEmail', newEmail)
  return address.ok && address.value.key === emailKey ? notAllowed('newEmail') : address
}
