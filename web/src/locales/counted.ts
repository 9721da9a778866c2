import type { Locale } from './locales.ts'

/** A text that depends on a number. */
export interface Counted {
  readonly one: (values: { readonly count: number }) => string
  readonly other: (values: { readonly count: number }) => string
}

/** The form for this number, as the language has it: French says "0 compte". */
export function counted(forms: Counted, count: number, locale: Locale): string {
  const isSingular = new Intl.PluralRules(locale).select(count) === 'one'
  return (isSingular ? forms.one : forms.other)({ count })
}
