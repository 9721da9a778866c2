import {
  codeIn,
  type Envelope,
  type HygraphError,
  isAboutToken,
  isNotAllowed,
  readEnvelope,
} from './envelope.ts'
import type { HttpAnswer, NoAnswer } from './post.ts'

/** A right that an operation lacked, in Hygraph's words, such as create on AuthUser in DRAFT. */
export interface FailedAction {
  readonly action: string
  readonly model: string
  readonly stage: string
}

/** What an operator has to mend. */
export type Misconfiguration =
  /** It has not the form of a Permanent Auth Token. */
  | 'tokenMalformed'
  /** Hygraph does not know the token, or not the environment. */
  | 'tokenRefused'
  /** The token lacks rights, which `failedActions` name. */
  | 'rightsMissing'
  /** The token may not read, or, with a mutation, perhaps only that there is no such row: Hygraph answers both alike. */
  | 'notAllowed'
  /** There is no Content API at the URL. */
  | 'endpointWrong'

/** Why an operation has no result: a closed list, with nothing in it that was sent or stored. */
export type HygraphProblem = {
  /** Null where no answer came. */
  readonly status: number | null
  /** What Hygraph's support asks for. */
  readonly requestId: string | null
} & (
  | {
      readonly kind: 'configuration'
      readonly reason: Misconfiguration
      readonly failedActions: readonly FailedAction[]
    }
  /** The subscription's limits are used up. */
  | { readonly kind: 'quota' }
  | {
      readonly kind: 'transient'
      /** Whether a write may have been carried out all the same. */
      readonly applied: 'no' | 'unknown'
      readonly retryAfterMs: number | null
    }
  /** Another row has the value; `field` is its API ID. */
  | { readonly kind: 'unique'; readonly field: string }
  /** Hygraph does not take the operation: the model is not as this version wants it, or there is a fault here. */
  | { readonly kind: 'bug' }
)

/** Why a request without an answer has no result. */
export function problemOfSilence({ sent }: NoAnswer): HygraphProblem {
  const applied = sent ? 'unknown' : 'no'
  return { kind: 'transient', applied, retryAfterMs: null, status: null, requestId: null }
}

/**
 * The data of an answer, or why there is none. Goes by status, by `extensions.code`, which is a text, and by the few
 * messages that are known; Hygraph's other words have changed before and are not looked at.
 *
 * @param tokenIsJwt whether the token has the form that Hygraph gives it: what it answers to other ones is not documented
 */
export function readAnswer<Data>(
  answer: HttpAnswer,
  tokenIsJwt: boolean,
):
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly problem: HygraphProblem } {
  const envelope = readEnvelope(answer.body)
  const isClean = answer.status < 300 && envelope?.errors.length === 0
  if (isClean && isData<Data>(envelope.data)) return { ok: true, data: envelope.data }
  return { ok: false, problem: classify(answer, envelope, tokenIsJwt) }
}

/** What a GraphQL server gives as data fits the document; a thing in between would not even have a field. */
function isData<Data>(data: unknown): data is Data {
  return typeof data === 'object' && data !== null && Object.keys(data).length > 0
}

const UNIQUE = /^value is not unique for the field "(\w{1,64})"/

function classify(
  { status, retryAfterMs }: HttpAnswer,
  envelope: Envelope | null,
  tokenIsJwt: boolean,
): HygraphProblem {
  const { errors = [], requestId = null } = envelope ?? {}
  const at = { status, requestId }
  const field = errors.map(({ message }) => UNIQUE.exec(message)?.[1]).find(Boolean)
  if (field !== undefined) return { ...at, kind: 'unique', field }
  const code = status < 300 ? codeIn(errors) : status
  if (code === 402) return { ...at, kind: 'quota' }
  const applied = appliedBy(code, envelope)
  if (applied !== null) return { ...at, kind: 'transient', applied, retryAfterMs }
  const isTokenRead = tokenIsJwt && envelope !== null && !errors.some(isAboutToken)
  const reason = misconfigurationOf(status, code, errors, isTokenRead)
  if (reason === null) return { ...at, kind: 'bug' }
  const failedActions = errors.flatMap((error) => error.failedActions)
  return { ...at, kind: 'configuration', reason, failedActions }
}

/** For answers that say "not now": whether the operation may have been carried out. Null for all other answers. */
function appliedBy(code: number, envelope: Envelope | null): 'no' | 'unknown' | null {
  if (code === 429) return 'no'
  if (code === 408 || code >= 500) return 'unknown'
  // A success without a word of GraphQL comes from something in between.
  const isNoAnswer = code === 0 && !envelope?.errors.length
  return isNoAnswer ? 'unknown' : null
}

function misconfigurationOf(
  status: number,
  code: number,
  errors: readonly HygraphError[],
  isTokenRead: boolean,
): Misconfiguration | null {
  if (status < 300 && errors.some(isNotAllowed)) return 'notAllowed'
  if (code === 401) return 'tokenRefused'
  if (code === 403) return 'rightsMissing'
  if (code === 404 || code === 405 || (code >= 300 && code < 400)) return 'endpointWrong'
  return code === 400 && !isTokenRead ? 'tokenMalformed' : null
}
