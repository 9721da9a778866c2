import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Keyring } from './keyring.ts'

/** The random part of a row from which tokens are derived: a stolen secret is worthless without it, and it without the secret. */
export interface TokenSeed {
  readonly id: string
  readonly salt: Buffer
  /** The secret that the tokens of this row are derived with. */
  readonly keyId: string
}

/** Bytes of salt for a new row. */
export const SALT_LENGTH_BYTES = 32

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** 32 bytes in base64url. The last character has two bits to spare: only with those zero is it the token's one spelling. */
const MAC = '[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]'
const TOKEN = new RegExp(`^(${ID})\\.(?:(0|[1-9]\\d{0,8})\\.)?(${MAC})$`)

/** A token taken apart; nothing in it is proven yet. */
export interface ParsedToken {
  readonly id: string
  readonly counter: number | null
  readonly mac: Buffer
}

/**
 * Makes and checks tokens of the form `<row id>.<MAC>`, where MAC = HMAC-SHA-256(HKDF(secret, purpose), salt ‖ id ‖
 * context). Nothing that is stored opens anything, and the same token can be made again at any time.
 */
export interface DerivedTokens {
  /** @param context what the token is bound to besides its row */
  make(purpose: string, seed: TokenSeed, context?: readonly string[]): string
  /** A token with a number in it: `<row id>.<counter>.<MAC>`. */
  makeCounted(purpose: string, seed: TokenSeed, counter: number): string
  /** A code of `digits` decimal digits, independent of the row's other tokens. */
  makeCode(purpose: string, seed: TokenSeed, context: readonly string[], digits: number): string
  verify(purpose: string, seed: TokenSeed, token: ParsedToken, context?: readonly string[]): boolean
}

/** @returns the parts of a token, or undefined for a text that has not its form */
export function parseToken(text: string): ParsedToken | undefined {
  const [, id, counter, mac] = TOKEN.exec(text) ?? []
  if (id === undefined || mac === undefined) return undefined
  return {
    id,
    counter: counter === undefined ? null : Number(counter),
    mac: Buffer.from(mac, 'base64url'),
  }
}

export function createDerivedTokens(keyring: Keyring): DerivedTokens {
  const macOf = (purpose: string, seed: TokenSeed, context: readonly string[]) => {
    const key = keyring.find(seed.keyId)?.derive(purpose)
    return key === undefined ? undefined : computeMac(key, seed, context)
  }
  const required = (purpose: string, seed: TokenSeed, context: readonly string[]) => {
    const mac = macOf(purpose, seed, context)
    if (mac === undefined)
      throw new Error('the secret that this row was made with is not configured any more')
    return mac
  }
  return {
    make: (purpose, seed, context = []) =>
      `${seed.id}.${required(purpose, seed, context).toString('base64url')}`,
    makeCounted: (purpose, seed, counter) => {
      const mac = required(purpose, seed, [String(counter)])
      return `${seed.id}.${counter}.${mac.toString('base64url')}`
    },
    makeCode: (purpose, seed, context, digits) => {
      const number = required(`${purpose}/code`, seed, context).readBigUInt64BE()
      return String(number % 10n ** BigInt(digits)).padStart(digits, '0')
    },
    verify: (purpose, seed, token, context = []) => {
      const bound = token.counter === null ? context : [String(token.counter)]
      const expected = macOf(purpose, seed, bound)
      return expected !== undefined && sameBytes(expected, token.mac)
    },
  }
}

/** Compares in a time that tells nothing about where two texts differ. */
export function sameText(left: string, right: string): boolean {
  return sameBytes(Buffer.from(left), Buffer.from(right))
}

function sameBytes(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right)
}

function computeMac(key: Buffer, seed: TokenSeed, context: readonly string[]): Buffer {
  const mac = createHmac('sha256', key).update(seed.salt)
  for (const part of [seed.id, ...context]) {
    // The length before each part: otherwise `ab`,`c` and `a`,`bc` would give one MAC.
    mac.update(`${Buffer.byteLength(part)}:`).update(part)
  }
  return mac.digest()
}
