import { z } from 'zod'
import { defineFormat, freeText, NO_EMAIL, text } from './format.ts'

const STATUSES = ['draft', 'invited', 'unverified', 'active', 'suspended', 'archived'] as const

const schema = z.object({
  id: z.string(),
  email: text,
  first_name: freeText,
  last_name: freeText,
  password: text,
  language: text,
  status: z.enum(STATUSES, { error: `must be one of ${STATUSES.join(', ')}` }),
})

/** Nobody with these could log in to Directus, and had not to prove an address to be there. */
const UNPROVEN = ['draft', 'invited', 'unverified']
const SUSPENDED = ['draft', 'suspended', 'archived']

/** A row of Directus's table `directus_users`. */
export const directus = defineFormat(
  schema,
  ({ id, email, password, language, status, ...row }) => {
    if (!email) return NO_EMAIL
    return {
      id,
      email,
      emailConfirmed: !UNPROVEN.includes(status),
      name: [row.first_name, row.last_name].filter(Boolean).join(' '),
      locale: language ?? null,
      passwordHash: password || null,
      suspended: SUSPENDED.includes(status),
    }
  },
)
