import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { PasswordHasher } from '../../crypto/password-hasher.ts'
import type { Database, Queries } from '../../database/database.ts'
import type { EmailService } from '../../email/email.service.ts'
import type { Proof, Proofs } from '../../proofs/proofs.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import { ALLOWANCES, networkOf } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import type { AuthenticationMethod, TokenTransport } from '../sessions/session.ts'
import type { LoginSuccess, SessionStart, StartedSession } from '../sessions/session-start.ts'
import type { SessionsService } from '../sessions/sessions.service.ts'
import { checkPassword } from '../users/password-input.ts'
import { createCheckShownProof, usingProof } from '../users/shown-proofs.ts'
import type { UnconfirmedAccounts } from '../users/unconfirmed-accounts.ts'
import { isUnconfirmed, type User } from '../users/user.ts'
import { retryingConflicts } from '../users/user-conflict.ts'
import type { UsersStore, UserUpdate } from '../users/users.store.ts'
import { unconfirmed } from './registration.service.ts'
import { findRegistration, type Registration } from './registrations.store.ts'

/** What somebody shows to prove that they read the mail. */
export type ConfirmationProof =
  | { readonly kind: 'code'; readonly challenge: string; readonly code: string }
  | {
      readonly kind: 'link'
      readonly token: string
      readonly challenge: string | null
      readonly password: string | null
    }

export interface ConfirmationRequest {
  readonly proof: ConfirmationProof
  readonly transport: TokenTransport
  readonly deviceToken: string | null
}

/** Everything that a confirmation can come to. */
export type ConfirmationOutcome =
  | LoginSuccess
  | { readonly outcome: 'PASSWORD_REQUIRED'; readonly email: string }
  | { readonly outcome: 'INVALID_CREDENTIALS' }
  | { readonly outcome: 'INVALID_CODE'; readonly triesLeft: number }
  | { readonly outcome: 'INVALID_TOKEN' }
  | { readonly outcome: 'TOKEN_EXPIRED' }
  | { readonly outcome: 'EMAIL_TAKEN' }
  | TooManyRequests

/** Turns confirmed registrations into accounts. */
export interface ConfirmationService {
  /** @throws Fault OVERLOADED when a password has to be verified and too many wait */
  confirm(request: ConfirmationRequest, origin: Origin): Promise<ConfirmationOutcome>
}

export interface ConfirmationServiceDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly hasher: PasswordHasher
  readonly proofs: Proofs
  readonly throttling: Throttling
  readonly email: EmailService
  readonly sessions: SessionsService
  readonly unconfirmedAccounts: UnconfirmedAccounts
  readonly sessionStart: SessionStart
  readonly audit: Audit
  readonly clock: Clock
}

/** A registration whose confirmation has been proven, and how. */
interface Proven {
  readonly proof: Proof
  readonly registration: Registration
  readonly methods: readonly AuthenticationMethod[]
}

const PURPOSE = 'confirm-email'

export function createConfirmationService(
  dependencies: ConfirmationServiceDependencies,
): ConfirmationService {
  const {
    database,
    users,
    hasher,
    proofs,
    throttling,
    email,
    sessions,
    unconfirmedAccounts,
    sessionStart,
    audit,
    clock,
  } = dependencies
  const { queries } = database
  const checkShown = createCheckShownProof(dependencies)
  const addressOf = async (id: string) => (await findRegistration(queries, id))?.emailKey

  const proveByCode = async (
    code: Extract<ConfirmationProof, { kind: 'code' }>,
  ): Promise<Proven | ConfirmationOutcome> => {
    const checked = await checkShown(PURPOSE, code, addressOf)
    return 'outcome' in checked ? checked : proven(checked, ['otp'])
  }

  const proveByLink = async (
    link: Extract<ConfirmationProof, { kind: 'link' }>,
  ): Promise<Proven | ConfirmationOutcome> => {
    const checked = await proofs.checkLink(queries, PURPOSE, link.token, addressOf)
    if (checked.status === 'invalid') return { outcome: 'INVALID_TOKEN' }
    if (checked.status === 'expired') return { outcome: 'TOKEN_EXPIRED' }
    const { proof } = checked
    if (link.challenge !== null && (await isChallengeOf(proof, link.challenge)))
      return proven(proof, ['otp'])
    const registration = await findRegistration(queries, proof.subjectId)
    if (registration === undefined) return { outcome: 'INVALID_TOKEN' }
    if (link.password === null) return { outcome: 'PASSWORD_REQUIRED', email: registration.email }
    return proveByPassword(proof, registration, link.password)
  }

  const proveByPassword = async (
    proof: Proof,
    registration: Registration,
    password: string,
  ): Promise<Proven | ConfirmationOutcome> => {
    const checked = checkPassword(password, 0)
    if (!checked.ok) return { outcome: 'INVALID_CREDENTIALS' }
    const allowances = [ALLOWANCES.confirmPassword(registration.id)]
    return hasher.withPlace((place) =>
      throttling.limit<Proven | ConfirmationOutcome>(allowances, async () => {
        const matches = await place.verify(registration.passwordHash, checked.value)
        if (!matches) return { outcome: 'INVALID_CREDENTIALS' }
        return { proof, registration, methods: ['otp', 'pwd'] }
      }),
    )
  }

  const isChallengeOf = async (proof: Proof, challenge: string) => {
    const challenged = await proofs.findChallenged(queries, PURPOSE, challenge, addressOf)
    return challenged?.subjectId === proof.subjectId
  }

  const proven = async (
    proof: Proof,
    methods: readonly AuthenticationMethod[],
  ): Promise<Proven | ConfirmationOutcome> => {
    const registration = await findRegistration(queries, proof.subjectId)
    return registration === undefined
      ? { outcome: 'INVALID_TOKEN' }
      : { proof, registration, methods }
  }

  /** Creates the account, or confirms the one that EMAIL_CONFIRMATION=optional let in and that was read before. */
  const activate = async (
    db: Queries,
    registration: Registration,
    existing: User | undefined,
    origin: Origin,
  ): Promise<UserUpdate> => {
    const now = clock.now()
    const confirmed = { emailConfirmedAt: now, updatedAt: now }
    if (existing === undefined) {
      const user = { ...unconfirmed(registration), createdAt: now, ...confirmed }
      const result = await users.insert(db, user)
      return result === 'DONE' ? { result, user } : { result }
    }
    const { passwordHash } = registration
    const updated = await users.update(db, existing, { ...confirmed, passwordHash })
    // Whoever was let in before may not be the one who reads the mail.
    if (updated.result !== 'DONE') return updated
    await sessions.takeBack(db, existing.id, origin)
    return updated
  }

  const complete = async (
    { proof, registration, methods }: Proven,
    { transport, deviceToken }: ConfirmationRequest,
    origin: Origin,
  ): Promise<ConfirmationOutcome | 'CONFLICT'> => {
    const device = await sessionStart.knownDevice(queries, deviceToken)
    const existing = registration.userExists ? await users.findById(registration.id) : undefined
    // One that has been confirmed in another way, or has another address, is not this registration's to hand out.
    const isOther = existing?.emailKey !== registration.emailKey || !isUnconfirmed(existing)
    if (registration.userExists && isOther) return { outcome: 'INVALID_TOKEN' }
    const confirmed = await database.transaction<
      Exclude<UserUpdate['result'], 'DONE'> | 'USED' | StartedSession
    >(async (db, rollBackWith) => {
      // An account that is there is locked before its sessions and proofs, as by everything else that changes it.
      const changed = existing && (await activate(db, registration, existing, origin))
      if (changed?.result === 'CONFLICT') return rollBackWith('CONFLICT')
      if (!(await proofs.use(db, proof))) return rollBackWith('USED')
      const activated = changed ?? (await activate(db, registration, undefined, origin))
      // The proof stays good: whoever opens the link again is told the same again.
      if (activated.result !== 'DONE') return rollBackWith(activated.result)
      const { user } = activated
      await audit.record(db, 'EMAIL_CONFIRMED', user.id, origin)
      await unconfirmedAccounts.settle(db, user.id)
      // Whoever proves to read its mail makes any mark on the address a thing of the past.
      await email.clearAddress(db, registration.emailKey)
      await throttling.giveBack(db, [ALLOWANCES.confirmFromNetwork(networkOf(origin.ipAddress))])
      const started = await sessionStart.begin(db, { user, transport, methods, device, origin })
      return started ?? rollBackWith('CONFLICT')
    })
    if (typeof confirmed === 'object') return sessionStart.complete(confirmed)
    if (confirmed === 'CONFLICT') return 'CONFLICT'
    return { outcome: confirmed === 'USED' ? 'INVALID_TOKEN' : 'EMAIL_TAKEN' }
  }

  return {
    async confirm(request, origin) {
      const allowances = [ALLOWANCES.confirmFromNetwork(networkOf(origin.ipAddress))]
      return throttling.limit(allowances, async () => {
        const { proof } = request
        const shown = proof.kind === 'code' ? await proveByCode(proof) : await proveByLink(proof)
        if ('outcome' in shown) return shown
        return usingProof(
          async () => {
            if (proof.kind === 'code') await proofs.giveBackTry(queries, shown.proof)
          },
          () => retryingConflicts(clock, () => complete(shown, request, origin)),
        )
      })
    },
  }
}
