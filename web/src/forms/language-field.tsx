import { LANGUAGES } from '../locales/locales.ts'
import { SelectField } from './select-field.tsx'

interface LanguageFieldProps {
  readonly name: string
  readonly label: string
  /** A BCP 47 tag. */
  readonly value: string
}

/** The language of mails. An account may have one that these pages do not speak: it stays among the choices. */
export function LanguageField({ name, label, value }: LanguageFieldProps) {
  const own = { [value]: new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value }
  return <SelectField name={name} label={label} value={value} options={{ ...own, ...LANGUAGES }} />
}
