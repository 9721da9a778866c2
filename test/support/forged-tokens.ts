import { createHmac } from 'node:crypto'
import { decodeJwt, type JWK, type JWTPayload, SignJWT } from 'jose'
import { createKeyring } from '../../src/crypto/keyring.ts'
import { createSigningKeys } from '../../src/crypto/signing-keys.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import type { TestApp } from './app.ts'

/** The key that the server signs with now: what only a leak of secret and database would give. */
export function stealSigningKey({ app, configuration, clock }: TestApp) {
  const keys = createSigningKeys({
    database: app.database,
    keyring: createKeyring(configuration.secrets ?? []),
    clock,
    random: createSystemRandom(clock),
    accessTokenTtlSeconds: 600,
  })
  return keys.active()
}

/** Changes to a genuine token. */
export interface Changes {
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: JWTPayload
}

/** The token with changes, signed anew by the server's own key. */
export async function signAnew(
  app: TestApp,
  accessToken: string,
  { header = {}, claims = {} }: Changes = {},
): Promise<string> {
  const { id, key } = await stealSigningKey(app)
  return new SignJWT({ ...decodeJwt(accessToken), ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: id, ...header })
    .sign(key)
}

/** A part of a token: JSON in base64url. */
export function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

/** A token of any header and claims with the signature that `sign` makes. */
export function assemble(
  header: unknown,
  claims: unknown,
  sign: (signed: string) => string,
): string {
  const signed = `${encode(header)}.${encode(claims)}`
  return `${signed}.${sign(signed)}`
}

/** A signature with a shared secret. */
export function hmac(secret: string | Buffer): (signed: string) => string {
  return (signed) => createHmac('sha256', secret).update(signed).digest('base64url')
}

/** The keys that anyone can verify with. */
export async function publishedKeys({ url }: TestApp): Promise<readonly JWK[]> {
  const response = await fetch(`${url}/.well-known/jwks.json`)
  const set: { keys: JWK[] } = JSON.parse(await response.text())
  return set.keys
}
