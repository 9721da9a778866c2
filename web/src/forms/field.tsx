import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { useFormState } from './form.tsx'

export interface FieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'className'> {
  /** As the server calls the field: that is how its errors find it. */
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  /** Stands at the end of the input. */
  readonly adornment?: ReactNode
}

/** An input with its label, its hint and what is wrong with it. */
export function Field({ name, label, hint, adornment, ...input }: FieldProps) {
  const id = useId()
  const { failure } = useFormState()
  const error = failure?.fields?.[name]
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="control">
        <input
          type="text"
          {...input}
          id={id}
          name={name}
          aria-invalid={error !== undefined}
          aria-describedby={notes || undefined}
        />
        {adornment}
      </div>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error === undefined ? null : (
        <p className="wrong" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
