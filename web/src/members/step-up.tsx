import { type ReactNode, useCallback, useState } from 'react'
import type { ReauthenticationMethod } from '../account/generated/graphql.ts'
import type { Viewer } from '../api/start.ts'
import { StepUpContext } from './step-up-context.ts'
import { StepUpDialog } from './step-up-dialog.tsx'

interface Question {
  readonly methods: readonly ReauthenticationMethod[]
  answer(confirmed: boolean): void
}

interface StepUpProviderProps {
  readonly viewer: Viewer
  readonly children: ReactNode
}

/** Lets everything inside it ask the person to confirm who they are, in a dialog over the page. */
export function StepUpProvider({ viewer, children }: StepUpProviderProps) {
  const [question, setQuestion] = useState<Question | null>(null)
  const ask = useCallback(
    (methods: readonly ReauthenticationMethod[]) =>
      new Promise<boolean>((resolve) => {
        const answer = (confirmed: boolean) => {
          setQuestion(null)
          resolve(confirmed)
        }
        setQuestion({ methods, answer })
      }),
    [],
  )
  return (
    <StepUpContext value={ask}>
      {children}
      {question === null ? null : (
        <StepUpDialog viewer={viewer} methods={question.methods} answer={question.answer} />
      )}
    </StepUpContext>
  )
}
