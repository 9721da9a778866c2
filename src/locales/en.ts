import { errors } from './en/errors.ts'
import { fields } from './en/fields.ts'
import { mails } from './en/mails/mails.ts'
import { passwordSuggestions } from './en/password-suggestions.ts'
import type { Catalogue } from './texts.ts'

/** English. */
export const en: Catalogue = { errors, fields, passwordSuggestions, mails }
