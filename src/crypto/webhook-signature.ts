import { createHmac, timingSafeEqual } from 'node:crypto'

/** A webhook message as it came over the wire. */
export interface SignedMessage {
  readonly id: string
  /** Seconds since 1970 when it was sent, in digits. */
  readonly timestamp: string
  /** `v1,<base64>`, several of them separated by spaces while the sender changes its secret. */
  readonly signatures: string
  readonly body: Buffer
}

export type SignatureVerdict = 'good' | 'malformed' | 'stale' | 'forged'

/** How far the sender's clock may be from ours; also how long a message that somebody has seen can be played again. */
const TOLERANCE_SECONDS = 300
const PREFIX = 'whsec_'

/**
 * Checks a message that is signed as Standard Webhooks 1.0 has it, which is what Svix sends: HMAC-SHA256 over
 * `<id>.<timestamp>.<body>`, in constant time.
 * @param secrets `whsec_<base64>`; any of them will do
 */
export function verifyWebhook(
  secrets: readonly string[],
  { id, timestamp, signatures, body }: SignedMessage,
  now: Date,
): SignatureVerdict {
  // A dot in the id or the timestamp would move the border between the signed parts.
  if (!/^[\w-]{1,255}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return 'malformed'
  const ageSeconds = now.getTime() / 1000 - Number(timestamp)
  if (Math.abs(ageSeconds) > TOLERANCE_SECONDS) return 'stale'
  const given = signatures.split(' ')
  const isSigned = secrets.some((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
    const digest = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body)
    const expected = Buffer.from(`v1,${digest.digest('base64')}`)
    return given.some((signature) => equals(Buffer.from(signature), expected))
  })
  return isSigned ? 'good' : 'forged'
}

function equals(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected)
}
