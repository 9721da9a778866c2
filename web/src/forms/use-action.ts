import { useRef, useState } from 'react'
import type { Failure } from '../api/outcomes.ts'
import { explain, type Problem, problemOf } from '../api/problems.ts'
import { useTexts } from '../locales/texts.tsx'

/** Something that a person sets going: it ends with what kept it from being done, or with nothing. */
export type Act<Arguments extends readonly unknown[] = []> = (
  ...given: Arguments
) => Promise<Failure | undefined>

/** What an `Act` is doing. */
export interface Action<Arguments extends readonly unknown[] = []> {
  readonly pending: boolean
  readonly failure: Failure | null
  /** Set where there is no outcome because the session is over. */
  readonly problem: Problem | null
  run(...given: Arguments): Promise<void>
}

/** Runs an act once at a time, and keeps what came of it. */
export function useAction<Arguments extends readonly unknown[]>(
  act: Act<Arguments>,
): Action<Arguments> {
  const { common } = useTexts()
  const [state, setState] = useState<Omit<Action, 'run'>>(IDLE)
  const running = useRef(false)
  const run = async (...given: Arguments) => {
    if (running.current) return
    running.current = true
    setState({ ...IDLE, pending: true })
    try {
      const failure = await act(...given)
      setState({ ...IDLE, failure: failure ? withWords(failure, common.unforeseen) : null })
    } catch (error) {
      const problem = problemOf(error)
      setState({ ...IDLE, problem, failure: { message: explain(error, common) } })
    } finally {
      running.current = false
    }
  }
  return { ...state, run }
}

const IDLE = { pending: false, failure: null, problem: null }

function withWords(failure: Failure, unforeseen: string): Failure {
  const isSilent = failure.message === null && failure.fields === undefined
  return isSilent ? { message: unforeseen } : failure
}
