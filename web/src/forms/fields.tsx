import { useState } from 'react'
import { useTexts } from '../locales/texts.tsx'
import { Field, type FieldProps } from './field.tsx'

/** An e-mail address. */
export function EmailField(props: Omit<FieldProps, 'label'> & { readonly label?: string }) {
  const { common } = useTexts()
  return (
    <Field
      label={common.email}
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      {...props}
    />
  )
}

interface PasswordFieldProps extends Pick<FieldProps, 'name' | 'hint'> {
  readonly label?: string
  readonly autoComplete: 'current-password' | 'new-password'
}

/** A password, which can be shown while it is typed. */
export function PasswordField({ label, ...props }: PasswordFieldProps) {
  const { common } = useTexts()
  const [shown, setShown] = useState(false)
  const reveal = (
    <button
      type="button"
      className="reveal"
      aria-pressed={shown}
      aria-label={common.showPassword}
      onClick={() => setShown(!shown)}
    >
      {shown ? common.hide : common.show}
    </button>
  )
  return (
    <Field
      {...props}
      label={label ?? common.password}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      adornment={reveal}
    />
  )
}

/** The digits of a mail. Phones and password managers offer them by themselves. */
export function CodeField({ name, digits }: { readonly name: string; readonly digits: number }) {
  const { common } = useTexts()
  return (
    <Field
      name={name}
      label={common.code}
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      hint={common.codeHint({ digits })}
    />
  )
}

/** Tells password managers whose password a form is about, where it is not typed. */
export function KnownUsername({ email }: { readonly email: string }) {
  return <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
}
