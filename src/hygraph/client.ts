import { regularEndpoint } from '../config/hygraph.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/logger.ts'
import type { Random } from '../runtime/random.ts'
import { systemTimer, type Timer } from '../runtime/timer.ts'
import type { TypedDocumentString } from './generated/graphql.ts'
import { type Destination, looksLikeToken, postGraphql } from './post.ts'
import { type HygraphProblem, problemOfSilence, readAnswer } from './problem.ts'
import { errorOf } from './problem-error.ts'
import { createRequestBudget } from './request-budget.ts'
import { retryDelayMs } from './retry-delay.ts'

export interface HygraphClientOptions {
  /** The URL of the Content API; that of the high-performance endpoint is turned into the regular one. */
  readonly endpoint: string
  /** A Permanent Auth Token. */
  readonly token: string
  readonly fetch: typeof fetch
  /** For the moment that clients are told to come back at. */
  readonly clock: Clock
  /** For the jitter between tries. */
  readonly random: Random
  readonly logger: Logger
  /** What Hygraph's tier allows this process; 5, that of the free one, by default. */
  readonly requestsPerSecond?: number
  /** How long after the call the last try may begin, the waits for its turn and between tries included. */
  readonly maxWaitMs?: number
  /** After how long a try is given up: no call takes longer than both together. */
  readonly timeoutMs?: number
  readonly timer?: Timer
}

/** What became of an operation. */
export type HygraphOutcome<Data> = (
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly problem: HygraphProblem }
) & {
  /** Whether an earlier try of this call, one that no answer came to, may have done the work already. */
  readonly repeated: boolean
}

/** Speaks GraphQL with Hygraph's Content API. */
export interface HygraphClient {
  /**
   * Sends one operation. Never throws for what Hygraph or the network do.
   * @param isRepeatable whether it may be sent again when it is not known what became of it; queries always are. What
   * was certainly not carried out is sent again in any case.
   */
  send<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: NoInfer<Variables>,
    isRepeatable?: boolean,
  ): Promise<HygraphOutcome<Data>>
  /** The error to throw where a problem is no outcome; tells the log what an operator has to mend. */
  toError(problem: HygraphProblem): Error
}

const DEFAULT_REQUESTS_PER_SECOND = 5
const DEFAULT_MAX_WAIT_MS = 5_000
const DEFAULT_TIMEOUT_MS = 4_000

/** A client with a budget of requests, timeouts and tries. Values that it sends or receives reach no log and no error. */
export function createHygraphClient(options: HygraphClientOptions): HygraphClient {
  const { token, clock, random, logger, timer = systemTimer } = options
  const { maxWaitMs = DEFAULT_MAX_WAIT_MS, timeoutMs = DEFAULT_TIMEOUT_MS } = options
  const { url } = regularEndpoint(options.endpoint)
  const destination: Destination = { url, token, fetch: options.fetch, timeoutMs }
  const budget = createRequestBudget(
    options.requestsPerSecond ?? DEFAULT_REQUESTS_PER_SECOND,
    timer,
  )
  const isJwt = looksLikeToken(token)

  /** One request, when its turn has come. */
  async function tryOnce<Data>(query: string, variables: unknown, maxWaitMs: number) {
    const turn = await budget.take(maxWaitMs)
    if (!turn.granted) return { ok: false, problem: overBudget(turn.waitMs), tookMs: 0 } as const
    const startMs = timer.nowMs()
    const posted = await postGraphql(destination, query, variables)
    const outcome = posted.answered
      ? readAnswer<Data>(posted, isJwt)
      : ({ ok: false, problem: problemOfSilence(posted) } as const)
    return { ...outcome, tookMs: turn.waitMs + timer.nowMs() - startMs }
  }

  return {
    async send<Data, Variables>(
      document: TypedDocumentString<Data, Variables>,
      variables: NoInfer<Variables>,
      isRepeatable?: boolean,
    ): Promise<HygraphOutcome<Data>> {
      const query = document.toString()
      const mayRepeat = isRepeatable ?? isQuery(query)
      let leftMs = maxWaitMs
      let repeated = false
      for (let attempt = 1; ; attempt += 1) {
        const { tookMs, ...outcome } = await tryOnce<Data>(query, variables, leftMs)
        if (outcome.ok) return { ...outcome, repeated }
        const { problem } = outcome
        leftMs -= tookMs
        const delayMs = retryDelayMs(problem, attempt, mayRepeat, random)
        if (delayMs === null || delayMs > leftMs) return { ok: false, problem, repeated }
        const { status, requestId } = problem
        logger.warn(
          { operation: nameOf(query), attempt, status, requestId },
          'Hygraph: trying again',
        )
        repeated ||= isAmbiguous(problem)
        leftMs -= delayMs
        await timer.sleep(delayMs)
      }
    },
    toError: (problem) => errorOf(problem, clock, logger),
  }
}

/**
 * Whether a field was refused with "not allowed". A change of a row that exists is refused in other words, so after one
 * of a single row it means that there is no such row.
 */
export function isNotAllowed(
  outcome: HygraphOutcome<unknown>,
): outcome is Extract<HygraphOutcome<unknown>, { ok: false }> {
  if (outcome.ok) return false
  const { problem } = outcome
  return problem.kind === 'configuration' && problem.reason === 'notAllowed'
}

/** Whether it is not known if the work was done. */
function isAmbiguous(problem: HygraphProblem): boolean {
  return problem.kind === 'transient' && problem.applied === 'unknown'
}

function overBudget(waitMs: number): HygraphProblem {
  const at = { status: null, requestId: null }
  return { ...at, kind: 'transient', applied: 'no', retryAfterMs: Math.ceil(waitMs) }
}

function isQuery(query: string): boolean {
  return /^\s*query\b/.test(query)
}

function nameOf(query: string): string | undefined {
  return /^\s*(?:query|mutation) (\w+)/.exec(query)?.[1]
}
