import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { CaptchaGuard, CaptchaRequired } from '../../captcha/captcha-guard.ts'
import type { Database, Queries } from '../../database/database.ts'
import type { EmailService } from '../../email/email.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import { ALLOWANCES, networkOf } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import type {
  AddressProofs,
  AddressRequest,
  AskedProof,
  EmailProof,
  EmailProofFailure,
  ProvenAddress,
} from '../users/address-proofs.ts'
import { checkEmail, type InvalidField } from '../users/invalid-fields.ts'
import { usingProof } from '../users/shown-proofs.ts'
import type { UnconfirmedAccounts } from '../users/unconfirmed-accounts.ts'
import type { User } from '../users/user.ts'
import { retryingConflicts } from '../users/user-conflict.ts'
import type { UsersStore } from '../users/users.store.ts'
import type { Device } from './devices.store.ts'
import type { TokenTransport } from './session.ts'
import type { LoginSuccess, SessionStart, StartedSession } from './session-start.ts'
import type { SessionsService } from './sessions.service.ts'

/** Everything that asking for a code can come to: the same for any address. */
export type RequestLoginCodeOutcome =
  | ({ readonly outcome: 'SUCCESS'; readonly email: string } & AskedProof)
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | CaptchaRequired
  | TooManyRequests

/** Who logs in by a mail. */
export interface CodeLoginRequest {
  readonly proof: EmailProof
  readonly transport: TokenTransport
  readonly deviceToken: string | null
}

/** Everything that a login by a mail can come to. */
export type CodeLoginOutcome =
  | LoginSuccess
  | EmailProofFailure
  | { readonly outcome: 'ACCOUNT_SUSPENDED' }
  | TooManyRequests

/** Logs people in who read their mail. */
export interface LoginCodeService {
  request(request: AddressRequest, origin: Origin): Promise<RequestLoginCodeOutcome>
  logIn(request: CodeLoginRequest, origin: Origin): Promise<CodeLoginOutcome>
}

export interface LoginCodeServiceDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly addressProofs: AddressProofs
  readonly unconfirmedAccounts: UnconfirmedAccounts
  readonly throttling: Throttling
  readonly captcha: CaptchaGuard
  readonly email: EmailService
  readonly sessions: SessionsService
  readonly sessionStart: SessionStart
  readonly audit: Audit
  readonly clock: Clock
}

/** A login by a proof that is good. */
interface ProvenLogin {
  readonly proven: ProvenAddress
  readonly transport: TokenTransport
  readonly device: Device | undefined
  readonly origin: Origin
}

const PURPOSE = 'log-in'

export function createLoginCodeService(
  dependencies: LoginCodeServiceDependencies,
): LoginCodeService {
  const { database, users, addressProofs, unconfirmedAccounts } = dependencies
  const { throttling, captcha, email } = dependencies
  const { sessions, sessionStart, audit, clock } = dependencies

  /** Whoever was let in unconfirmed may not be the one who reads the mail: nothing of theirs opens the account any more. */
  const confirmAddress = async (
    db: Queries,
    user: User,
    origin: Origin,
  ): Promise<User | undefined> => {
    const now = clock.now()
    const change = { emailConfirmedAt: now, passwordHash: null, updatedAt: now }
    const updated = await users.update(db, user, change)
    if (updated.result !== 'DONE') return undefined
    await sessions.takeBack(db, user.id, origin)
    await audit.record(db, 'EMAIL_CONFIRMED', user.id, origin)
    return updated.user
  }

  const begin = (login: ProvenLogin, user: User) =>
    database.transaction<StartedSession | 'CONFLICT' | 'USED'>(async (db, rollBackWith) => {
      const { proven, origin } = login
      const isConfirmed = user.emailConfirmedAt !== null
      // The user before the proof: whatever changes a user locks them in this order too.
      const confirmed = isConfirmed ? user : await confirmAddress(db, user, origin)
      if (confirmed === undefined) return rollBackWith('CONFLICT')
      const start = { ...login, user: confirmed, methods: ['otp'] as const }
      const started = isConfirmed
        ? await sessionStart.logIn(db, start)
        : await sessionStart.begin(db, start)
      if (started === undefined) return rollBackWith('CONFLICT')
      if (!(await addressProofs.use(db, proven))) return rollBackWith('USED')
      if (!isConfirmed) {
        await addressProofs.endAll(db, user.emailKey)
        await unconfirmedAccounts.settle(db, user.id)
      }
      // Whoever proves to read its mail makes any mark on the address a thing of the past.
      await email.clearAddress(db, user.emailKey)
      await throttling.giveBack(db, allowancesOf(origin))
      return started
    })

  const attempt = async (login: ProvenLogin): Promise<CodeLoginOutcome | 'CONFLICT'> => {
    const user = await users.findByEmailKey(login.proven.request.emailKey)
    if (user === undefined) return { outcome: 'INVALID_TOKEN' }
    if (user.status === 'SUSPENDED') {
      await audit.record(database.queries, 'LOGIN_FAILED', user.id, login.origin)
      return { outcome: 'ACCOUNT_SUSPENDED' }
    }
    const started = await begin(login, user)
    if (started === 'CONFLICT') return started
    return started === 'USED' ? { outcome: 'INVALID_TOKEN' } : sessionStart.complete(started)
  }

  return {
    async request({ email: typed, locale, captchaResponse }, origin) {
      const address = checkEmail('email', typed)
      if (!address.ok) return { outcome: 'INVALID_INPUT', fields: [address.invalid] }
      const allowances = [
        ALLOWANCES.mailFromNetwork(networkOf(origin.ipAddress)),
        ALLOWANCES.recoveryMailToAddress(address.value.key),
      ]
      const stopped = await captcha.check({ allowances, response: captchaResponse })
      if (stopped !== null) return stopped
      return throttling.limit(allowances, async () => {
        // For its owner's list of events only; what is done is the same whether there is one or not.
        const ownerId = (await users.findOwnerId(address.value.key)) ?? null
        return database.transaction(async (db) => {
          const asked = await addressProofs.ask(db, PURPOSE, address.value, locale)
          await audit.record(db, 'LOGIN_CODE_REQUESTED', ownerId, origin)
          return { outcome: 'SUCCESS', email: address.value.typed, ...asked } as const
        })
      })
    },

    logIn: ({ proof, transport, deviceToken }, origin) =>
      throttling.limit<CodeLoginOutcome>(allowancesOf(origin), async () => {
        const proven = await addressProofs.check(PURPOSE, proof)
        if ('outcome' in proven) return proven
        return usingProof(
          () => addressProofs.release(proven),
          async () => {
            const device = await sessionStart.knownDevice(database.queries, deviceToken)
            return retryingConflicts(clock, () => attempt({ proven, transport, device, origin }))
          },
        )
      }),
  }
}

function allowancesOf({ ipAddress }: Origin) {
  return [ALLOWANCES.loginCodeFromNetwork(networkOf(ipAddress))]
}
