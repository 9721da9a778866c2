import type { Audit, Origin } from '../../audit/audit.service.ts'
import { type HashingPlace, isOutdated, type PasswordHasher } from '../../crypto/password-hasher.ts'
import type { Database } from '../../database/database.ts'
import { ALLOWANCES, type Allowance, networkOf } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import { checkPassword } from '../passwords/password-policy.ts'
import { checkEmail, type InvalidField } from '../users/invalid-fields.ts'
import type { User } from '../users/user.ts'
import type { UsersStore } from '../users/users.store.ts'
import type { Device } from './devices.store.ts'
import type { TokenTransport } from './session.ts'
import type { LoginSuccess, SessionStart } from './session-start.ts'

/** Who wants to log in. */
export interface LoginRequest {
  readonly identifier: string
  readonly password: string
  readonly transport: TokenTransport
  readonly deviceToken: string | null
}

/** Everything that a login can come to. */
export type LoginOutcome =
  | LoginSuccess
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | { readonly outcome: 'INVALID_CREDENTIALS' }
  | { readonly outcome: 'EMAIL_NOT_CONFIRMED' }
  | TooManyRequests

/** Logs people in by password. */
export interface LoginService {
  /** @throws Fault OVERLOADED when too many passwords wait to be verified */
  login(request: LoginRequest, origin: Origin): Promise<LoginOutcome>
}

export interface LoginServiceDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly hasher: PasswordHasher
  readonly throttling: Throttling
  readonly audit: Audit
  readonly sessionStart: SessionStart
  /** Answers with the hash of the newest waiting registration where answers may tell of it, else with null. */
  readonly waitingPasswordHash: (emailKey: string) => Promise<string | null>
}

/** A login whose input can be right. */
interface LoginAttempt {
  readonly emailKey: string
  /** As it was typed. */
  readonly password: string
  readonly transport: TokenTransport
  readonly device: Device | undefined
  readonly origin: Origin
}

export function createLoginService(dependencies: LoginServiceDependencies): LoginService {
  const { database, users, hasher, throttling, audit, sessionStart } = dependencies

  const attempt = async (place: HashingPlace, login: LoginAttempt): Promise<LoginOutcome> => {
    const { emailKey, device } = login
    const findUser = () => users.findByEmailKey(database.queries, emailKey)
    const found = device && (await findUser())
    const allowances = allowancesOf(login, device !== undefined && device.userId === found?.id)
    return throttling.limit(allowances, async () => {
      const outcome = await verify(place, login, allowances, found ?? (await findUser()))
      if (outcome !== 'PASSWORD_REPLACED') return outcome
      // Another login may have raised the parameters of the hash in the meantime: this one looks at the new hash.
      const again = await verify(place, login, allowances, await findUser())
      return again === 'PASSWORD_REPLACED' ? { outcome: 'INVALID_CREDENTIALS' } : again
    })
  }

  const verify = async (
    place: HashingPlace,
    login: LoginAttempt,
    allowances: readonly Allowance[],
    user: User | undefined,
  ): Promise<LoginOutcome | 'PASSWORD_REPLACED'> => {
    const { emailKey, password, origin } = login
    const waitingHash = user === undefined ? await dependencies.waitingPasswordHash(emailKey) : null
    const matches = await place.verify(user?.passwordHash ?? waitingHash, password)
    if (matches && user === undefined) return { outcome: 'EMAIL_NOT_CONFIRMED' }
    if (!matches || user === undefined) {
      await audit.record(database.queries, 'LOGIN_FAILED', user?.id ?? null, origin)
      return { outcome: 'INVALID_CREDENTIALS' }
    }
    const newHash = await rehashed(place, user, password)
    const started = await database.transaction(async (db) => {
      if (newHash !== null) await users.rehash(db, user.id, user.passwordHash ?? '', newHash)
      const passwordHash = newHash ?? user.passwordHash
      const verified = { ...user, passwordHash }
      const session = await sessionStart.begin(db, { ...login, user: verified, methods: ['pwd'] })
      if (session !== undefined) await throttling.giveBack(db, allowances)
      return session
    })
    return started === undefined ? 'PASSWORD_REPLACED' : sessionStart.complete(started)
  }

  return {
    async login(request, origin) {
      const email = checkEmail('identifier', request.identifier)
      const checked = checkPassword(request.password, 0)
      if (!email.ok || !checked.ok) {
        const checks = [email, checked]
        return {
          outcome: 'INVALID_INPUT',
          fields: checks.flatMap((check) => (check.ok ? [] : [check.invalid])),
        }
      }
      return hasher.withPlace(async (place) => {
        const device = await sessionStart.knownDevice(database.queries, request.deviceToken)
        const { transport, password } = request
        return attempt(place, {
          emailKey: email.value.key,
          password,
          transport,
          device,
          origin,
        })
      })
    },
  }
}

/** The owner's known device has an allowance of its own, so that no stranger's tries lock the owner out. */
function allowancesOf({ emailKey, device, origin }: LoginAttempt, isOwners: boolean) {
  if (isOwners && device !== undefined) return [ALLOWANCES.loginFromDevice(device.id)]
  const network = networkOf(origin.ipAddress)
  return [
    ALLOWANCES.loginFromNetwork(emailKey, network),
    ALLOWANCES.loginForIdentifier(emailKey),
    ALLOWANCES.loginOfNetwork(network),
  ]
}

async function rehashed(place: HashingPlace, user: User, password: string): Promise<string | null> {
  if (user.passwordHash === null || !isOutdated(user.passwordHash)) return null
  return place.hash(password)
}
