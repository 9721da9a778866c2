import { addSeconds, type Clock } from '../../runtime/clock.ts'
import type { User } from './user.ts'

/** So long a name that was edited in Hygraph may take to be seen. */
const TTL_SECONDS = 30
const CAPACITY = 10_000

/** Users that were read a moment ago. */
export interface ProfileCache {
  /** @param version the version that the SQL database knows: a write on any server makes what is older useless */
  get(id: string, version: number): User | undefined
  put(user: User): void
}

export function createProfileCache(clock: Clock): ProfileCache {
  const entries = new Map<string, { readonly user: User; readonly expiresAt: Date }>()
  return {
    get(id, version) {
      const entry = entries.get(id)
      if (entry === undefined || entry.user.version !== version) return undefined
      return entry.expiresAt > clock.now() ? entry.user : undefined
    },
    put(user) {
      entries.delete(user.id)
      entries.set(user.id, { user, expiresAt: addSeconds(clock.now(), TTL_SECONDS) })
      // A map keeps the order of insertion: the first key is the oldest.
      const [oldest] = entries.keys()
      if (entries.size > CAPACITY && oldest !== undefined) entries.delete(oldest)
    },
  }
}
