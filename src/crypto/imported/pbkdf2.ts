import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { hashLength, IMPORT_LIMITS, saltLength } from './limits.ts'
import { decodeBase64, parsePhc } from './phc.ts'
import { type ReadHash, refused, withinBounds } from './scheme.ts'

/** Bytes of one block of output: longer hashes repeat all iterations for each block. */
const DIGEST_LENGTHS = { sha1: 20, sha256: 32, sha512: 64 } as const
type Digest = keyof typeof DIGEST_LENGTHS

const DJANGO = /^pbkdf2_(sha1|sha256)\$(\d{1,10})\$([^$]+)\$([A-Za-z0-9+/]+={0,2})$/
const PASSLIB = /^\$pbkdf2(?:-[a-z\d]+)?\$(\d{1,10})\$([A-Za-z0-9+/.]+)\$([A-Za-z0-9+/.]+)$/

interface Derivation {
  readonly digest: Digest
  readonly iterations: number
  readonly salt: Buffer
  readonly hash: Buffer
}

/**
 * PBKDF2 (RFC 8018) with SHA-1, SHA-256 or SHA-512: `$pbkdf2-sha256$i=…$salt$hash` (PHC; `l=` may stand beside `i=`),
 * `$pbkdf2-sha256$…$salt$hash` (passlib) and `pbkdf2_sha256$…$salt$hash` (Django).
 */
export function readPbkdf2(text: string): ReadHash | undefined {
  if (!/^\$?pbkdf2[-_$]/.test(text)) return undefined
  const derivation = readDjango(text) ?? readPassword(text)
  if (derivation === undefined)
    return refused(
      'not a whole PBKDF2 hash: expected $pbkdf2-sha256$i=…$salt$hash or pbkdf2_sha256$…$salt$hash',
    )
  const { digest, iterations, salt, hash } = derivation
  const rounds = iterations * Math.ceil(hash.length / DIGEST_LENGTHS[digest])
  const max = IMPORT_LIMITS.pbkdf2Iterations
  const bounds = [
    { name: 'iterations', value: iterations, min: 1, max },
    { name: 'iterations × blocks', value: rounds, min: 1, max },
    saltLength(salt),
    hashLength(hash),
  ]
  return withinBounds(bounds, {
    kind: `pbkdf2-${digest}`,
    parameters: { iterations },
    work: rounds,
    verify: async (password) => timingSafeEqual(await derive(password, derivation), hash),
  })
}

function readDjango(text: string): Derivation | undefined {
  const [, digest, iterations, salt, hash] = DJANGO.exec(text) ?? []
  if (!isDigest(digest) || salt === undefined || hash === undefined) return undefined
  // Django hashes the salt as the text that it is.
  return {
    digest,
    iterations: Number(iterations),
    salt: Buffer.from(salt),
    hash: decodeBase64(hash),
  }
}

/** PHC or passlib. */
function readPassword(text: string): Derivation | undefined {
  const [start, digest = 'sha1'] = /^\$pbkdf2(?:-([a-z\d]+))?\$/.exec(text) ?? []
  if (start === undefined || !isDigest(digest)) return undefined
  const [, rounds, salt, hash] = PASSLIB.exec(text) ?? []
  if (salt !== undefined && hash !== undefined)
    return {
      digest,
      iterations: Number(rounds),
      salt: decodeBase64(salt),
      hash: decodeBase64(hash),
    }
  const phc = parsePhc(text, ['i'], ['l'])
  const length = phc?.parameters.get('l') ?? phc?.hash.length
  if (phc === undefined || phc.version !== undefined || length !== phc.hash.length) return undefined
  return {
    digest,
    iterations: phc.parameters.get('i') ?? 0,
    salt: phc.salt,
    hash: phc.hash,
  }
}

function isDigest(text: string | undefined): text is Digest {
  return text !== undefined && Object.hasOwn(DIGEST_LENGTHS, text)
}

function derive(password: string, { digest, iterations, salt, hash }: Derivation) {
  return new Promise<Buffer>((resolve, reject) => {
    pbkdf2(password, salt, iterations, hash.length, digest, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
