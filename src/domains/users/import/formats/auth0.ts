import { z } from 'zod'
import { defineFormat, flag, freeText, moment, NO_EMAIL, text } from './format.ts'

const schema = z.object({
  /** In the export of users. */
  user_id: text,
  /** In the export of password hashes; `alt_id` where the id was given to Auth0 from outside. */
  _id: z.object({ $oid: z.string() }).nullish(),
  alt_id: text,
  email: text,
  email_verified: flag,
  name: freeText,
  locale: text,
  passwordHash: text,
  created_at: moment,
  blocked: flag,
})

/**
 * A user of Auth0's export of users, with the `passwordHash` of the export of password hashes merged into it; or a line of
 * the latter alone, which knows no names.
 */
export const auth0 = defineFormat(schema, ({ user_id, _id, alt_id, email, name, ...user }) => {
  if (!email) return NO_EMAIL
  const databaseId = alt_id ?? _id?.$oid
  return {
    id: user_id ?? (databaseId === undefined ? null : `auth0|${databaseId}`),
    email,
    emailConfirmed: user.email_verified,
    // Auth0 calls people by their address until they have a name.
    name: name === email ? null : (name ?? null),
    locale: user.locale ?? null,
    passwordHash: user.passwordHash || null,
    createdAt: user.created_at,
    suspended: user.blocked,
  }
})
