import { Component, type ReactNode } from 'react'
import { ProblemPage } from './problem-page.tsx'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** Puts an error into the words of `problemOf`. */
  readonly translate?: (error: unknown) => unknown
}

interface State {
  readonly error: unknown
}

/** Shows what went wrong in place of a page that could not be shown. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    const { children, translate = asItIs } = this.props
    return error === undefined ? children : <ProblemPage error={translate(error)} />
  }
}

function asItIs(error: unknown): unknown {
  return error
}
