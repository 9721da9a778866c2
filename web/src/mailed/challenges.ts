/** The mails whose code is typed into a page. */
export type ChallengeKind = 'registration' | 'login' | 'password-reset' | 'email-change'

/** What the server gave to the browser that asked for a mail: with it, the mail's code counts here. */
export interface Challenge {
  readonly email: string
  readonly challenge: string
  /** RFC 3339: it is of no use after that. */
  readonly expiresAt: string
}

/** Keeps a challenge in this browser, for its other tabs too: a mailed link opens in a new one. */
export function keepChallenge(kind: ChallengeKind, challenge: Challenge): void {
  localStorage.setItem(keyOf(kind), JSON.stringify(challenge))
}

/** The challenge of the last mail of this kind that this browser asked for, while it can still be of use. */
export function findChallenge(kind: ChallengeKind): Challenge | undefined {
  const stored = parse(localStorage.getItem(keyOf(kind)))
  if (!isChallenge(stored) || new Date(stored.expiresAt) < new Date()) return undefined
  return stored
}

export function forgetChallenge(kind: ChallengeKind): void {
  localStorage.removeItem(keyOf(kind))
}

function keyOf(kind: ChallengeKind): string {
  return `authograph.challenge.${kind}`
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function isChallenge(value: unknown): value is Challenge {
  if (typeof value !== 'object' || value === null) return false
  if (!('email' in value && 'challenge' in value && 'expiresAt' in value)) return false
  return [value.email, value.challenge, value.expiresAt].every((part) => typeof part === 'string')
}
