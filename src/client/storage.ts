import { isObject } from './graphql.ts'

/**
 * Where a BEARER session is kept, by whatever the platform has: a key chain, `localStorage`, a file. All clients that
 * share a session share a storage.
 */
export interface TokenStorage {
  get(key: string): Promise<string | null> | string | null
  set(key: string, value: string): Promise<void> | void
  remove(key: string): Promise<void> | void
}

/** What is kept of a session. */
export interface StoredSession {
  readonly sessionId: string
  readonly accessToken: string
  /** By the server's clock, in milliseconds since 1970. */
  readonly accessTokenExpiresAtMs: number
  /** By this machine's clock. */
  readonly receivedAtMs: number
  readonly refreshToken: string
}

/** A storage that ends with the process. */
export function createMemoryStorage(): TokenStorage {
  const values = new Map<string, string>()
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  }
}

/** What was kept; null for nothing, or for what this version cannot read. */
export function parseStoredSession(text: string | null): StoredSession | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isStoredSession(value) ? value : null
  } catch {
    return null
  }
}

function isStoredSession(value: unknown): value is StoredSession {
  return (
    isObject(value) &&
    typeof value.sessionId === 'string' &&
    typeof value.accessToken === 'string' &&
    typeof value.accessTokenExpiresAtMs === 'number' &&
    typeof value.receivedAtMs === 'number' &&
    typeof value.refreshToken === 'string'
  )
}

/** The session that a LoginSuccess or RefreshSessionSuccess begins or goes on with; null without tokens. */
export function sessionOf(
  success: Readonly<Record<string, unknown>>,
  receivedAtMs: number,
): StoredSession | null {
  const { session, tokens } = success
  if (!isObject(session) || !isObject(tokens)) return null
  const value = {
    sessionId: session.id,
    accessToken: tokens.accessToken,
    accessTokenExpiresAtMs: Date.parse(String(tokens.accessTokenExpiresAt)),
    receivedAtMs,
    refreshToken: tokens.refreshToken,
  }
  return isStoredSession(value) ? value : null
}
