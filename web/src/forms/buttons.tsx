import type { ReactNode } from 'react'
import { Alert } from './alert.tsx'
import { useFormState } from './form.tsx'
import { type Act, useAction } from './use-action.ts'

type Look = 'plain' | 'quiet' | 'danger'

/** Sends the form around it. */
export function Submit({
  children,
  look = 'plain',
}: {
  readonly children: ReactNode
  readonly look?: Look
}) {
  const { pending } = useFormState()
  return (
    <button type="submit" className={`button ${look}`} aria-disabled={pending}>
      {children}
    </button>
  )
}

interface ActionButtonProps {
  readonly act: Act
  readonly look?: Look
  readonly label?: string
  readonly children: ReactNode
}

/**
 * Does something when a person presses it, and says when that fails. It stands in no form: programs that open mailed
 * links send every form that they find.
 */
export function ActionButton({ act, look = 'plain', label, children }: ActionButtonProps) {
  const { pending, failure, problem, run } = useAction(act)
  return (
    <div className="action">
      <Alert failure={failure} problem={problem} />
      <button
        type="button"
        className={`button ${look}`}
        aria-disabled={pending}
        aria-label={label}
        onClick={() => void run()}
      >
        {children}
      </button>
    </div>
  )
}
