import { createHash, hkdfSync } from 'node:crypto'

const KEY_LENGTH_BYTES = 32

/** One secret of the operator, as keys for single purposes that are derived from it with HKDF (RFC 5869). */
export interface MasterKey {
  /** Names the secret in the rows that it was used for; tells nothing about it. */
  readonly id: string
  /** A key of 32 bytes for one purpose; the same each time. */
  derive(purpose: string): Buffer
}

/** The operator's secrets. Rows name the one they were made with, so that a newer one can come before it. */
export interface Keyring {
  /** Signs and seals everything new. */
  readonly current: MasterKey
  /** The secret of this id, or undefined where the operator has dropped it. */
  find(id: string): MasterKey | undefined
}

/** @param secrets newest first; at least one */
export function createKeyring(secrets: readonly string[]): Keyring {
  const keys = secrets.map(createMasterKey)
  const [current] = keys
  if (current === undefined) throw new TypeError('a keyring needs at least one secret')
  return { current, find: (id) => keys.find((key) => key.id === id) }
}

function createMasterKey(secret: string): MasterKey {
  const derived = new Map<string, Buffer>()
  const derive = (purpose: string) => {
    const known = derived.get(purpose)
    if (known !== undefined) return known
    const key = Buffer.from(
      hkdfSync('sha256', secret, '', `authograph/${purpose}`, KEY_LENGTH_BYTES),
    )
    derived.set(purpose, key)
    return key
  }
  const id = createHash('sha256').update(derive('key-id')).digest('hex').slice(0, 12)
  return { id, derive }
}
