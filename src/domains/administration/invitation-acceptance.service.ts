import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { PasswordHasher } from '../../crypto/password-hasher.ts'
import type { Database } from '../../database/database.ts'
import type { EmailService } from '../../email/email.service.ts'
import type { Proof, Proofs } from '../../proofs/proofs.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import { ALLOWANCES, networkOf } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import type {
  HashedPassword,
  PasswordPolicy,
  PasswordWeakness,
} from '../passwords/password-policy.ts'
import { ownWordsOf } from '../passwords/password-replacement.ts'
import type { TokenTransport } from '../sessions/session.ts'
import type { LoginSuccess, SessionStart, StartedSession } from '../sessions/session-start.ts'
import type { SessionsService } from '../sessions/sessions.service.ts'
import type { AddressProofs } from '../users/address-proofs.ts'
import { checkName, type InvalidField, invalidOf } from '../users/invalid-fields.ts'
import type { UnconfirmedAccounts } from '../users/unconfirmed-accounts.ts'
import type { User } from '../users/user.ts'
import { retryingConflicts } from '../users/user-conflict.ts'
import type { UsersStore } from '../users/users.store.ts'

/** What an invited person sends. */
export interface AcceptInvitationRequest {
  readonly token: string
  readonly password: string
  /** Null leaves the name that the administrator gave. */
  readonly name: string | null
  readonly transport: TokenTransport
  readonly deviceToken: string | null
}

export type AcceptInvitationOutcome =
  | LoginSuccess
  | { readonly outcome: 'INVALID_TOKEN' }
  | { readonly outcome: 'TOKEN_EXPIRED' }
  | { readonly outcome: 'WEAK_PASSWORD'; readonly weakness: PasswordWeakness }
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | TooManyRequests

/** The invited person's side of an invitation. */
export interface InvitationAcceptance {
  /**
   * Sets password and name, confirms the address and logs in. Whatever else comes of it uses nothing up.
   * @throws Fault OVERLOADED when too many passwords wait to be hashed
   */
  accept(request: AcceptInvitationRequest, origin: Origin): Promise<AcceptInvitationOutcome>
}

export interface InvitationAcceptanceDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly policy: PasswordPolicy
  readonly hasher: PasswordHasher
  readonly proofs: Proofs
  readonly addressProofs: AddressProofs
  readonly throttling: Throttling
  readonly email: EmailService
  readonly sessions: SessionsService
  readonly sessionStart: SessionStart
  readonly unconfirmedAccounts: UnconfirmedAccounts
  readonly audit: Audit
  readonly clock: Clock
}

/** An acceptance whose input can be right. */
interface Acceptance extends AcceptInvitationRequest {
  readonly origin: Origin
}

const PURPOSE = 'accept-invitation'

export function createInvitationAcceptance(
  dependencies: InvitationAcceptanceDependencies,
): InvitationAcceptance {
  const { database, users, policy, hasher, proofs, addressProofs, throttling } = dependencies
  const { email, sessions, sessionStart, unconfirmedAccounts, audit, clock } = dependencies
  const { queries } = database
  const addressOf = async (userId: string) => (await users.findById(userId))?.emailKey

  const attempt = async (
    acceptance: Acceptance,
    hash: (password: string) => Promise<HashedPassword>,
  ): Promise<AcceptInvitationOutcome | 'CONFLICT'> => {
    const { token, password } = acceptance
    const checked = await proofs.checkLink(queries, PURPOSE, token, addressOf)
    if (checked.status === 'expired') return { outcome: 'TOKEN_EXPIRED' }
    const user =
      checked.status === 'good' ? await users.findById(checked.proof.subjectId) : undefined
    if (checked.status !== 'good' || user === undefined) return { outcome: 'INVALID_TOKEN' }
    const name = acceptance.name ?? user.name
    const weakness = policy.weaknessOf(password, ownWordsOf({ ...user, name }))
    if (weakness !== null) return { outcome: 'WEAK_PASSWORD', weakness }
    const hashed = await hash(password)
    if ('weakness' in hashed) return { outcome: 'WEAK_PASSWORD', weakness: hashed.weakness }
    const passwordHash = hashed.hash
    const started = await complete(checked.proof, user, { name, passwordHash }, acceptance)
    if (typeof started === 'object') return sessionStart.complete(started)
    return started === 'CONFLICT' ? started : { outcome: started }
  }

  const complete = async (
    proof: Proof,
    before: User,
    chosen: Pick<User, 'name' | 'passwordHash'>,
    { deviceToken, transport, origin }: Acceptance,
  ) => {
    const device = await sessionStart.knownDevice(queries, deviceToken)
    return database.transaction<StartedSession | 'INVALID_TOKEN' | 'CONFLICT'>(
      async (db, rollBackWith) => {
        const now = clock.now()
        const change = { ...chosen, emailConfirmedAt: now, updatedAt: now }
        const updated = await users.update(db, before, change)
        if (updated.result !== 'DONE') return rollBackWith('CONFLICT')
        const { user } = updated
        await sessions.takeBack(db, user.id, origin)
        if (!(await proofs.use(db, proof))) return rollBackWith('INVALID_TOKEN')
        await unconfirmedAccounts.settle(db, user.id)
        await addressProofs.endAll(db, user.emailKey)
        // Whoever proves to read its mail makes any mark on the address a thing of the past.
        await email.clearAddress(db, user.emailKey)
        await audit.record(db, 'INVITATION_ACCEPTED', user.id, origin)
        await throttling.giveBack(db, allowancesOf(origin))
        const start = { user, transport, methods: ['otp'], device, origin } as const
        return (await sessionStart.begin(db, start)) ?? rollBackWith('CONFLICT')
      },
    )
  }

  return {
    async accept(request, origin) {
      const password = policy.check(request.password)
      const name = checkName(request.name)
      if (!password.ok || !name.ok) {
        return { outcome: 'INVALID_INPUT', fields: invalidOf([password, name]) }
      }
      const acceptance = { ...request, password: password.value, name: name.value, origin }
      return hasher.withPlace((place) =>
        throttling.limit(allowancesOf(origin), () => {
          const hash = hashingOnce((password) => policy.hash(place, password))
          return retryingConflicts(clock, () => attempt(acceptance, hash))
        }),
      )
    },
  }
}

function allowancesOf({ ipAddress }: Origin) {
  return [ALLOWANCES.acceptInvitationFromNetwork(networkOf(ipAddress))]
}

/** A hash is costly: another try takes the first one's. */
function hashingOnce(hash: (password: string) => Promise<HashedPassword>) {
  let hashed: Promise<HashedPassword> | undefined
  return (password: string) => {
    hashed ??= hash(password)
    return hashed
  }
}
