import { isObject } from './graphql.ts'

/** What one tab tells the others. */
export interface TabMessage {
  /** Whose session began or ended; null in COOKIE transport, where nobody knows. */
  readonly sessionId: string | null
  /** Why it ended, and what to say; null where one began or goes on with other tokens. */
  readonly ended: { readonly reason: string; readonly message: string | null } | null
}

/** The other tabs of this origin. */
export interface Tabs {
  tell(message: TabMessage): void
  close(): void
}

/** Listens to the other tabs, where the platform has a way to them (BroadcastChannel). */
export function openTabs(name: string, listen: (message: TabMessage) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell() {}, close() {} }
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event: unknown) => {
    const message = isObject(event) ? event.data : undefined
    if (isTabMessage(message)) listen(message)
  }
  // In Node an open channel would keep the process alive.
  const unref: unknown = Reflect.get(channel, 'unref')
  if (typeof unref === 'function') unref.call(channel)
  return {
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  }
}

function isTabMessage(value: unknown): value is TabMessage {
  return isObject(value) && 'sessionId' in value && 'ended' in value
}
