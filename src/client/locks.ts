/** Lets one work at a time go on under a name, over everything that shares a session. */
export interface Locks {
  request<Result>(name: string, work: () => Promise<Result>): Promise<Result>
}

const waiting = new Map<string, Promise<unknown>>()

/** One at a time within this process. */
const processLocks: Locks = {
  request(name, work) {
    const before = waiting.get(name) ?? Promise.resolve()
    const mine = before.then(work, work)
    const settled = mine
      .catch(() => {})
      .then(() => {
        if (waiting.get(name) === settled) waiting.delete(name)
      })
    waiting.set(name, settled)
    return mine
  },
}

/**
 * Web Locks, which hold over all tabs and workers of an origin, where the platform has them; a lock of this process
 * otherwise. Processes that race all the same do no harm: the server gives each of them the same successor.
 */
export function platformLocks(): Locks {
  const navigator: unknown = Reflect.get(globalThis, 'navigator')
  const locks =
    typeof navigator === 'object' && navigator !== null && Reflect.get(navigator, 'locks')
  return isLocks(locks) ? locks : processLocks
}

function isLocks(value: unknown): value is Locks {
  return (
    typeof value === 'object' &&
    value !== null &&
    'request' in value &&
    typeof value.request === 'function'
  )
}
