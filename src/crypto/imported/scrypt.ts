import { createCipheriv, scrypt, timingSafeEqual } from 'node:crypto'
import { hashLength, IMPORT_LIMITS, saltLength } from './limits.ts'
import { decodeBase64, parsePhc } from './phc.ts'
import { type Bound, type ReadHash, refused, withinBounds } from './scheme.ts'

const MIB = 1_048_576
/** What Node may take for a hash within the limits; its own default would refuse them. */
const MAX_MEMORY_BYTES = 2 * IMPORT_LIMITS.memoryMiB * MIB

const FIREBASE =
  /^\$fbscrypt\$v=1,n=(?<n>\d{1,2}),r=(?<r>\d{1,4}),p=(?<p>\d{1,4}),ss=(?<separator>[\w+/=-]*),sk=(?<signerKey>[\w+/=-]+)\$(?<salt>[\w+/=-]+)\$(?<hash>[\w+/=-]+)$/

/** N = 2^ln. */
interface Cost {
  readonly ln: number
  readonly r: number
  readonly p: number
}

/** scrypt (RFC 7914) as passlib, Rust and Go libraries write it: `$scrypt$ln=16,r=8,p=1$salt$hash`. */
export function readScrypt(text: string): ReadHash | undefined {
  if (!text.startsWith('$scrypt$')) return undefined
  const phc = parsePhc(text, ['ln', 'r', 'p'])
  if (phc === undefined || phc.version !== undefined)
    return refused('not a whole scrypt hash: expected $scrypt$ln=…,r=…,p=…$salt$hash')
  const { ln = 0, r = 0, p = 0 } = Object.fromEntries(phc.parameters)
  const cost = { ln, r, p }
  const { salt, hash } = phc
  return withinBounds([...boundsOf(cost), saltLength(salt), hashLength(hash)], {
    kind: 'scrypt',
    parameters: { ...cost },
    work: workOf(cost),
    verify: async (password) =>
      timingSafeEqual(await derive(password, salt, cost, hash.length), hash),
  })
}

/**
 * Firebase's own scrypt (https://github.com/firebase/scrypt): the derived key encrypts the project's signer key. Written
 * as Supabase writes it: `$fbscrypt$v=1,n=<mem_cost>,r=<rounds>,p=1,ss=<salt separator>,sk=<signer key>$salt$hash`.
 */
export function readFirebaseScrypt(text: string): ReadHash | undefined {
  if (!text.startsWith('$fbscrypt$')) return undefined
  const { n, r, p, separator, signerKey, salt, hash } = FIREBASE.exec(text)?.groups ?? {}
  if (separator === undefined || !signerKey || !salt || !hash)
    return refused(
      'not a whole Firebase hash: expected $fbscrypt$v=1,n=…,r=…,p=1,ss=…,sk=…$salt$hash',
    )
  const cost = { ln: Number(n), r: Number(r), p: Number(p) }
  const key = decodeBase64(signerKey)
  const userSalt = decodeBase64(salt)
  const fullSalt = Buffer.concat([userSalt, decodeBase64(separator)])
  const expected = decodeBase64(hash)
  const sameLength = { name: 'hash length in bytes', min: key.length, max: key.length }
  const bounds = [saltLength(userSalt), hashLength(key), { ...sameLength, value: expected.length }]
  return withinBounds([...boundsOf(cost), ...bounds], {
    kind: 'fbscrypt',
    parameters: { ...cost },
    work: workOf(cost),
    verify: async (password) => {
      const derived = await derive(password, fullSalt, cost, 32)
      const cipher = createCipheriv('aes-256-ctr', derived, Buffer.alloc(16))
      return timingSafeEqual(Buffer.concat([cipher.update(key), cipher.final()]), expected)
    },
  })
}

function workOf({ ln, r, p }: Cost): number {
  return 2 ** ln * r * p
}

function boundsOf({ ln, r, p }: Cost): Bound[] {
  const memoryMib = (128 * 2 ** ln * r) / MIB
  return [
    // RFC 7914 §6: N < 2^(16 r).
    { name: 'ln', value: ln, min: 1, max: Math.min(20, 16 * r - 1) },
    { name: 'r', value: r, min: 1, max: 1_024 },
    { name: 'p', value: p, min: 1, max: 1_024 },
    { name: 'memory (MiB)', value: memoryMib, min: 0, max: IMPORT_LIMITS.memoryMiB },
    { name: 'memory × p (MiB)', value: memoryMib * p, min: 0, max: IMPORT_LIMITS.scryptTrafficMiB },
  ]
}

function derive(password: string, salt: Buffer, { ln, r, p }: Cost, length: number) {
  const options = { N: 2 ** ln, r, p, maxmem: MAX_MEMORY_BYTES }
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(password, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
