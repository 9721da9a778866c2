import { accountsJs, accountsJsPlain } from './formats/accounts-js.ts'
import { auth0 } from './formats/auth0.ts'
import { directus } from './formats/directus.ts'
import type { Format } from './formats/format.ts'
import { strapi } from './formats/strapi.ts'
import { supabase } from './formats/supabase.ts'
import type { ImportRecord } from './import-record.ts'
import type { ParsedRecord } from './parse-record.ts'

const FORMATS = {
  'accounts-js': accountsJs,
  'accounts-js-plain': accountsJsPlain,
  strapi,
  directus,
  supabase,
  auth0,
} satisfies Record<string, Format>

/** A system whose exports can be imported. */
export type ImportFormat = keyof typeof FORMATS

/** Their names, for a command's help. */
export const IMPORT_FORMATS: readonly string[] = Object.keys(FORMATS)

/** Whether a text that was typed is the name of a format. */
export function isImportFormat(text: string): text is ImportFormat {
  return Object.hasOwn(FORMATS, text)
}

/**
 * Brings one record of another system's export into the form of an import file, which is still to be checked. Roles are
 * never taken over: a role of the same name may mean something else here.
 *
 * @param now what bans that end are compared with
 */
export function convert(
  format: ImportFormat,
  record: unknown,
  now: Date,
): ParsedRecord<ImportRecord> {
  return FORMATS[format](record, now)
}
