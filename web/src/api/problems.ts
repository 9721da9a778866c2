/** Why there is no outcome at all. */
export type Problem = 'SESSION_ENDED' | 'FORBIDDEN' | 'BUSY' | 'OFFLINE' | 'FAULT'

/** An answer without data. */
export class RequestError extends Error {
  /** One of the server's top-level codes, where it gave one; UNREACHABLE where nothing answered. */
  readonly code: string | undefined

  constructor(code: string | undefined) {
    super(`the request failed: ${code}`)
    this.code = code
  }
}

/** What a failed request means for the person in front of it. */
export function problemOf(error: unknown): Problem {
  return error instanceof RequestError ? ofCode(error.code) : 'FAULT'
}

function ofCode(code: string | undefined): Problem {
  switch (code) {
    case 'UNAUTHENTICATED':
      return 'SESSION_ENDED'
    case 'FORBIDDEN':
      return 'FORBIDDEN'
    case 'OVERLOADED':
    case 'UNAVAILABLE':
    case 'TOO_MANY_REQUESTS':
      return 'BUSY'
    case 'UNREACHABLE':
      return 'OFFLINE'
    default:
      return 'FAULT'
  }
}
