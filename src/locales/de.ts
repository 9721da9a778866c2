import { errors } from './de/errors.ts'
import { fields } from './de/fields.ts'
import { mails } from './de/mails/mails.ts'
import { passwordSuggestions } from './de/password-suggestions.ts'
import type { Catalogue } from './texts.ts'

/** German, with "Sie". */
export const de: Catalogue = { errors, fields, passwordSuggestions, mails }
