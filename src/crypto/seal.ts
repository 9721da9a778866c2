import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Random } from '../runtime/random.ts'

const NONCE_LENGTH_BYTES = 12
const TAG_LENGTH_BYTES = 16

/**
 * Encrypts with AES-256-GCM.
 * @param boundTo what the text belongs to; `unseal` fails with anything else, so that sealed texts cannot be swapped
 * @returns nonce ‖ tag ‖ ciphertext
 */
export function seal(key: Buffer, text: string, boundTo: string, random: Random): Buffer {
  const nonce = random.bytes(NONCE_LENGTH_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo))
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext])
}

/** @throws when the key, what it is bound to, or a single bit is not what it was */
export function unseal(key: Buffer, sealed: Buffer, boundTo: string): string {
  const nonce = sealed.subarray(0, NONCE_LENGTH_BYTES)
  const tag = sealed.subarray(NONCE_LENGTH_BYTES, NONCE_LENGTH_BYTES + TAG_LENGTH_BYTES)
  const ciphertext = sealed.subarray(NONCE_LENGTH_BYTES + TAG_LENGTH_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH_BYTES })
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(tag)
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8')
}
