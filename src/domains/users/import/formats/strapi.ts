import { z } from 'zod'
import { defineFormat, flag, freeText, moment, NO_EMAIL, text } from './format.ts'

const schema = z.object({
  /** Of version 5; the numbers of version 4 mean nothing outside. */
  document_id: text,
  username: freeText,
  email: text,
  password: text,
  confirmed: flag,
  blocked: flag,
  created_at: moment,
})

/** A row of Strapi's table `up_users`, version 4 or 5: the people of the API, not those of the admin panel. */
export const strapi = defineFormat(schema, ({ document_id, username, email, password, ...row }) => {
  if (!email) return NO_EMAIL
  return {
    id: document_id ?? null,
    email,
    emailConfirmed: row.confirmed,
    name: username === email ? null : (username ?? null),
    passwordHash: password || null,
    createdAt: row.created_at,
    suspended: row.blocked,
  }
})
