import { errors } from './fr/errors.ts'
import { fields } from './fr/fields.ts'
import { mails } from './fr/mails/mails.ts'
import { passwordSuggestions } from './fr/password-suggestions.ts'
import type { Catalogue } from './texts.ts'

/** French, with "vous". `\u00a0` is the space that French sets before a colon and inside its quotation marks. */
export const fr: Catalogue = { errors, fields, passwordSuggestions, mails }
