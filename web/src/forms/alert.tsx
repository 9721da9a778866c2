import type { Failure } from '../api/outcomes.ts'
import type { Problem } from '../api/problems.ts'
import { useTexts } from '../locales/texts.tsx'
import { paths } from '../routes.ts'

interface AlertProps {
  readonly failure: Failure | null
  readonly problem?: Problem | null
}

/** Says what went wrong, to eyes and screen readers. It is always there: a reader speaks only of what changes inside. */
export function Alert({ failure, problem }: AlertProps) {
  const { entry } = useTexts()
  const message = failure?.message ?? null
  return (
    <div role="alert">
      {message === null ? null : (
        <p className="notice bad">
          {message} {/* Loads the login anew, and with it who is logged in. */}
          {problem === 'SESSION_ENDED' ? <a href={paths.login}>{entry.logIn}</a> : null}
        </p>
      )}
    </div>
  )
}

/** Says that something was done. */
export function Done({ message }: { readonly message: string | null }) {
  return (
    <div role="status">{message === null ? null : <p className="notice good">{message}</p>}</div>
  )
}
