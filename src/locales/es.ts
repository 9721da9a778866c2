import { errors } from './es/errors.ts'
import { fields } from './es/fields.ts'
import { mails } from './es/mails/mails.ts'
import { passwordSuggestions } from './es/password-suggestions.ts'
import type { Catalogue } from './texts.ts'

/** Spanish, with "usted". */
export const es: Catalogue = { errors, fields, passwordSuggestions, mails }
