import { useOffer } from '../api/viewer.ts'
import { useTexts } from '../locales/texts.tsx'
import type { FieldProps } from './field.tsx'
import { PasswordField } from './fields.tsx'

interface NewPasswordFieldProps extends Pick<FieldProps, 'name'> {
  readonly label?: string
}

/** The field for a password that is being chosen: it says what the server asks of one. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const { common } = useTexts()
  const { passwordPolicy } = useOffer()
  return (
    <PasswordField
      {...props}
      autoComplete="new-password"
      hint={common.passwordHint(passwordPolicy)}
    />
  )
}
