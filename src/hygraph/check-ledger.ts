import type { HygraphOutcome } from './client.ts'
import type { HygraphProblem } from './problem.ts'
import { describeProblem } from './problem-error.ts'
import { isNamed, RIGHTS, type Right } from './rights.ts'

/** What is known of a right; `unknown` where others have to be granted before it can be tried. */
export type RightState = 'granted' | 'missing' | 'unknown'

/** What a check found. */
export interface CheckReport {
  readonly ok: boolean
  readonly rights: readonly { readonly right: Right; readonly state: RightState }[]
  /** What is wrong beside rights, in words for the operator. */
  readonly problem: string | null
  /** The `userId` of a row that could not be removed again. */
  readonly leftover: string | null
}

/** Keeps what the steps of a check find out. */
export type CheckLedger = ReturnType<typeof createCheckLedger>

export function createCheckLedger() {
  const states = new Map<Right, RightState>()
  let problem: string | null = null

  function grant(rights: readonly Right[]): void {
    for (const right of rights) if (states.get(right) !== 'missing') states.set(right, 'granted')
  }

  function miss(rights: readonly Right[]): void {
    for (const right of rights) states.set(right, 'missing')
  }

  /** Marks the rights that a refusal names, and the one that was tried where it names none that is known. */
  function refuse(found: HygraphProblem, tried: Right): void {
    if (found.kind !== 'configuration' || !REFUSALS.has(found.reason)) {
      problem = describeProblem(found)
      return
    }
    const named = Object.values(RIGHTS).filter((right) =>
      found.failedActions.some((failed) => isNamed(right, failed)),
    )
    miss(named.length > 0 ? named : [tried])
  }

  return {
    grant,
    /**
     * Notes what an operation shows about rights.
     * @param tried the right that the operation is there to try
     * @param others rights that its success proves too
     * @returns whether it succeeded
     */
    note(outcome: HygraphOutcome<unknown>, tried: Right, others: readonly Right[] = []): boolean {
      if (outcome.ok) grant([tried, ...others])
      else refuse(outcome.problem, tried)
      return outcome.ok
    },
    fail(text: string): void {
      problem ??= text
    },
    stateOf: (right: Right): RightState => states.get(right) ?? 'unknown',
    get hasProblem(): boolean {
      return problem !== null
    },
    report(leftover: string | null): CheckReport {
      const rights = Object.values(RIGHTS).map((right) => ({
        right,
        state: states.get(right) ?? 'unknown',
      }))
      const isComplete = rights.every(({ state }) => state === 'granted')
      return { ok: isComplete && problem === null && leftover === null, rights, problem, leftover }
    },
  }
}

const REFUSALS: ReadonlySet<string> = new Set(['rightsMissing', 'notAllowed'])
