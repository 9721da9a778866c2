import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useRef } from 'react'
import type { Failure } from '../api/outcomes.ts'
import { Alert } from './alert.tsx'
import { type Act, useAction } from './use-action.ts'

/** Reads what stands in a field of the form; empty where there is no such field. */
export type Read = (field: string) => string

interface FormState {
  readonly pending: boolean
  readonly failure: Failure | null
}

const FormContext = createContext<FormState>({ pending: false, failure: null })

export function useFormState(): FormState {
  return useContext(FormContext)
}

interface FormProps {
  readonly submit: Act<[Read]>
  readonly children: ReactNode
}

/**
 * A form that is checked by the server alone, so that its words are those of the server and in the right language.
 * Nothing is ever sent by the browser itself. After a failure the first wrong field has the focus.
 */
export function Form({ submit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const { pending, failure, problem, run } = useAction(submit)
  useEffect(() => {
    if (failure?.fields === undefined) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    void run((field) => String(data.get(field) ?? ''))
  }
  return (
    <form ref={form} noValidate onSubmit={onSubmit} aria-busy={pending}>
      <Alert failure={failure} problem={problem} />
      <FormContext value={{ pending, failure }}>{children}</FormContext>
    </form>
  )
}
