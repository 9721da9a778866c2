import type { Audit, Origin } from '../../audit/audit.service.ts'
import { deviceLabelOf } from '../../audit/device-label.ts'
import { parseToken } from '../../crypto/derived-tokens.ts'
import type { Queries } from '../../database/database.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { ALLOWANCES } from '../../throttling/allowances.ts'
import type { Throttling } from '../../throttling/throttling.service.ts'
import type { Notices } from '../users/notices.ts'
import type { User } from '../users/user.ts'
import type { UsersStore } from '../users/users.store.ts'
import { type Device, findDevice, insertDevice, touchDevice } from './devices.store.ts'
import type { AuthenticationMethod, Session, TokenTransport } from './session.ts'
import type { SessionCredentials, Tokens } from './session-credentials.ts'
import { deviceForMail } from './session-mails.ts'
import { insertSession } from './sessions.store.ts'

/** A session that has begun in a transaction; its credentials are made once that has committed. */
export interface StartedSession {
  readonly session: Session
  readonly user: User
  readonly device: Device
  readonly isNewDevice: boolean
}

/** What a completed login gives to the client. In COOKIE transport the texts are cookies. */
export interface LoginSuccess {
  readonly outcome: 'SUCCESS'
  readonly user: User
  readonly session: Session
  readonly tokens: Tokens | null
  readonly sessionCookie: string | null
  readonly deviceToken: string
}

/** Who begins a session, and how. */
export interface SessionBeginning {
  readonly user: User
  readonly transport: TokenTransport
  readonly methods: readonly AuthenticationMethod[]
  /** The known device of the request; one of another account is left alone and a new one begins. */
  readonly device: Device | undefined
  readonly origin: Origin
}

const UNKNOWN_DEVICE = 'Unknown device'

/** Begins sessions, after whatever proof: a password, a confirmed address. */
export interface SessionStart {
  /** Finds the device that a device token proves; undefined for none, a foreign or a garbled one. */
  knownDevice(db: Queries, deviceToken: string | null): Promise<Device | undefined>
  /**
   * Writes session, device, last login and audit event.
   * @returns undefined when the user is not any more as it was when it was verified
   */
  begin(db: Queries, start: SessionBeginning): Promise<StartedSession | undefined>
  /** Does the same, and mails a notice where the account has never seen the device and it is not its very first login. */
  logIn(db: Queries, start: SessionBeginning): Promise<StartedSession | undefined>
  /** Makes the credentials of a session that has been committed. */
  complete(started: StartedSession): Promise<LoginSuccess>
}

export interface SessionStartDependencies {
  readonly users: UsersStore
  readonly audit: Audit
  readonly notices: Notices
  readonly throttling: Throttling
  readonly credentials: SessionCredentials
  readonly clock: Clock
  readonly refreshTokenTtlSeconds: number
}

export function createSessionStart(dependencies: SessionStartDependencies): SessionStart {
  const { users, audit, notices, throttling, credentials, clock, refreshTokenTtlSeconds } =
    dependencies

  const deviceFor = async (db: Queries, user: User, known: Device | undefined) => {
    if (known?.userId === user.id && (await touchDevice(db, known.id, clock.now()))) {
      return { device: known, isNewDevice: false }
    }
    const device = { ...credentials.newSeed(), userId: user.id }
    await insertDevice(db, device, clock.now())
    return { device, isNewDevice: true }
  }

  const announceDevice = async (db: Queries, { user, origin }: SessionBeginning) => {
    // A client that keeps no device token is new each time: its owner learns no more from the tenth mail of a day.
    if (!(await throttling.takeWithin(db, ALLOWANCES.newDeviceNotice(user.id)))) return
    const { ipAddress, userAgent } = origin
    const deviceLabel = deviceForMail(userAgent)
    await notices.send(db, user, 'new-device', { deviceLabel, ipAddress })
  }

  const sessionStart: SessionStart = {
    async knownDevice(db, deviceToken) {
      const id = deviceToken === null ? undefined : parseToken(deviceToken)?.id
      if (deviceToken === null || id === undefined) return undefined
      const device = await findDevice(db, id)
      return device && credentials.isTokenOf(device, deviceToken) ? device : undefined
    },

    async begin(db, { user, transport, methods, device: known, origin }) {
      const now = clock.now()
      if (!(await users.recordLogin(db, user, now))) return undefined
      const session: Session = {
        ...credentials.newSeed(),
        userId: user.id,
        transport,
        counter: 0,
        issuedAt: now,
        seenAt: null,
        createdAt: now,
        lastUsedAt: now,
        authenticatedAt: now,
        methods,
        expiresAt: addSeconds(now, refreshTokenTtlSeconds),
        endedAt: null,
        endReason: null,
        ipAddress: origin.ipAddress,
        userAgent: origin.userAgent,
        deviceLabel: deviceLabelOf(origin.userAgent) ?? UNKNOWN_DEVICE,
        impersonator: null,
      }
      await insertSession(db, session)
      const device = await deviceFor(db, user, known)
      await audit.record(db, 'LOGGED_IN', user.id, origin)
      return { session, user: { ...user, lastLoginAt: now }, ...device }
    },

    async logIn(db, start) {
      const started = await sessionStart.begin(db, start)
      const isFirstLogin = start.user.lastLoginAt === null
      if (started?.isNewDevice === true && !isFirstLogin) await announceDevice(db, start)
      return started
    },

    async complete({ session, user, device }) {
      const bearer = session.transport === 'BEARER'
      return {
        outcome: 'SUCCESS',
        user,
        session,
        tokens: bearer ? await credentials.tokensFor(session, user) : null,
        sessionCookie: bearer ? null : credentials.cookieFor(session),
        deviceToken: credentials.deviceTokenFor(device),
      }
    },
  }
  return sessionStart
}
