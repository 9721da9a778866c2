import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { addSeconds, type Clock } from '../runtime/clock.ts'
import { SIGNING_ALGORITHM, type SigningKeys } from './signing-keys.ts'

const TYPE = 'at+jwt'
const REMEMBERED_TOKENS = 10_000
const LONGEST_TOKEN_CHARACTERS = 4096
/** The last character of the signature has four bits to spare: only with those zero is it the token's one spelling. */
const FORM = /^[\w-]+\.[\w-]+\.[\w-]{85}[AQgw]$/

/** What an access token says (RFC 9068). */
export interface AccessTokenClaims {
  readonly userId: string
  readonly sessionId: string
  /** The generation of the session's refresh token that it came with. */
  readonly generation: number
  /** When the person last proved who they are. */
  readonly authenticatedAt: Date
  /** How: authentication method references (RFC 8176). */
  readonly methods: readonly string[]
  readonly roles: readonly string[]
  /** Who acts as the user: the `sub` of the claim `act` (RFC 8693 §4.1); null where that is the user. */
  readonly actorId: string | null
}

/** What a presented token turned out to be. An expired one is genuine apart from its age. */
export type VerifiedAccessToken =
  | { readonly status: 'valid'; readonly claims: AccessTokenClaims }
  | { readonly status: 'expired'; readonly claims: AccessTokenClaims }
  | { readonly status: 'invalid' }

/** What is not the same for all tokens. */
export interface AccessTokenOptions {
  /** None for the time that all tokens live. */
  readonly expiresAt?: Date | undefined
  /** The service that the token is for; none for this server, which refuses all others. */
  readonly audience?: string
}

/** Signs and verifies the tokens by which bearer clients and other services know a session. */
export interface AccessTokens {
  sign(
    claims: AccessTokenClaims,
    options?: AccessTokenOptions,
  ): Promise<{ readonly token: string; readonly expiresAt: Date }>
  /** Never throws for what is in the token; throws when the keys cannot be read. */
  verify(token: string): Promise<VerifiedAccessToken>
}

export interface AccessTokensDependencies {
  readonly signingKeys: SigningKeys
  readonly clock: Clock
  /** Issuer, and audience of tokens for this server. */
  readonly issuer: string
  readonly ttlSeconds: number
}

/** What a token turned out to be when it was seen first. */
interface RememberedToken {
  readonly claims: AccessTokenClaims
  readonly expiresAtSeconds: number
  readonly keyId: string
}

const payloadSchema = z.object({
  sub: z.string(),
  sid: z.string(),
  gen: z.number().int(),
  auth_time: z.number(),
  amr: z.array(z.string()),
  roles: z.array(z.string()),
  act: z.object({ sub: z.string() }).optional(),
  exp: z.number(),
})

export function createAccessTokens(dependencies: AccessTokensDependencies): AccessTokens {
  const { signingKeys, clock, issuer, ttlSeconds } = dependencies
  // Keyed by the whole token, signature included: a shorter key would let one token pass for another.
  const verified = new LRUCache<string, RememberedToken>({ max: REMEMBERED_TOKENS })
  const options = { algorithms: [SIGNING_ALGORITHM], issuer, audience: issuer, typ: TYPE }

  const verify = async (token: string): Promise<VerifiedAccessToken> => {
    const { payload, protectedHeader } = await jwtVerify(
      token,
      async ({ kid }) => {
        const key = kid === undefined ? undefined : await signingKeys.find(kid)
        if (key === undefined) throw new errors.JWKSNoMatchingKey()
        return key
      },
      { ...options, currentDate: clock.now() },
    )
    const parsed = parsePayload(payload)
    const { kid: keyId } = protectedHeader
    if (parsed === undefined || keyId === undefined) return { status: 'invalid' }
    verified.set(token, { ...parsed, keyId })
    return { status: 'valid', claims: parsed.claims }
  }

  return {
    async sign(claims, options = {}) {
      const { audience = issuer, expiresAt = addSeconds(clock.now(), ttlSeconds) } = options
      const { id, key } = await signingKeys.active()
      const token = await new SignJWT(payloadOf(claims))
        .setProtectedHeader({ alg: SIGNING_ALGORITHM, typ: TYPE, kid: id })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(clock.now())
        .setExpirationTime(expiresAt)
        .sign(key)
      return { token, expiresAt }
    },
    async verify(token) {
      if (token.length > LONGEST_TOKEN_CHARACTERS || !FORM.test(token)) return { status: 'invalid' }
      const known = verified.get(token)
      // A key that leaked is taken out, and with it whatever it has signed, as soon as the keys are read again.
      const hasKey = known !== undefined && (await signingKeys.find(known.keyId)) !== undefined
      if (hasKey) {
        const expired = known.expiresAtSeconds * 1000 <= clock.now().getTime()
        return { status: expired ? 'expired' : 'valid', claims: known.claims }
      }
      try {
        return await verify(token)
      } catch (error) {
        return explain(error)
      }
    },
  }
}

function payloadOf(claims: AccessTokenClaims): JWTPayload {
  return {
    sub: claims.userId,
    sid: claims.sessionId,
    gen: claims.generation,
    auth_time: Math.floor(claims.authenticatedAt.getTime() / 1000),
    amr: [...claims.methods],
    roles: [...claims.roles],
    ...(claims.actorId === null ? {} : { act: { sub: claims.actorId } }),
  }
}

function parsePayload(payload: JWTPayload) {
  const { success, data } = payloadSchema.safeParse(payload)
  if (!success) return undefined
  const claims: AccessTokenClaims = {
    userId: data.sub,
    sessionId: data.sid,
    generation: data.gen,
    authenticatedAt: new Date(data.auth_time * 1000),
    methods: data.amr,
    roles: data.roles,
    actorId: data.act?.sub ?? null,
  }
  return { claims, expiresAtSeconds: data.exp }
}

function explain(error: unknown): VerifiedAccessToken {
  if (error instanceof errors.JWTExpired) {
    // jose checks the signature, the issuer, the audience and the type before the time.
    const parsed = parsePayload(error.payload)
    return parsed === undefined
      ? { status: 'invalid' }
      : { status: 'expired', claims: parsed.claims }
  }
  if (error instanceof errors.JOSEError) return { status: 'invalid' }
  throw error
}
