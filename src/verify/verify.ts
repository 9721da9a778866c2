import { errors, type JWTVerifyGetKey, type JWTVerifyOptions, jwtVerify } from 'jose'
import { type Viewer, viewerOf } from './claims.ts'
import { createKeySet, KeysUnavailableError } from './key-set.ts'

export type { Viewer } from './claims.ts'

export interface VerifierOptions {
  /** The `PUBLIC_URL` of the server that issues the tokens. */
  readonly issuer: string
  /** The name of this service in the server's `AUDIENCES`; tokens for any other are refused. */
  readonly audience: string
  /** Where the keys are; `<issuer>/.well-known/jwks.json` by default. For services that reach the server by another way. */
  readonly jwksUrl?: string
  /** How far the clocks of the two machines may be apart, from 0 to 60. */
  readonly clockToleranceSeconds?: number
  /** The least time between two requests for keys, however many tokens name a key that is not there. */
  readonly cooldownSeconds?: number
  readonly fetch?: typeof globalThis.fetch
  readonly now?: () => Date
}

/** Why a request has no viewer. */
export type RefusalReason =
  /** It carries no access token. */
  | 'CREDENTIAL_MISSING'
  /** The token was good, and its time is over: the client asks for another, and tries again. */
  | 'TOKEN_EXPIRED'
  /** The token is none of this issuer for this service. */
  | 'TOKEN_INVALID'
  /** The issuer's keys cannot be read, so nothing can be said: answer with 503, and log nobody out. */
  | 'KEYS_UNAVAILABLE'

/** What became of a check. */
export type Verification =
  | { readonly ok: true; readonly viewer: Viewer }
  | { readonly ok: false; readonly reason: RefusalReason }

/** Checks access tokens (RFC 9068) for one service. It asks the issuer for nothing but its public keys. */
export interface Verifier {
  /** Checks a token. Never throws for what is in it. */
  verify(token: string): Promise<Verification>
  /** Checks the token of an `Authorization: Bearer <token>` header. @param authorization the header's value */
  authenticate(authorization: string | null | undefined): Promise<Verification>
}

const ALGORITHM = 'ES256'
const TYPE = 'at+jwt'
const REQUIRED_CLAIMS = ['sub', 'sid', 'iat', 'exp', 'auth_time', 'roles']
const LONGEST_TOKEN_CHARACTERS = 8192
const GREATEST_TOLERANCE_SECONDS = 60

/**
 * Makes what checks the access tokens that clients send to a service. Make one, and keep it: it keeps the keys.
 *
 * What it cannot see is whether a session has ended in the meantime. Where ten minutes of that are too long, ask the
 * server itself.
 * @throws TypeError for an issuer that is no URL, no audience, or a tolerance out of its bounds
 */
export function createVerifier(options: VerifierOptions): Verifier {
  const { issuer, audience, now = () => new Date(), clockToleranceSeconds = 30 } = options
  refuseMistakes(issuer, audience, clockToleranceSeconds)
  const keys = createKeySet({
    url: new URL(options.jwksUrl ?? `${issuer}/.well-known/jwks.json`),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    now,
    cooldownSeconds: options.cooldownSeconds ?? 30,
  })
  const rules: JWTVerifyOptions = {
    algorithms: [ALGORITHM],
    typ: TYPE,
    issuer,
    audience,
    clockTolerance: clockToleranceSeconds,
    requiredClaims: REQUIRED_CLAIMS,
  }
  const verify = (token: string) => check(token, keys, { ...rules, currentDate: now() })
  return {
    verify,
    async authenticate(authorization) {
      if (authorization === null || authorization === undefined || authorization === '') {
        return refusal('CREDENTIAL_MISSING')
      }
      const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
      return token === undefined ? refusal('TOKEN_INVALID') : verify(token)
    },
  }
}

async function check(
  token: string,
  keys: JWTVerifyGetKey,
  rules: JWTVerifyOptions,
): Promise<Verification> {
  if (token.length > LONGEST_TOKEN_CHARACTERS) return refusal('TOKEN_INVALID')
  try {
    const { payload } = await jwtVerify(token, keys, rules)
    const viewer = viewerOf(payload)
    return viewer === undefined ? refusal('TOKEN_INVALID') : { ok: true, viewer }
  } catch (error) {
    if (error instanceof KeysUnavailableError) return refusal('KEYS_UNAVAILABLE')
    // jose looks at the time last: an expired token is genuine, for this service, and of this type.
    if (error instanceof errors.JWTExpired) return refusal('TOKEN_EXPIRED')
    if (error instanceof errors.JOSEError) return refusal('TOKEN_INVALID')
    throw error
  }
}

function refusal(reason: RefusalReason): Verification {
  return { ok: false, reason }
}

/** Without an audience a token for any other service would do; an endless tolerance would undo every expiry. */
function refuseMistakes(issuer: string, audience: string, toleranceSeconds: number): void {
  if (!URL.canParse(issuer)) {
    throw new TypeError(
      'issuer must be the PUBLIC_URL of the server, such as https://auth.example.com',
    )
  }
  if (audience === '') throw new TypeError('audience must be the name of this service in AUDIENCES')
  if (!(toleranceSeconds >= 0 && toleranceSeconds <= GREATEST_TOLERANCE_SECONDS)) {
    throw new TypeError(`clockToleranceSeconds must be from 0 to ${GREATEST_TOLERANCE_SECONDS}`)
  }
}
