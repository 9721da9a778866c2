import { z } from 'zod'
import { describeHash, markImported } from '../../../crypto/imported-hashes.ts'
import type { EmailAddress } from '../email-address.ts'
import { type Checked, checkEmail, checkLocale, checkName } from '../invalid-fields.ts'
import { ROLE_NAME } from '../role-names.ts'
import { type ParsedRecord, parseRecord } from './parse-record.ts'

/** A user of an import file, checked. */
export interface ImportedUser {
  /** Null where the file gives none. */
  readonly id: string | null
  readonly email: EmailAddress
  readonly emailConfirmed: boolean
  readonly name: string | null
  /** A BCP 47 tag. */
  readonly locale: string | null
  readonly roles: readonly string[]
  /** As it is stored, with the mark of an imported hash; null without a password. */
  readonly passwordHash: string | null
  readonly createdAt: Date | null
  readonly suspended: boolean
}

const MOST_ROLES = 50
const ID = /^[A-Za-z0-9_|-]{1,64}$/

/** One line of an import file. */
const importRecord = z.strictObject({
  id: z
    .string()
    .regex(ID, { error: 'must be 1 to 64 letters, digits, "_", "-" or "|"' })
    .nullish()
    .transform((id) => id ?? null),
  email: z
    .string()
    .transform((typed, context) =>
      orIssue(checkEmail('email', typed), context, 'is not one plain e-mail address'),
    ),
  emailConfirmed: z.boolean(),
  name: z
    .string()
    .nullish()
    .transform((name, context) =>
      orIssue(checkName(name), context, 'has line breaks or control characters'),
    ),
  locale: z
    .string()
    .nullish()
    .transform((tag, context) =>
      orIssue(checkLocale(tag), context, 'is not a language tag such as de or pt-BR'),
    ),
  roles: z
    .array(
      z.string().regex(ROLE_NAME, { error: 'is not a role: letters, digits, ".", ":", "_", "-"' }),
    )
    .max(MOST_ROLES, { error: `has more than ${MOST_ROLES} roles` })
    .nullish()
    .transform((roles) => [...new Set(roles)]),
  passwordHash: z
    .string()
    .nullish()
    .transform((hash, context) => {
      if (hash === null || hash === undefined) return null
      const description = describeHash(hash)
      if (description.ok) return markImported(hash)
      context.addIssue({ code: 'custom', message: `is refused: ${description.reason}` })
      return z.NEVER
    }),
  createdAt: z.iso
    .datetime({ offset: true, error: 'must be a moment such as 2024-01-31T09:30:00Z' })
    .nullish()
    .transform((moment) => (moment ? new Date(moment) : null))
    // What .NET and MySQL write where they know none: lists of users could not be read on behind it.
    .refine((moment) => moment === null || moment.getTime() >= 0, { error: 'lies before 1970' }),
  suspended: z
    .boolean()
    .nullish()
    .transform((suspended) => suspended ?? false),
})

/** A record as it stands in an import file. */
export type ImportRecord = z.input<typeof importRecord>

/** A checked user, or everything that is wrong with the record. */
export type CheckedRecord = ParsedRecord<ImportedUser>

export function checkImportRecord(record: unknown): CheckedRecord {
  return parseRecord(importRecord, record)
}

function orIssue<Value>(checked: Checked<Value>, context: z.RefinementCtx, malformed: string) {
  if (checked.ok) return checked.value
  const { invalid } = checked
  const message =
    invalid.code === 'TOO_LONG' ? `is longer than ${invalid.limit} characters` : malformed
  context.addIssue({ code: 'custom', message: invalid.code === 'REQUIRED' ? 'is empty' : message })
  return z.NEVER
}
