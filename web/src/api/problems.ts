/** Why there is no outcome at all. */
export type Problem = 'SESSION_ENDED' | 'FORBIDDEN' | 'BUSY' | 'OFFLINE' | 'FAULT'

/** An answer without data. */
export class RequestError extends Error {
  /** One of the server's top-level codes, where it gave one; UNREACHABLE where nothing answered. */
  readonly code: string | undefined
  /** Of a session that is over: one of SessionEndReason, where the server knows it. */
  readonly sessionEndReason: string | undefined

  constructor(code: string | undefined, sessionEndReason?: string | undefined) {
    super(`the request failed: ${code}`)
    this.code = code
    this.sessionEndReason = sessionEndReason
  }

  /** Reads the first error of an answer. */
  static from(extensions: ErrorExtensions | undefined): RequestError {
    const { code, sessionEndReason } = extensions ?? {}
    return new RequestError(asText(code), asText(sessionEndReason))
  }
}

/** What the server says of an error beside its message. */
export interface ErrorExtensions {
  readonly code?: unknown
  readonly sessionEndReason?: unknown
}

/** The words that a person needs. */
interface ProblemTexts {
  readonly problems: Readonly<Record<Problem, string>>
  readonly sessionEnds: Readonly<Record<string, string>>
}

/** What a failed request means for the person in front of it, in words. */
export function explain(error: unknown, { problems, sessionEnds }: ProblemTexts): string {
  const reason = error instanceof RequestError ? error.sessionEndReason : undefined
  const end = reason === undefined ? undefined : sessionEnds[reason]
  return end ?? problems[problemOf(error)]
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
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
      return 'BUSY'
    case 'UNREACHABLE':
      return 'OFFLINE'
    default:
      return 'FAULT'
  }
}
