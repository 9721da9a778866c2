import type {
  AccessTokenClaims,
  AccessTokenOptions,
  AccessTokens,
} from '../../crypto/access-tokens.ts'
import { type DerivedTokens, parseToken, SALT_LENGTH_BYTES } from '../../crypto/derived-tokens.ts'
import type { Keyring } from '../../crypto/keyring.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import type { Random } from '../../runtime/random.ts'
import type { Account } from '../users/user.ts'
import type { Device } from './devices.store.ts'
import { expiryOf, type Session } from './session.ts'

/** The credentials of a bearer session; the public type of the same name. */
export interface Tokens {
  readonly accessToken: string
  readonly accessTokenExpiresAt: Date
  readonly refreshToken: string
  readonly refreshTokenExpiresAt: Date
}

/** The one credential of an impersonated session, and one of two of others. */
export type AccessToken = Pick<Tokens, 'accessToken' | 'accessTokenExpiresAt'>

/** Makes and checks everything by which a client shows that it holds a session or is a known device. */
export interface SessionCredentials {
  /** What a new row needs so that tokens can be derived from it. */
  newSeed(): { readonly id: string; readonly salt: Buffer; readonly keyId: string }
  /** An access token of the session's present generation. */
  accessTokenFor(session: Session, account: Account): Promise<AccessToken>
  /** One for another service, by the name that this one knows itself by. */
  serviceTokenFor(session: Session, account: Account, audience: string): Promise<AccessToken>
  /** An access token and the refresh token of the session's present generation. */
  tokensFor(session: Session, account: Account): Promise<Tokens>
  cookieFor(session: Session): string
  deviceTokenFor(device: Device): string
  /** The generation that a genuine refresh token of this session is of; undefined for any other text. */
  refreshCounter(session: Session, token: string): number | undefined
  isCookieOf(session: Session, cookie: string): boolean
  isTokenOf(device: Device, token: string): boolean
}

export interface SessionCredentialsDependencies {
  readonly tokens: DerivedTokens
  readonly accessTokens: AccessTokens
  readonly keyring: Keyring
  readonly random: Random
  readonly clock: Clock
  readonly idleTtlSeconds: number
  readonly accessTokenTtlSeconds: number
}

export function createSessionCredentials(
  dependencies: SessionCredentialsDependencies,
): SessionCredentials {
  const { tokens, accessTokens, keyring, random, clock } = dependencies
  const { idleTtlSeconds, accessTokenTtlSeconds } = dependencies
  const proves = (purpose: string, row: Session | Device, text: string) => {
    const token = parseToken(text)
    return token?.id === row.id && token.counter === null && tokens.verify(purpose, row, token)
  }
  const sign = async (session: Session, account: Account, options: AccessTokenOptions) => {
    const claims = claimsOf(session, account)
    const { token, expiresAt } = await accessTokens.sign(claims, options)
    return { accessToken: token, accessTokenExpiresAt: expiresAt }
  }
  const accessTokenFor = (session: Session, account: Account) => {
    // Without a refresh token the access token is the session, and lives as long.
    const expiresAt = session.impersonator === null ? undefined : session.expiresAt
    return sign(session, account, { expiresAt })
  }

  return {
    accessTokenFor,
    serviceTokenFor(session, account, audience) {
      // The service never hears of the session's end: at least of the one that is known beforehand it shall know.
      const usual = addSeconds(clock.now(), accessTokenTtlSeconds)
      const expiresAt = usual < session.expiresAt ? usual : session.expiresAt
      return sign(session, account, { audience, expiresAt })
    },
    newSeed: () => ({
      id: random.id(),
      salt: random.bytes(SALT_LENGTH_BYTES),
      keyId: keyring.current.id,
    }),
    tokensFor: async (session, account) => ({
      ...(await accessTokenFor(session, account)),
      refreshToken: tokens.makeCounted('refresh', session, session.counter),
      refreshTokenExpiresAt: expiryOf(session, idleTtlSeconds),
    }),
    cookieFor: (session) => tokens.make('cookie', session),
    deviceTokenFor: (device) => tokens.make('device', device, [device.userId]),
    refreshCounter(session, text) {
      const token = parseToken(text)
      if (token?.id !== session.id || token.counter === null) return undefined
      return tokens.verify('refresh', session, token) ? token.counter : undefined
    },
    isCookieOf: (session, cookie) =>
      session.transport === 'COOKIE' && proves('cookie', session, cookie),
    isTokenOf(device, text) {
      const token = parseToken(text)
      return token?.id === device.id && tokens.verify('device', device, token, [device.userId])
    },
  }
}

function claimsOf(session: Session, account: Account): AccessTokenClaims {
  return {
    userId: account.id,
    sessionId: session.id,
    generation: session.counter,
    authenticatedAt: session.authenticatedAt,
    methods: session.methods,
    roles: account.roles,
    actorId: session.impersonator?.userId ?? null,
  }
}
