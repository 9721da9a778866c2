import { addSeconds, type Clock } from './clock.ts'

const RETRY_AFTER_SECONDS = 2

/**
 * What is thrown rather than returned: the request is not allowed, or the server cannot answer it now. Expected
 * outcomes of a use case are never thrown; they are members of its union. Anything else that is thrown is a bug.
 */
export type FaultCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'DOCUMENT_TOO_COSTLY'
  | 'DOCUMENT_NOT_TRUSTED'
  | 'OVERLOADED'
  | 'UNAVAILABLE'

/** Details of a fault that go to the client. */
export interface FaultDetails {
  /** UNAUTHENTICATED: what is wrong with the credential. */
  readonly reason?: string
  /** UNAUTHENTICATED with the reason SESSION_ENDED: why it has, where that is known. */
  readonly sessionEndReason?: string
  /** OVERLOADED and UNAVAILABLE: when to try again. */
  readonly retryAt?: Date
}

/** A fault with a code of the closed registry. Its message goes to the client; its cause only to the log. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: FaultCode
  readonly details: FaultDetails

  constructor(code: FaultCode, message: string, details: FaultDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.details = details
  }
}

/** The fault of a queue that is full, or that moves too slowly. */
export function overloaded(clock: Clock): Fault {
  const retryAt = addSeconds(clock.now(), RETRY_AFTER_SECONDS)
  return new Fault('OVERLOADED', 'The server is busy: try again in a moment.', { retryAt })
}
