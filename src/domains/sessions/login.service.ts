import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { CaptchaGuard, CaptchaRequired } from '../../captcha/captcha-guard.ts'
import type { HashingPlace, PasswordHasher } from '../../crypto/password-hasher.ts'
import type { Database } from '../../database/database.ts'
import type { Clock } from '../../runtime/clock.ts'
import { ALLOWANCES, type Allowance, networkOf, siteOf } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import { checkIdentifier, findByIdentifier, type Identifier } from '../users/identifier.ts'
import { type InvalidField, invalidOf } from '../users/invalid-fields.ts'
import { checkPassword } from '../users/password-input.ts'
import type { User } from '../users/user.ts'
import { retryingConflicts } from '../users/user-conflict.ts'
import type { UsersStore } from '../users/users.store.ts'
import type { Device } from './devices.store.ts'
import type { TokenTransport } from './session.ts'
import type { LoginSuccess, SessionStart, StartedSession } from './session-start.ts'

/** Who wants to log in. */
export interface LoginRequest {
  readonly identifier: string
  readonly password: string
  readonly transport: TokenTransport
  readonly deviceToken: string | null
  /** What the CAPTCHA's widget gave; null without it. */
  readonly captchaResponse: string | null
}

/** Everything that a login can come to. */
export type LoginOutcome =
  | LoginSuccess
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | { readonly outcome: 'INVALID_CREDENTIALS' }
  | { readonly outcome: 'EMAIL_NOT_CONFIRMED' }
  | { readonly outcome: 'ACCOUNT_SUSPENDED' }
  | CaptchaRequired
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
  readonly captcha: CaptchaGuard
  readonly audit: Audit
  readonly sessionStart: SessionStart
  readonly clock: Clock
  /** Answers with the hash of the newest waiting registration where answers may tell of it, else with null. */
  readonly waitingPasswordHash: (emailKey: string) => Promise<string | null>
}

/** A login whose input can be right. */
interface LoginAttempt {
  readonly identifier: Identifier
  /** As it was typed. */
  readonly password: string
  readonly transport: TokenTransport
  readonly device: Device | undefined
  readonly origin: Origin
}

export function createLoginService(dependencies: LoginServiceDependencies): LoginService {
  const { database, users, hasher, throttling, captcha } = dependencies
  const { audit, sessionStart, clock, waitingPasswordHash } = dependencies

  const attempt = async (place: HashingPlace, login: LoginAttempt): Promise<LoginOutcome> => {
    const { identifier, device, password } = login
    const findUser = () => findByIdentifier(users, identifier)
    const found = device && { user: await findUser() }
    const isOwners = device !== undefined && device.userId === found?.user?.id
    const allowances = allowancesOf(login, isOwners)
    // By what it is as well: an imported id may be somebody's username.
    const logins = isOwners
      ? ALLOWANCES.logins('device', device.userId)
      : ALLOWANCES.logins('identifier', identifier.key)
    return throttling.limit([...allowances, logins], async () => {
      const isRight = rememberingLast((hash) => place.verify(hash, password))
      return retryingConflicts(clock, async (tries) => {
        // Once for every account: a second look-up where there is none would tell so.
        const { user } = tries === 0 && found ? found : { user: await findUser() }
        const hash = user === undefined ? await hashOfNoUser(identifier) : user.passwordHash
        if (!(await isRight(hash))) return refuse('INVALID_CREDENTIALS', user, login)
        if (user === undefined) return { outcome: 'EMAIL_NOT_CONFIRMED' }
        if (user.status === 'SUSPENDED') return refuse('ACCOUNT_SUSPENDED', user, login)
        const started = await begin(place, login, user, allowances)
        return started === undefined ? 'CONFLICT' : sessionStart.complete(started)
      })
    })
  }

  /** Nobody has registered a username before the address is confirmed. */
  const hashOfNoUser = async ({ kind, key }: Identifier) =>
    kind === 'email' ? waitingPasswordHash(key) : null

  const refuse = async (
    outcome: 'INVALID_CREDENTIALS' | 'ACCOUNT_SUSPENDED',
    user: User | undefined,
    { origin }: LoginAttempt,
  ) => {
    await audit.record(database.queries, 'LOGIN_FAILED', user?.id ?? null, origin)
    return { outcome }
  }

  /** @returns undefined when the user has changed since it was read: another login may have raised its hash */
  const begin = async (
    place: HashingPlace,
    login: LoginAttempt,
    user: User,
    allowances: readonly Allowance[],
  ) => {
    const passwordHash = await rehashed(place, user, login.password)
    return database.transaction<StartedSession | undefined>(async (db, rollBackWith) => {
      const raised =
        passwordHash === null
          ? { result: 'DONE' as const, user }
          : await users.update(db, user, { passwordHash })
      if (raised.result !== 'DONE') return rollBackWith(undefined)
      const session = await sessionStart.logIn(db, {
        ...login,
        user: raised.user,
        methods: ['pwd'],
      })
      if (session === undefined) return rollBackWith(undefined)
      await throttling.giveBack(db, allowances)
      return session
    })
  }

  /** Asks for a CAPTCHA where strangers have tried often, but never the owner's own device. */
  const checkCaptcha = (
    { identifier, device, origin }: LoginAttempt,
    response: LoginRequest['captchaResponse'],
  ) =>
    captcha.check({
      allowances: strangersAllowances(identifier, origin),
      response,
      isKnownDevice: async () =>
        device !== undefined && device.userId === (await findByIdentifier(users, identifier))?.id,
    })

  return {
    async login(request, origin) {
      const identifier = checkIdentifier(request.identifier)
      const checked = checkPassword(request.password, 0)
      if (!identifier.ok || !checked.ok) {
        return { outcome: 'INVALID_INPUT', fields: invalidOf([identifier, checked]) }
      }
      const { transport, deviceToken, password } = request
      // Before a place is taken: strangers who fill the queue must not keep the owner out.
      const device = await sessionStart.knownDevice(database.queries, deviceToken)
      const login = { identifier: identifier.value, password, transport, device, origin }
      const stopped = await checkCaptcha(login, request.captchaResponse)
      if (stopped !== null) return stopped
      return hasher.withPlace((place) => attempt(place, login), device?.userId)
    },
  }
}

/** The owner's known device has an allowance of its own, so that no stranger's tries lock the owner out. */
function allowancesOf({ identifier, device, origin }: LoginAttempt, isOwners: boolean) {
  if (isOwners && device !== undefined) {
    return [ALLOWANCES.loginFromDevice(device.id), ALLOWANCES.loginFromDevices(device.userId)]
  }
  return strangersAllowances(identifier, origin)
}

function strangersAllowances(identifier: Identifier, origin: Origin) {
  const network = networkOf(origin.ipAddress)
  return [
    ALLOWANCES.loginFromNetwork(identifier.key, network),
    ALLOWANCES.loginFromSiteForDays(identifier.key, siteOf(origin.ipAddress)),
    ALLOWANCES.loginForIdentifier(identifier.key),
    ALLOWANCES.loginOfNetwork(network),
  ]
}

async function rehashed(place: HashingPlace, user: User, password: string): Promise<string | null> {
  if (user.passwordHash === null || !place.isOutdated(user.passwordHash)) return null
  return place.hash(password)
}

/** A hash is costly: one that was just verified is not verified again. */
function rememberingLast(verify: (hash: string | null) => Promise<boolean>) {
  let last: { readonly hash: string | null; readonly matches: boolean } | undefined
  return async (hash: string | null) => {
    if (last?.hash !== hash) last = { hash, matches: await verify(hash) }
    return last.matches
  }
}
