import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { CaptchaGuard, CaptchaRequired } from '../../captcha/captcha-guard.ts'
import type { HashingPlace, PasswordHasher } from '../../crypto/password-hasher.ts'
import type { Database, Queries } from '../../database/database.ts'
import type { EmailService } from '../../email/email.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import { ALLOWANCES, networkOf } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import type { SessionsService } from '../sessions/sessions.service.ts'
import type {
  AddressProofs,
  AddressRequest,
  AskedProof,
  EmailProof,
  EmailProofFailure,
  ProvenAddress,
} from '../users/address-proofs.ts'
import { deliverableAddress } from '../users/email-address.ts'
import { checkEmail, type InvalidField } from '../users/invalid-fields.ts'
import { usingProof } from '../users/shown-proofs.ts'
import type { UnconfirmedAccounts } from '../users/unconfirmed-accounts.ts'
import type { User } from '../users/user.ts'
import { retryingConflicts } from '../users/user-conflict.ts'
import type { UsersStore } from '../users/users.store.ts'
import type { HashedPassword, PasswordPolicy, PasswordWeakness } from './password-policy.ts'
import { ownWordsOf, type PasswordReplacement } from './password-replacement.ts'

/** Everything that asking for a reset can come to: the same for any address. */
export type RequestPasswordResetOutcome =
  | ({ readonly outcome: 'SUCCESS'; readonly email: string } & AskedProof)
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | CaptchaRequired
  | TooManyRequests

/** Everything that a reset can come to. */
export type ResetPasswordOutcome =
  | { readonly outcome: 'SUCCESS'; readonly email: string }
  | EmailProofFailure
  | { readonly outcome: 'WEAK_PASSWORD'; readonly weakness: PasswordWeakness }
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | TooManyRequests

/** Lets people choose a new password who have lost the old one and can read their mail. */
export interface PasswordResetService {
  request(request: AddressRequest, origin: Origin): Promise<RequestPasswordResetOutcome>
  /** @throws Fault OVERLOADED when too many passwords wait to be hashed */
  reset(shown: EmailProof, newPassword: string, origin: Origin): Promise<ResetPasswordOutcome>
  /**
   * Mails a link to a user who did not ask for it, inside the caller's transaction. Who may do that is asserted there.
   * @returns the id of the mail
   */
  sendTo(db: Queries, user: Pick<User, 'email' | 'emailKey' | 'locale'>): Promise<string>
}

export interface PasswordResetServiceDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly policy: PasswordPolicy
  readonly hasher: PasswordHasher
  readonly addressProofs: AddressProofs
  readonly passwordReplacement: PasswordReplacement
  readonly unconfirmedAccounts: UnconfirmedAccounts
  readonly sessions: SessionsService
  readonly throttling: Throttling
  readonly captcha: CaptchaGuard
  readonly email: EmailService
  readonly audit: Audit
  readonly clock: Clock
}

const PURPOSE = 'reset-password'
const NOT_USED = { outcome: 'INVALID_TOKEN' } as const

export function createPasswordResetService(
  dependencies: PasswordResetServiceDependencies,
): PasswordResetService {
  const { database, users, policy, hasher, addressProofs, throttling, audit, clock } = dependencies
  const { passwordReplacement, unconfirmedAccounts, sessions, captcha, email } = dependencies

  /** The account that a proven address belongs to. One that is suspended is out of reach, as if there were none. */
  const findAccount = async ({ request }: ProvenAddress) => {
    const user = await users.findByEmailKey(request.emailKey)
    return user?.status === 'ACTIVE' ? user : undefined
  }

  /** Whoever reads the mail has proven the address: to all that was done with the account before, a first time. */
  const confirm = async (db: Queries, user: User, origin: Origin) => {
    await unconfirmedAccounts.settle(db, user.id)
    await audit.record(db, 'EMAIL_CONFIRMED', user.id, origin)
  }

  const replace = (user: User, passwordHash: string, proven: ProvenAddress, origin: Origin) =>
    database.transaction<ResetPasswordOutcome | 'CONFLICT'>(async (db, rollBackWith) => {
      const updatedAt = clock.now()
      const emailConfirmedAt = user.emailConfirmedAt ?? updatedAt
      // First of all, so that everything else of this account waits: other resets, and logins, whose sessions would
      // otherwise begin after the others have ended.
      const updated = await users.update(db, user, { passwordHash, emailConfirmedAt, updatedAt })
      if (updated.result !== 'DONE') return rollBackWith('CONFLICT')
      if (!(await addressProofs.use(db, proven))) return rollBackWith(NOT_USED)
      await sessions.takeBack(db, user.id, origin)
      if (user.emailConfirmedAt === null) await confirm(db, user, origin)
      // Whoever proves to read its mail makes any mark on the address a thing of the past.
      await email.clearAddress(db, user.emailKey)
      await passwordReplacement.conclude(db, updated.user, 'PASSWORD_RESET', origin)
      await throttling.giveBack(db, [ALLOWANCES.resetFromNetwork(networkOf(origin.ipAddress))])
      return { outcome: 'SUCCESS', email: user.email }
    })

  const resetProven = (
    place: HashingPlace,
    proven: ProvenAddress,
    password: string,
    origin: Origin,
  ) => {
    let hashed: HashedPassword | undefined
    return retryingConflicts<ResetPasswordOutcome>(clock, async () => {
      const user = await findAccount(proven)
      const ownWords = user === undefined ? [proven.request.email] : ownWordsOf(user)
      const weakness = policy.weaknessOf(password, ownWords)
      if (weakness !== null) return { outcome: 'WEAK_PASSWORD', weakness }
      hashed ??= await policy.hash(place, password)
      if ('weakness' in hashed) return { outcome: 'WEAK_PASSWORD', weakness: hashed.weakness }
      return user === undefined ? NOT_USED : replace(user, hashed.hash, proven, origin)
    })
  }

  const reset = async (
    place: HashingPlace,
    shown: EmailProof,
    password: string,
    origin: Origin,
  ): Promise<ResetPasswordOutcome> => {
    const proven = await addressProofs.check(PURPOSE, shown)
    if ('outcome' in proven) return proven
    return usingProof(
      () => addressProofs.release(proven),
      () => resetProven(place, proven, password, origin),
    )
  }

  return {
    async request({ email: typed, locale, captchaResponse }, origin) {
      const address = checkEmail('email', typed)
      if (!address.ok) return { outcome: 'INVALID_INPUT', fields: [address.invalid] }
      const allowances = [
        ALLOWANCES.recoveryMailToAddress(address.value.key),
        ALLOWANCES.mailFromNetwork(networkOf(origin.ipAddress)),
      ]
      const stopped = await captcha.check({ allowances, response: captchaResponse })
      if (stopped !== null) return stopped
      return throttling.limit<RequestPasswordResetOutcome>(allowances, async () => {
        // For every address alike, and for the event alone: the same statements follow whatever comes of it.
        const ownerId = await users.findOwnerId(address.value.key)
        return database.transaction(async (db) => {
          const asked = await addressProofs.ask(db, PURPOSE, address.value, locale)
          await audit.record(db, 'PASSWORD_RESET_REQUESTED', ownerId ?? null, origin)
          return { outcome: 'SUCCESS', email: address.value.typed, ...asked }
        })
      })
    },

    async reset(shown, newPassword, origin) {
      const password = policy.check(newPassword, 'newPassword')
      if (!password.ok) return { outcome: 'INVALID_INPUT', fields: [password.invalid] }
      const allowances = [ALLOWANCES.resetFromNetwork(networkOf(origin.ipAddress))]
      return hasher.withPlace((place) =>
        throttling.limit(allowances, () => reset(place, shown, password.value, origin)),
      )
    },

    async sendTo(db, { email: typed, emailKey: key, locale }) {
      const address = { typed, deliverable: deliverableAddress(typed), key }
      const { mailId } = await addressProofs.ask(db, PURPOSE, address, locale, 'link')
      return mailId
    },
  }
}
