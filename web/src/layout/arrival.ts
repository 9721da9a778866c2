/** What a page hands to the one that it sends a person to. It lives in the browser's history alone. */
export interface Arrival {
  /** An address to begin a form with. */
  readonly email?: string
  /** What has just been done. */
  readonly done?: 'ACCOUNT_DELETED' | 'LOGGED_OUT'
}

/** What the page before handed over; empty for somebody who comes from anywhere else. */
export function arrival(): Arrival {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null) return {}
  const email = 'email' in state && typeof state.email === 'string' ? state.email : undefined
  const done = 'done' in state ? state.done : undefined
  return {
    ...(email === undefined ? {} : { email }),
    ...(done === 'ACCOUNT_DELETED' || done === 'LOGGED_OUT' ? { done } : {}),
  }
}
