import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose'

export interface KeySetOptions {
  /** Where the server publishes its keys (RFC 7517 §5). */
  readonly url: URL
  readonly fetch: typeof globalThis.fetch
  readonly now: () => Date
  /** The least time between two requests, however many tokens name a key that is not there. */
  readonly cooldownSeconds: number
}

/** The keys cannot be had at the moment: nothing can be said about any token. */
export class KeysUnavailableError extends Error {}

/** Keys are asked for anew when they are older than this. */
const FRESH_SECONDS = 300
/** Where the server does not answer, keys that are known serve on for this long: none is dropped sooner by rotation. */
const USABLE_SECONDS = 3600
const TIMEOUT_MS = 5_000

/** The keys as they were at one moment. */
interface KnownKeys {
  readonly find: JWTVerifyGetKey
  readonly fetchedAtMs: number
}

/**
 * The server's public keys, fetched when they are first needed, and kept. Asks the server one question at a time, and
 * none within the cooldown of the last, whether that was answered or not: a flood of tokens that name unknown keys must
 * become no flood of requests.
 * @returns what finds the key of a token; it throws `KeysUnavailableError`, or an error of jose for a key that is not there
 */
export function createKeySet({ url, fetch, now, cooldownSeconds }: KeySetOptions): JWTVerifyGetKey {
  let known: KnownKeys | undefined
  let askedAtMs = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined

  const ask = async () => {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const accept = 'application/jwk-set+json, application/json'
    const response = await fetch(url, { headers: { accept }, redirect: 'error', signal })
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    known = { find: createLocalJWKSet(JSON.parse(await response.text())), fetchedAtMs: askedAtMs }
  }
  const refresh = (): Promise<void> => {
    if (asking !== undefined) return asking
    if (now().getTime() < askedAtMs + cooldownSeconds * 1000) return Promise.resolve()
    askedAtMs = now().getTime()
    // What is known serves on, and where nothing is, the caller says so.
    asking = ask()
      .catch(() => {})
      .finally(() => {
        asking = undefined
      })
    return asking
  }
  const isYoungerThan = (seconds: number) =>
    known !== undefined && now().getTime() < known.fetchedAtMs + seconds * 1000

  return async (header, token) => {
    if (!isYoungerThan(FRESH_SECONDS)) await refresh()
    if (known === undefined || !isYoungerThan(USABLE_SECONDS)) {
      throw new KeysUnavailableError(`the keys of ${url} cannot be read`)
    }
    try {
      return await known.find(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      await refresh()
      return known.find(header, token)
    }
  }
}
