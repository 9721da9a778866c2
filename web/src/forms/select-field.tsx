import { useId } from 'react'
import { useFormState } from './form.tsx'

interface SelectFieldProps {
  readonly name: string
  readonly label: string
  readonly value: string
  /** What is shown for each value. */
  readonly options: Readonly<Record<string, string>>
}

/** A choice of one out of several. */
export function SelectField({ name, label, value, options }: SelectFieldProps) {
  const id = useId()
  const error = useFormState().failure?.fields?.[name]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        defaultValue={value}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
      >
        {Object.entries(options).map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      {error === undefined ? null : (
        <p className="wrong" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
