import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { PasswordHasher } from '../../crypto/password-hasher.ts'
import type { Database } from '../../database/database.ts'
import type { Proof, Proofs } from '../../proofs/proofs.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import { ALLOWANCES, networkOf } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import { checkPassword } from '../passwords/password-policy.ts'
import type { AuthenticationMethod, TokenTransport } from '../sessions/session.ts'
import type { LoginSuccess, SessionStart, StartedSession } from '../sessions/session-start.ts'
import type { SessionsService } from '../sessions/sessions.service.ts'
import { changedMeanwhile } from '../users/user-conflict.ts'
import type { UsersStore, UserWrite, UserWriteResult } from '../users/users.store.ts'
import { unconfirmed } from './registration.service.ts'
import { deleteRegistrations, findRegistration, type Registration } from './registrations.store.ts'

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
  readonly sessions: SessionsService
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
  const { database, users, hasher, proofs, throttling, sessions, sessionStart, audit, clock } =
    dependencies
  const { queries } = database
  const addressOf = async (id: string) => (await findRegistration(queries, id))?.emailKey

  const proveByCode = async (
    challenge: string,
    code: string,
  ): Promise<Proven | ConfirmationOutcome> => {
    const checked = await proofs.checkCode(queries, PURPOSE, challenge, code, addressOf)
    if (checked.status === 'invalid') return { outcome: 'INVALID_TOKEN' }
    if (checked.status === 'expired') return { outcome: 'TOKEN_EXPIRED' }
    if (checked.status === 'good') return proven(checked.proof, ['otp'])
    const emailKey = checked.compared ? await addressOf(checked.subjectId) : undefined
    if (emailKey !== undefined) await throttling.take([ALLOWANCES.wrongCodes(emailKey)])
    return { outcome: 'INVALID_CODE', triesLeft: checked.triesLeft }
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
    const checked = await proofs.checkChallenge(queries, PURPOSE, challenge, addressOf)
    return checked.status === 'good' && checked.proof.subjectId === proof.subjectId
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

  /** Begins to create the account, or to confirm the one that EMAIL_CONFIRMATION=optional let in. */
  const activate = async (registration: Registration): Promise<UserWrite | undefined> => {
    const now = clock.now()
    const confirmed = { emailConfirmedAt: now, updatedAt: now }
    if (!registration.userExists) {
      return users.create({ ...unconfirmed(registration), createdAt: now, ...confirmed })
    }
    const user = await users.findById(registration.id)
    // Whoever was let in before may not be the one who reads the mail.
    const { passwordHash } = registration
    return user && users.change(user, { ...confirmed, passwordHash })
  }

  const complete = async (
    { proof, registration, methods }: Proven,
    { transport, deviceToken }: ConfirmationRequest,
    origin: Origin,
  ): Promise<ConfirmationOutcome> => {
    const device = await sessionStart.knownDevice(queries, deviceToken)
    const write = await activate(registration)
    if (write === undefined) return { outcome: 'INVALID_TOKEN' }
    const { user } = write
    const confirmed = await database.transaction<UserWriteResult | 'USED' | StartedSession>(
      async (db, rollBackWith) => {
        if (!(await proofs.use(db, proof))) return 'USED'
        const result = await write.commit(db)
        // The proof stays good: whoever opens the link again is told the same again.
        if (result !== 'DONE') return rollBackWith(result)
        if (registration.userExists) {
          await sessions.endAll(db, user.id, 'CREDENTIALS_CHANGED', origin)
        }
        await audit.record(db, 'EMAIL_CONFIRMED', user.id, origin)
        await proofs.forget(db, [registration.id])
        await deleteRegistrations(db, [registration.id])
        await throttling.giveBack(db, [ALLOWANCES.confirmFromNetwork(networkOf(origin.ipAddress))])
        return (
          (await sessionStart.begin(db, { user, transport, methods, device, origin })) ??
          rollBackWith('CONFLICT')
        )
      },
    )
    if (typeof confirmed === 'object') return sessionStart.complete(confirmed)
    if (confirmed === 'USED') return { outcome: 'INVALID_TOKEN' }
    if (confirmed === 'CONFLICT') throw changedMeanwhile(clock)
    return { outcome: 'EMAIL_TAKEN' }
  }

  return {
    async confirm(request, origin) {
      const allowances = [ALLOWANCES.confirmFromNetwork(networkOf(origin.ipAddress))]
      return throttling.limit(allowances, async () => {
        const { proof } = request
        const result =
          proof.kind === 'code'
            ? await proveByCode(proof.challenge, proof.code)
            : await proveByLink(proof)
        return 'outcome' in result ? result : complete(result, request, origin)
      })
    },
  }
}
