/** What the store knows about a key when a request arrives with it. */
export type Claim =
  | { readonly kind: 'new' | 'in-flight' | 'mismatch' }
  | { readonly kind: 'repeat'; readonly id: string }

interface Entry {
  readonly payload: string
  /** The id of the accepted mail; null while the first request is being worked on. */
  readonly id: string | null
  readonly claimedAt: number
}

/** Remembers accepted requests by their key, as Resend does: for 24 hours. A refused one never claims its key. */
export interface IdempotencyStore {
  claim(key: string, payload: string): Claim
  accept(key: string, payload: string, id: string): void
}

const KEPT_MS = 24 * 60 * 60 * 1000

export function createIdempotencyStore(now: () => Date): IdempotencyStore {
  const entries = new Map<string, Entry>()
  const put = (key: string, payload: string, id: string | null) =>
    void entries.set(key, { payload, id, claimedAt: now().getTime() })

  return {
    claim(key, payload) {
      const entry = entries.get(key)
      if (entry === undefined || now().getTime() - entry.claimedAt >= KEPT_MS) {
        put(key, payload, null)
        return { kind: 'new' }
      }
      if (entry.id === null) return { kind: 'in-flight' }
      return entry.payload === payload ? { kind: 'repeat', id: entry.id } : { kind: 'mismatch' }
    },
    accept: put,
  }
}
