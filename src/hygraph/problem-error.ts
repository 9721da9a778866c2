import { addSeconds, type Clock } from '../runtime/clock.ts'
import { Fault } from '../runtime/faults.ts'
import type { Logger } from '../runtime/logger.ts'
import type { HygraphProblem } from './problem.ts'

/** When a client may come back; what an operator has to mend takes longer than what passes by itself. */
const RETRY_SECONDS = { transient: 2, configuration: 60, quota: 60 }

/**
 * The error to throw for a problem: a fault with a moment to come back at, or a plain error for what only a change of the
 * model or of this program mends. What an operator has to mend is logged as an error, and is the cause of the fault.
 */
export function errorOf(problem: HygraphProblem, clock: Clock, logger: Logger): Error {
  const reason = describeProblem(problem)
  const { kind, status, requestId } = problem
  if (kind === 'bug' || kind === 'unique') {
    return new Error(`${reason} (status ${status}, request ${requestId ?? 'unknown'})`)
  }
  const level = kind === 'transient' ? 'warn' : 'error'
  logger[level]({ kind, status, requestId }, reason)
  const askedSeconds = kind === 'transient' ? (problem.retryAfterMs ?? 0) / 1000 : 0
  const retryAt = addSeconds(clock.now(), Math.max(RETRY_SECONDS[kind], askedSeconds))
  const message = 'The server cannot reach its accounts: try again soon.'
  return new Fault('UNAVAILABLE', message, { retryAt }, new Error(reason))
}

/** What is wrong, and what to do about it. Holds nothing that was sent or stored. */
export function describeProblem(problem: HygraphProblem): string {
  if (problem.kind === 'configuration') return describeMisconfiguration(problem)
  return DESCRIPTIONS[problem.kind]
}

const DESCRIPTIONS = {
  quota:
    "Hygraph's quota for the project is used up: nobody can log in until billing is enabled or the quota renews",
  transient: 'Hygraph does not answer, or asks to slow down',
  unique: 'Hygraph has another row with a value that must be unique',
  bug: 'Hygraph does not take the operation: the model may not be as it should be, so run `authograph hygraph setup`',
}

function describeMisconfiguration({
  reason,
  failedActions,
}: Extract<HygraphProblem, { kind: 'configuration' }>): string {
  const lacking = failedActions.map((it) => `${it.action} on ${it.model} in ${it.stage}`)
  const rights = lacking.length === 0 ? 'a right' : `the rights ${lacking.join(', ')}`
  return {
    tokenMalformed: 'Hygraph cannot read HYGRAPH_TOKEN: it must be a Permanent Auth Token',
    tokenRefused:
      'Hygraph refuses HYGRAPH_TOKEN, or knows no such environment: mend the token or HYGRAPH_ENDPOINT',
    rightsMissing: `The token in HYGRAPH_TOKEN lacks ${rights}: run \`authograph hygraph check\``,
    notAllowed: 'The token in HYGRAPH_TOKEN may not read the model: run `authograph hygraph check`',
    endpointWrong:
      'There is no Content API at HYGRAPH_ENDPOINT: copy its URL from the project settings',
  }[reason]
}
