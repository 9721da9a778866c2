import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { CaptchaGuard, CaptchaRequired } from '../../captcha/captcha-guard.ts'
import type { AccountsConfiguration } from '../../config/configuration.ts'
import type { PasswordHasher } from '../../crypto/password-hasher.ts'
import type { Database } from '../../database/database.ts'
import { PROOF_RULES, type Proofs } from '../../proofs/proofs.service.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import type { Random } from '../../runtime/random.ts'
import { ALLOWANCES, type Allowance, networkOf, siteOf } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import type { PasswordPolicy, PasswordWeakness } from '../passwords/password-policy.ts'
import type { EmailAddress } from '../users/email-address.ts'
import {
  checkEmail,
  checkLocale,
  checkName,
  type InvalidField,
  invalidOf,
} from '../users/invalid-fields.ts'
import { newUser, type User } from '../users/user.ts'
import type { UsersStore } from '../users/users.store.ts'
import { type ConfirmationRequests, type ProofTimes, timesOf } from './confirmation-requests.ts'
import {
  findWaitingRegistration,
  insertRegistration,
  type Registration,
} from './registrations.store.ts'

/** Who registers. */
export interface RegisterRequest {
  readonly email: string
  readonly password: string
  readonly name: string | null
  readonly locale: string | null
  /** The language of the request, for those who name none. */
  readonly requestLocale: string
  /** What the CAPTCHA's widget gave; null without it. */
  readonly captchaResponse: string | null
}

/** Everything that a registration can come to. */
export type RegisterOutcome =
  | ({
      readonly outcome: 'SUCCESS'
      readonly email: string
      readonly challenge: string
    } & ProofTimes)
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | { readonly outcome: 'WEAK_PASSWORD'; readonly weakness: PasswordWeakness }
  | { readonly outcome: 'EMAIL_TAKEN' }
  | { readonly outcome: 'REGISTRATION_CLOSED' }
  | CaptchaRequired
  | TooManyRequests

/** Takes registrations and mails their confirmation. */
export interface RegistrationService {
  /** @throws Fault OVERLOADED when too many passwords wait to be hashed */
  register(request: RegisterRequest, origin: Origin): Promise<RegisterOutcome>
  /**
   * The hash of the newest registration that waits for the confirmation of this address, so that a login can say what
   * is missing; null where there is none, and always where answers may not tell.
   */
  waitingPasswordHash(emailKey: string): Promise<string | null>
  /** Whether a registration waits for the confirmation of this address. For administrators only. */
  isWaiting(emailKey: string): Promise<boolean>
}

export interface RegistrationServiceDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly policy: PasswordPolicy
  readonly hasher: PasswordHasher
  readonly proofs: Proofs
  readonly throttling: Throttling
  readonly captcha: CaptchaGuard
  readonly confirmationRequests: ConfirmationRequests
  readonly audit: Audit
  readonly clock: Clock
  readonly random: Random
  readonly accounts: AccountsConfiguration
}

/** Who registers, once the input has proved possible. */
interface Applicant {
  readonly address: EmailAddress
  readonly password: string
  readonly name: string | null
  readonly locale: string
  readonly captchaResponse: string | null
}

export function createRegistrationService(
  dependencies: RegistrationServiceDependencies,
): RegistrationService {
  const {
    database,
    users,
    policy,
    hasher,
    proofs,
    throttling,
    captcha,
    confirmationRequests,
    audit,
    clock,
    random,
    accounts,
  } = dependencies

  const check = (request: RegisterRequest): Applicant | InvalidField[] => {
    const address = checkEmail('email', request.email)
    const password = policy.check(request.password)
    const name = checkName(request.name)
    const locale = checkLocale(request.locale)
    if (address.ok && password.ok && name.ok && locale.ok) {
      return {
        address: address.value,
        password: password.value,
        name: name.value,
        locale: locale.value ?? request.requestLocale,
        captchaResponse: request.captchaResponse,
      }
    }
    return invalidOf([address, password, name, locale])
  }

  /** Everything that one registration writes. */
  const store = (registration: Registration, origin: Origin) =>
    database.transaction<RegisterOutcome>(async (db) => {
      const { userExists } = registration
      if (userExists && (await users.insert(db, unconfirmed(registration))) !== 'DONE') {
        return { outcome: 'EMAIL_TAKEN' }
      }
      await insertRegistration(db, registration)
      await audit.enroll(db, registration.id)
      const proof = await confirmationRequests.send(db, registration)
      await audit.record(db, 'REGISTERED', registration.id, origin)
      return {
        outcome: 'SUCCESS',
        email: registration.email,
        challenge: proofs.challengeOf(proof, registration.emailKey),
        ...timesOf(proof),
      }
    })

  const apply = async (applicant: Applicant, origin: Origin): Promise<RegisterOutcome> => {
    const { address, password, name, locale } = applicant
    const network = networkOf(origin.ipAddress)
    const mail = ALLOWANCES.mailToAddress(address.key)
    const allowances = [ALLOWANCES.registerFromNetwork(network), mail]
    const response = applicant.captchaResponse
    const stopped = await captcha.check({ allowances, response })
    if (stopped !== null) return stopped
    return hasher.withPlace((place) =>
      throttling.limit<RegisterOutcome>(allowances, async () => {
        const estimate = ALLOWANCES.strengthEstimateFromSite(siteOf(origin.ipAddress))
        // By itself: it is used up by the estimate, whatever comes of the registration.
        const retryAt = await throttling.take([estimate])
        if (retryAt !== null) return refuse({ outcome: 'TOO_MANY_REQUESTS', retryAt }, allowances)
        const weakness = policy.weaknessOf(password, [address.typed, name ?? ''])
        if (weakness !== null) return refuse({ outcome: 'WEAK_PASSWORD', weakness }, allowances)
        // Only where answers may tell: otherwise the address is not even looked up.
        if (accounts.privacy === 'reveal' && (await isTaken(address.key))) {
          return refuse({ outcome: 'EMAIL_TAKEN' }, [mail])
        }
        const hashed = await policy.hash(place, password)
        if ('weakness' in hashed) return refuse({ outcome: 'WEAK_PASSWORD', ...hashed }, allowances)
        const passwordHash = hashed.hash
        const createdAt = clock.now()
        const registration = {
          id: random.id(),
          email: address.typed,
          emailKey: address.key,
          name,
          locale,
          passwordHash,
          userExists: !accounts.confirmationRequired,
          createdAt,
          expiresAt: addSeconds(createdAt, PROOF_RULES['confirm-email'].linkTtlSeconds),
        }
        const stored = await store(registration, origin)
        return stored.outcome === 'EMAIL_TAKEN' ? refuse(stored, [mail]) : stored
      }),
    )
  }

  /** What comes to no registration, or to no mail, gives back what it has taken of them. */
  const refuse = async (outcome: RegisterOutcome, unused: readonly Allowance[]) => {
    await throttling.giveBack(database.queries, unused)
    return outcome
  }

  const isTaken = async (emailKey: string) => (await users.findOwnerId(emailKey)) !== undefined

  return {
    async register(request, origin) {
      if (!accounts.registrationOpen) return { outcome: 'REGISTRATION_CLOSED' }
      const checked = check(request)
      if (Array.isArray(checked)) return { outcome: 'INVALID_INPUT', fields: checked }
      return apply(checked, origin)
    },

    async waitingPasswordHash(emailKey) {
      if (accounts.privacy === 'hide') return null
      const waiting = await findWaitingRegistration(database.queries, emailKey, clock.now())
      return waiting?.passwordHash ?? null
    },

    async isWaiting(emailKey) {
      const waiting = await findWaitingRegistration(database.queries, emailKey, clock.now())
      return waiting !== undefined
    },
  }
}

/** The account that a registration is, before its address is confirmed. */
export function unconfirmed(registration: Registration): User {
  const { id, email, emailKey, name, locale, passwordHash, createdAt } = registration
  return newUser({ id, email, emailKey, name, locale, roles: [], passwordHash, createdAt })
}
